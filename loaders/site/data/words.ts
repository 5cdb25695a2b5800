import type { Cell } from '../../executor/executor.ts';
import { whyNoNames, whyNoNouns } from '../../words/why-none.ts';
import { groupSlugs } from './group-slug.ts';
import type { PublishedTables } from './open-tables.ts';

/** What accepted nouns and groups bring in, and how right that is where the truth is known: totals, without vocabulary, names or vectors. */
export async function wordsData({ manifest, rows }: PublishedTables) {
  const yields =
    await rows(`SELECT yields.*, ${TRUTH.map((column) => `truth.${column}`).join(', ')} FROM {criterion_yield} AS yields
    LEFT JOIN {criterion_truth} AS truth ON truth.kind = yields.kind AND truth.criterion = yields.criterion
      AND coalesce(truth.group_id, '') = coalesce(yields.group_id, '')
    WHERE yields.kind <> 'name' ORDER BY yields.kind, yields.criterion, yields.group_id NULLS FIRST`);
  const groups = await rows('SELECT group_id, name, tracked FROM {groups} ORDER BY group_id');
  const slugs = groupSlugs(groups.map(({ group_id }) => String(group_id)));
  const [totals] = await rows(`SELECT count(DISTINCT log_id) AS logs, count(*) AS matches FROM {matches}`);
  const [waiting] = await rows(`SELECT
    count(*) FILTER (kind = 'noun' AND decision = 'waiting') AS nouns,
    count(*) FILTER (kind = 'group' AND decision = 'waiting') AS names FROM {candidates}`);
  const { search, words } = manifest.study;
  const nouns = yields.filter(({ kind, group_id }) => kind === 'noun' && group_id === null).map(named);
  const candidateSearch = {
    vocabulary: new Set((await rows('SELECT word FROM {vocabulary}')).map(({ word }) => String(word))),
    seeds: words.seeds,
    minimumCount: words.minimum_count,
    acceptedNouns: nouns.filter(({ criterion }) => criterion !== '').length,
  };
  return {
    totals,
    waiting,
    search,
    seeds: words.seeds,
    // For where there are no candidates.
    whyNone: { nouns: whyNoNouns(candidateSearch), names: whyNoNames(candidateSearch) },
    isTruthKnown: (await rows('SELECT count(*) AS known FROM {criterion_truth}'))[0].known !== 0,
    nouns,
    cells: yields.filter(({ kind, group_id }) => kind === 'noun' && group_id !== null).map(named),
    groups: groups.map(({ group_id, name, tracked }) => ({
      ...named(yields.find((row) => row.kind === 'group' && row.group_id === group_id) ?? {}),
      group_id,
      name,
      tracked,
      slug: slugs.get(String(group_id)),
    })),
  };
}

/** Columns of `criterion_truth` beside those that say what they are of. */
export const TRUTH = [
  'namings',
  'namings_about',
  'namings_everyday',
  'namings_other',
  'links',
  'member',
  'associate',
  'rival',
  'victim',
  'bystander',
  'unrelated',
];

/** A row without its kind, which the place where it stands says. */
const named = ({ kind: _, ...row }: Record<string, Cell>) => row;
