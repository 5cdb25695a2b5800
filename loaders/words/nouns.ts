import { studyTables } from '../study/find-tables.ts';
import type { StudyFolder } from '../study/read-study.ts';

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

/** One line where a study of records has no list of its own: 'review/nouns.csv is not there: the 14 nouns of the published list …'. */
export const describePublished = ({ study, files }: Pick<StudyFolder, 'study' | 'files'>): string[] =>
  study.kind === 'records' && files.review_nouns === undefined
    ? [
        `${studyTables.records.review.review_nouns} is not there: the ${publishedNouns.length} nouns of the published list are accepted (${publishedNouns.join(', ')}).`,
      ]
    : [];
