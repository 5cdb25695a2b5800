/** Phrases by their words: a branch for each next word, and what stands for the phrase that ends here. Can be handed to a thread. */
export interface WordTree<Value> {
  readonly branches: Map<string, WordTree<Value>>;
  readonly values: Value[];
}

const emptyTree = <Value>(): WordTree<Value> => ({ branches: new Map(), values: [] });

/** Builds the tree of phrases given as words joined by single spaces. A phrase of no words is passed over. */
export function growTree<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>): WordTree<Value> {
  const root = emptyTree<Value>();
  for (const [phrase, value] of phrases) {
    if (phrase === '') continue;
    let tree = root;
    for (const word of phrase.split(' ')) {
      let next = tree.branches.get(word);
      if (!next) {
        next = emptyTree();
        tree.branches.set(word, next);
      }
      tree = next;
    }
    tree.values.push(value);
  }
  return root;
}
