import { randomSource } from '../random.ts';
import { type Draws, drawsFrom } from './draws.ts';

/** The parameters of the example network. Sizes fall off slowly, as sizes of real communities do. */
export const exampleRecipe = {
  communities: {
    Alder: 53,
    Birch: 40,
    Cedar: 32,
    Damson: 25,
    Elder: 21,
    Fir: 17,
    Gorse: 15,
    Hazel: 12,
    Ivy: 9,
    Juniper: 8,
    Larch: 7,
    Maple: 6,
  },
  /** Communities that nothing joins to the rest. */
  apart: { Rowan: 6, Sorrel: 4 },
  unattached: 7,
  pendantChains: 8,
  /** People of a cell: a few who all know each other, and others who know some of them. */
  cell: { smallest: 6, largest: 11, core: 4, density: 0.3 },
  /** Bridges beyond the one that joins each community to an earlier one. */
  extraBridges: 11,
  /** How often a go-between knows the best connected of a cell. */
  knowsTheHub: 0.35,
  halfLifeYears: 5,
  years: 17,
} as const;

export interface ExamplePerson {
  id: string;
  label: string;
  group: string;
}

export interface ExampleTie {
  source: string;
  target: string;
  weight: number;
}

interface Builder {
  draws: Draws;
  groups: string[];
  /** Ties as `low,high`, in the order in which they were made. */
  ties: Set<string>;
}

/**
 * A plainly invented network of about 300 people: communities of uneven size made of dense cells, cells and communities joined by
 * go-betweens who know few people, chains that hang loose, people whom nobody knows. The best connected sit deep inside cells, so
 * removing them first does little; the go-betweens hold the whole together.
 */
export function exampleNetwork(seed: number): { people: ExamplePerson[]; ties: ExampleTie[] } {
  const builder: Builder = { draws: drawsFrom(randomSource(seed, 'example network')), groups: [], ties: new Set() };
  const { draws } = builder;

  const joined: number[][][] = [];
  for (const [name, size] of Object.entries(exampleRecipe.communities)) {
    const cells = addCommunity(builder, name, size);
    // The larger a community that stands already, the likelier the new one knows somebody there.
    if (joined.length > 0) {
      const other = draws.weighted(
        joined,
        joined.map((community) => community.flat().length),
      );
      addBroker(builder, name, draws.pick(cells), draws.pick(other));
    }
    joined.push(cells);
  }
  for (let extra = 0; extra < exampleRecipe.extraBridges; extra++) {
    const [one, other] = draws.some(joined, 2);
    addBroker(builder, builder.groups[one[0][0]], draws.pick(one), draws.pick(other));
  }
  for (let chain = 0; chain < exampleRecipe.pendantChains; chain++) addChain(builder, draws.pick(joined.flat(2)));
  for (const [name, size] of Object.entries(exampleRecipe.apart)) addCommunity(builder, name, size);
  for (let alone = 0; alone < exampleRecipe.unattached; alone++) builder.groups.push('Unattached');
  return named(builder);
}

function addPerson(builder: Builder, group: string): number {
  return builder.groups.push(group) - 1;
}

function tie({ ties }: Builder, one: number, other: number): void {
  if (one !== other) ties.add(`${Math.min(one, other)},${Math.max(one, other)}`);
}

function addCommunity(builder: Builder, name: string, size: number): number[][] {
  const cells: number[][] = [];
  const { smallest, largest } = exampleRecipe.cell;
  for (let left = size; left > 0; ) {
    const wanted = builder.draws.whole(smallest, largest);
    const count = left - wanted < smallest ? left : wanted;
    const cell = addCell(builder, name, Math.min(count, largest + 2, left));
    left -= cell.length;
    if (cells.length > 0 && left >= 0) {
      joinCells(builder, name, cell, builder.draws.pick(cells));
      left -= 1;
    }
    cells.push(cell);
  }
  return cells;
}

function addCell(builder: Builder, name: string, size: number): number[] {
  const { draws } = builder;
  const cell = Array.from({ length: size }, () => addPerson(builder, name));
  const core = cell.slice(0, exampleRecipe.cell.core);
  for (const one of core) for (const other of core) tie(builder, one, other);
  for (const person of cell.slice(core.length)) {
    // Everybody knows the first of the core and one more: the best connected are safe inside.
    tie(builder, person, cell[0]);
    tie(builder, person, draws.pick(core));
    for (const other of cell) if (draws.chance(exampleRecipe.cell.density)) tie(builder, person, other);
  }
  return cell;
}

/** A go-between of two cells of one community, who knows few people in either, seldom the best connected. */
function joinCells(builder: Builder, name: string, one: number[], other: number[]): void {
  const between = addPerson(builder, name);
  for (const cell of [one, other]) {
    for (const person of builder.draws.some(cell.slice(1), builder.draws.whole(1, 2))) tie(builder, between, person);
    if (builder.draws.chance(exampleRecipe.knowsTheHub)) tie(builder, between, cell[0]);
  }
}

function addBroker(builder: Builder, name: string, own: number[], theirs: number[]): void {
  const broker = addPerson(builder, name);
  for (const person of builder.draws.some(own.slice(1), 2)) tie(builder, broker, person);
  tie(builder, broker, builder.draws.pick(theirs.slice(1)));
}

function addChain(builder: Builder, from: number): void {
  let last = from;
  const length = builder.draws.whole(1, 3);
  for (let step = 0; step < length; step++) {
    const next = addPerson(builder, builder.groups[from]);
    tie(builder, last, next);
    last = next;
  }
}

/** Gives ids in an order that says nothing of the communities, and every tie a weight. */
function named({ draws, groups, ties }: Builder): { people: ExamplePerson[]; ties: ExampleTie[] } {
  const numbers = draws.shuffled(groups.map((_, person) => person + 1));
  const code = (person: number) => String(numbers[person]).padStart(3, '0');
  const people = groups.map((group, person) => ({ id: `P${code(person)}`, label: `Person ${code(person)}`, group }));
  const rows = [...ties].map((pair) => {
    const [source, target] = pair
      .split(',')
      .map((person) => people[Number(person)].id)
      .sort(byCodePoint);
    return { source, target, weight: strength(draws) };
  });
  return {
    people: people.sort((one, other) => byCodePoint(one.id, other.id)),
    ties: rows.sort((one, other) => byCodePoint(one.source, other.source) || byCodePoint(one.target, other.target)),
  };
}

/** A sum of decayed strengths, as a tie of records has: several records, most long ago, each shared by a few people. */
function strength(draws: Draws): number {
  let sum = 0;
  const records = 1 + draws.geometric(draws.chance(0.12) ? 10 : 1.6);
  for (let record = 0; record < records; record++) {
    const age = draws.real() * exampleRecipe.years;
    sum += (draws.chance(0.25) ? 1 : 1 / draws.whole(2, 6)) * 2 ** (-age / exampleRecipe.halfLifeYears);
  }
  return Math.round(Math.min(6, Math.max(0.05, sum)) * 1000) / 1000;
}

const byCodePoint = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
