/** The nouns that the paper (2020, definitions) accepts after a group's name: those of a study without a `nouns.csv` (METHOD 2.3). */
export const publishedNouns: readonly string[] = [
  'gang',
  'crew',
  'thugs',
  'soldiers',
  'soljas',
  'boys',
  'family',
  'brothers',
  'bros',
  'ocg',
  'usg',
  'line',
  'clan',
  'bar',
];

/** Rows of a review file that accepts the published nouns, as it would stand where a study has none. */
export const publishedReview = publishedNouns.map((word) => ({
  word,
  decision: 'accept',
  decided_by: 'published list',
  note: 'An Analysis of Serious and Organised Crime Networks, 2020',
}));
