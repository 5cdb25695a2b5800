import { type LeftOut, writeInputs, writeLeftOut } from '../records/write-left-out.ts';
import type { Stage, StageContext } from '../stage.ts';
import { workingTables } from '../tables.ts';
import { byCodePoint } from './code-point-order.ts';
import { type Group, listGroups } from './criteria.ts';
import { publishedNouns } from './nouns.ts';
import { normaliseName } from './read-words.ts';
import { type Review, readReview } from './review.ts';

/** The search criteria: groups, their names, and the nouns that follow a name (METHOD 2.3 to 2.6). */
export const criteria: Stage = {
  name: 'criteria',
  does: 'Lists the groups, their names and the accepted nouns that logs are searched for.',
  module: import.meta.url,
  inputs: ['working_tracked_groups'],
  studyFiles: ['review_nouns', 'review_groups'],
  parameters: ['columns'],
  outputs: ['working_groups', 'working_group_names', 'working_nouns', 'inputs', 'left_out'],
  async run(context) {
    const { executor, source, input } = context;
    const tracked = await executor.rows(
      `SELECT * FROM ${executor.dialect.readParquet(input('working_tracked_groups'))} ORDER BY group_id`,
    );
    const reviewedGroups = await readReview(executor, source, 'review_groups');
    const reviewedNouns = await readReview(executor, source, 'review_nouns');
    const groups = listGroups(tracked, reviewedGroups?.accepted ?? []).sort((x, y) => byCodePoint(x.id, y.id));
    await writeGroups(context, groups);
    await writeNames(context, groups);
    await writeNouns(context, reviewedNouns?.accepted.map(({ word }) => String(word ?? '')) ?? publishedNouns);
    await writeInputs(context, { review_groups: reviewedGroups?.loaded, review_nouns: reviewedNouns?.loaded });
    await writeLeftOut(context, [
      ...waiting('review_groups', reviewedGroups),
      ...waiting('review_nouns', reviewedNouns),
    ]);
  },
};

/** The rule that leaves out rows of a review file that nobody has decided: they wait, and are counted. */
export const reviewWaiting = { rule: 'review-waiting', why: 'Nobody has accepted or rejected the candidate yet.' };

const waiting = (table: string, review: Review | undefined): LeftOut[] =>
  review === undefined || review.waiting === 0 ? [] : [{ ...reviewWaiting, table, rows: review.waiting }];

const writeGroups = ({ executor, output }: StageContext, groups: readonly Group[]) =>
  executor.writeColumns(output('working_groups'), workingTables.working_groups.columns, {
    group_id: groups.map(({ id }) => id),
    name: groups.map(({ name }) => name),
    kind: groups.map(({ kind }) => kind),
    tracked: groups.map(({ tracked }) => tracked),
    crime_types: groups.map(({ crimeTypes }) => crimeTypes),
  });

function writeNames({ executor, output }: StageContext, groups: readonly Group[]) {
  const names = groups
    .flatMap(({ id, words }) => Array.from(words, (name) => ({ id, name })))
    .sort((x, y) => byCodePoint(x.name, y.name) || byCodePoint(x.id, y.id));
  return executor.writeColumns(output('working_group_names'), workingTables.working_group_names.columns, {
    words: names.map(({ name }) => name),
    group_id: names.map(({ id }) => id),
  });
}

function writeNouns({ executor, output }: StageContext, words: readonly string[]) {
  const nouns = [...new Set(words.map(normaliseName))].filter((noun) => noun !== '').sort(byCodePoint);
  return executor.writeColumns(output('working_nouns'), workingTables.working_nouns.columns, { noun: nouns });
}
