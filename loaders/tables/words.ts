import type { TableDeclaration } from './declaration.ts';

/** What the room publishes. */
export const tables = {
  /** The ten nearest words of each word that has a vector, by cosine; ties by word. */
  words: {
    key: ['word', 'rank'],
    columns: { word: 'VARCHAR', neighbour: 'VARCHAR', similarity: 'DOUBLE', rank: 'BIGINT' },
  },
  /**
   * Every word that has a vector. `vector`: base64 of signed bytes, one a dimension; the trained numbers over the largest of them, times
   * 127; every cosine of a run is taken of these. `x`, `y`: a map of the words around the seeds and the published nouns; null for others.
   */
  vocabulary: {
    key: ['word'],
    columns: { word: 'VARCHAR', occurrences: 'BIGINT', logs: 'BIGINT', vector: 'VARCHAR', x: 'DOUBLE', y: 'DOUBLE' },
  },
  /**
   * Words that may be nouns, and phrases that may be names of groups on no list, with what a person decided: accept, reject or waiting. A
   * candidate has a `rank`. Where `rank` is null, and `score` with it, the row is no candidate and stands only in a review file (or, without one,
   * in the list of the paper). Candidates for nouns are the 40 words with the largest cosine to the mean direction of the seeds times
   * n / (n + 10), n being a word's occurrences where the words were learned from; `score` and `rank` are by that cosine alone. `logs` of a name: those
   * in which it stands before an accepted noun, of a candidate without those in which a longer name does.
   */
  candidates: {
    key: ['kind', 'text'],
    columns: {
      kind: 'VARCHAR',
      text: 'VARCHAR',
      score: 'DOUBLE',
      logs: 'BIGINT',
      decision: 'VARCHAR',
      rank: 'BIGINT',
      occurrences: 'BIGINT',
      pmi: 'DOUBLE',
      similarity: 'DOUBLE',
      group_id: 'VARCHAR',
      decided_by: 'VARCHAR',
      decided_on: 'VARCHAR',
      note: 'VARCHAR',
    },
  },
} as const satisfies Record<string, TableDeclaration>;

/** What its stages hand on, and a run does not publish. */
export const workingTables = {
  /** Every group of the study: tracked, or accepted in the review file. */
  working_groups: {
    key: ['group_id'],
    columns: {
      group_id: 'VARCHAR',
      name: 'VARCHAR',
      kind: 'VARCHAR',
      tracked: 'BOOLEAN',
      crime_types: 'VARCHAR',
    },
  },
  /** What is searched for: each name of a group, as its words in lower case joined by single spaces. */
  working_group_names: { key: ['words', 'group_id'], columns: { words: 'VARCHAR', group_id: 'VARCHAR' } },
  /** The nouns that mark a group where they follow its name. */
  working_nouns: { key: ['noun'], columns: { noun: 'VARCHAR' } },
} as const satisfies Record<string, TableDeclaration>;
