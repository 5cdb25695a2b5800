import type { Criteria } from './find-matches.ts';
import { type LetterNode, nodesFrom, spellCriteria } from './letter-tree.ts';
import { FIRST_LETTER, symbols, unitSymbols } from './unit-symbols.ts';

/**
 * A finite automaton over UTF-16 units that stops in every stretch of text in which a criterion stands. It passes none over, and may
 * stop where none is; so `findMatches` decides. A state is the place of its row in `next`.
 */
export interface Automaton {
  /** The symbol of each UTF-16 unit. */
  readonly symbolOf: Uint16Array;
  /** For each state, the next one by symbol. */
  readonly next: Int32Array;
  /** The state after a stop. */
  readonly start: number;
}

/** The state of having seen a criterion to its end, or something that cannot be told unit by unit. */
export const SEEN = 0;

interface State {
  readonly nodes: readonly LetterNode[];
  /** Nothing of a word has been read since the last gap. */
  readonly isWordStart: boolean;
  readonly row: number;
}

/** Builds the automaton of some criteria by subset construction. Its size grows with the letters of the criteria. */
export function buildAutomaton(criteria: Criteria, bareNames: boolean): Automaton {
  const root = spellCriteria(criteria, bareNames);
  const numbers = new Map(Array.from(nodesFrom(root), (node, number) => [node, number]));
  const { symbolOf, count: width } = unitSymbols(
    new Set([...numbers.keys()].flatMap(({ after }) => [...after.keys()])),
  );
  const next: number[] = new Array<number>(width).fill(SEEN);
  const states: State[] = [];
  const rows = new Map<string, number>();
  const stateOf = (isWordStart: boolean, found: readonly LetterNode[]): number => {
    const nodes = [...new Set(found)];
    const key = `${isWordStart} ${nodes.map((node) => Number(numbers.get(node))).sort((x, y) => x - y)}`;
    let row = rows.get(key);
    if (row === undefined) {
      row = next.length;
      rows.set(key, row);
      for (let symbol = 0; symbol < width; symbol++) next.push(SEEN);
      states.push({ nodes, isWordStart, row });
    }
    return row;
  };
  const start = stateOf(true, [root]);
  const noWord = stateOf(false, []);
  // States are found while the list is gone through.
  for (const { nodes, isWordStart, row } of states) {
    const isWhole = nodes.some((node) => node.isWhole);
    next[row + symbols.stop] = isWhole ? SEEN : start;
    if (isWordStart) next[row + symbols.space] = row;
    else if (!isWhole)
      next[row + symbols.space] = stateOf(true, [root, ...nodes.flatMap(({ nextWords }) => nextWords)]);
    next[row + symbols.dropped] = row;
    next.fill(noWord, row + symbols.other, row + width);
    for (const [symbol, after] of bySymbol(nodes, symbolOf)) next[row + symbol] = stateOf(false, after);
  }
  return { symbolOf, next: Int32Array.from(next), start };
}

function bySymbol(nodes: readonly LetterNode[], symbolOf: Uint16Array): Map<number, LetterNode[]> {
  const after = new Map<number, LetterNode[]>();
  for (const node of nodes) {
    for (const [unit, further] of node.after) {
      const symbol = symbolOf[unit];
      if (symbol >= FIRST_LETTER) after.set(symbol, [...(after.get(symbol) ?? []), ...further]);
    }
  }
  return after;
}
