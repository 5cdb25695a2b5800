import type { Criteria } from './find-matches.ts';
import type { WordTree } from './word-tree.ts';

/** Where the reading of a criterion stands, letter by letter. */
export interface LetterNode {
  /** What may stand after each UTF-16 unit. */
  readonly after: Map<number, LetterNode[]>;
  /** Where a next word may begin, if a word ends here. */
  readonly nextWords: readonly LetterNode[];
  /** A criterion ends here, if a word does. */
  readonly isWhole: boolean;
}

const nodeWith = (nextWords: readonly LetterNode[], isWhole: boolean): LetterNode => ({
  after: new Map(),
  nextWords,
  isWhole,
});

/**
 * Spells criteria letter by letter: a name, then (unless bare names match) a noun. A word may have an *s* more, for apostrophes are passed
 * over: that of a possessive is seen only at the word's end, when it has been read.
 */
export function spellCriteria({ names, nouns }: Criteria, bareNames: boolean): LetterNode {
  const noun = spell(nouns, [], true);
  return spell(names, [noun], bareNames);
}

/** `next` and `isWhole` are those of a word that ends a phrase of the tree. */
function spell<Value>(tree: WordTree<Value>, next: readonly LetterNode[], isWhole: boolean): LetterNode {
  const start = nodeWith([], false);
  for (const [word, branch] of tree.branches) {
    const further = branch.branches.size > 0 ? [spell(branch, next, isWhole)] : [];
    const ends = branch.values.length > 0;
    const last = nodeWith(ends ? [...further, ...next] : further, ends && isWhole);
    const units = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    let node = start;
    for (const unit of units.slice(0, -1)) node = step(node, unit, nodeWith([], false));
    for (const unit of units.slice(-1)) step(node, unit, last);
    step(last, 's'.charCodeAt(0), nodeWith(last.nextWords, last.isWhole));
  }
  return start;
}

function step(from: LetterNode, unit: number, to: LetterNode): LetterNode {
  from.after.set(unit, [...(from.after.get(unit) ?? []), to]);
  return to;
}

/** All nodes that can be read from one, itself the first. */
export function nodesFrom(root: LetterNode): Set<LetterNode> {
  const nodes = new Set([root]);
  // A set goes on to what is added while it is gone through.
  for (const { after, nextWords } of nodes)
    for (const node of [...nextWords, ...[...after.values()].flat()]) nodes.add(node);
  return nodes;
}
