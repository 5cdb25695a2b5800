import { unpacked } from '../relationships/unpack.js';
import type { ShardFile } from './shards.js';

/**
 * The links of a group's people as their file holds them: columns of equal length. What is said often stands once, in a list, and its column
 * holds places in that.
 */
export interface PackedGroupLinks {
  readonly systems: readonly string[];
  readonly dates: readonly string[];
  readonly nodes: readonly string[];
  readonly strengths: readonly number[];
  readonly system: readonly number[];
  readonly date: readonly number[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly strength: readonly number[];
  /** A shared cell's reference without the two people it begins with: they are `a` and `b`. */
  readonly ref: readonly string[];
  readonly weight: readonly number[];
}

/** A link by what pages call its ends. */
export interface GroupLink {
  readonly source_system: string;
  readonly source_ref: string;
  readonly date: string;
  readonly a: string;
  readonly b: string;
  readonly strength: number;
  readonly weight: number;
}

/** The links that a group's file holds, in its order. */
export function unpackGroupLinks(packed: PackedGroupLinks): GroupLink[] {
  return packed.system.map((system, at) => {
    const [a, b] = [packed.nodes[packed.a[at]], packed.nodes[packed.b[at]]];
    const source_system = packed.systems[system];
    return {
      source_system,
      source_ref: source_system === 'custody' ? `${a}|${b}|${packed.ref[at]}` : packed.ref[at],
      date: packed.dates[packed.date[at]],
      a,
      b,
      strength: packed.strengths[packed.strength[at]],
      weight: packed.weight[at],
    };
  });
}

/** The links that a packed file holds. */
export const readGroupLinks = async (file: ShardFile): Promise<GroupLink[]> =>
  unpackGroupLinks(await new Response(await unpacked(await file.stream())).json());
