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
