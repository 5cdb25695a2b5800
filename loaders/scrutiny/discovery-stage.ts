import type { Stage, StageContext } from '../stage.ts';
import { tables } from '../tables.ts';
import { byCodePoint } from '../words/code-point-order.ts';
import { normaliseName } from '../words/read-words.ts';
import { type Candidate, type Found, findPlanted, type Planted } from './discovery.ts';
import { dropTruth, readTruth, type TruthTable } from './read-truth.ts';

const truth = ['truth_names', 'truth_nouns'] as const satisfies TruthTable[];

/**
 * What was found of what was there to be found (METHOD 11.6): for each candidate the planted noun or group that it stands for, and for each
 * noun and each group that is on no list where it stands among the candidates. Nothing where the truth is not known.
 */
export const discoveryTruth: Stage = {
  name: 'discovery-truth',
  does: 'Looks for the nouns and the untracked groups of a synthetic study’s truth among the candidates.',
  module: import.meta.url,
  inputs: ['candidates', 'vocabulary', 'working_tracked_groups', 'working_true_logs'],
  studyFiles: truth,
  parameters: ['columns'],
  outputs: ['candidate_truth', 'discovery_truth', 'inputs', 'left_out'],
  async run(context) {
    const read = await readTruth(context, truth);
    const known = [read.truth_nouns && 'noun', read.truth_names && 'group'];
    const candidates = (await readCandidates(context)).filter(({ kind }) => known.includes(kind));
    const { nouns, groups } = await readPlanted(context);
    const standsFor = namesOf([...nouns, ...groups]);
    await writeCandidates(context, candidates, (kind, text) => standsFor.get(`${kind} ${text}`) ?? null);
    const tracked = await trackedIds(context);
    const untracked = groups.filter(({ id }) => !tracked.has(id));
    await writeFound(context, findPlanted([...nouns, ...untracked], candidates));
    await dropTruth(context, truth);
  },
};

async function readCandidates({ executor: { dialect, rows }, input }: StageContext): Promise<Candidate[]> {
  const found = await rows(
    `SELECT kind, text, rank, decision FROM ${dialect.readParquet(input('candidates'))} ORDER BY kind, text`,
  );
  return found.map(({ kind, text, rank, decision }) => ({
    kind: String(kind),
    text: String(text),
    rank: rank === null ? null : Number(rank),
    decision: String(decision),
  }));
}

async function readPlanted({ executor: { rows } }: StageContext): Promise<{ nouns: Planted[]; groups: Planted[] }> {
  const words = (await rows('SELECT word FROM input_truth_nouns')).map(({ word }) => normaliseName(String(word ?? '')));
  const named = (await rows('SELECT group_id, name FROM input_truth_names')).map(({ group_id, name }) => ({
    id: String(group_id ?? ''),
    name: normaliseName(String(name ?? '')),
  }));
  const nouns = [...new Set(words)].filter((word) => word !== '').sort(byCodePoint);
  const ids = [...new Set(named.map(({ id }) => id))].filter((id) => id !== '').sort(byCodePoint);
  return {
    nouns: nouns.map((word) => ({ kind: 'noun', id: word, names: [word] })),
    groups: ids.map((id) => ({
      kind: 'group',
      id,
      names: named.filter((each) => each.id === id && each.name !== '').map(({ name }) => name),
    })),
  };
}

/** Of two groups with one name the first by id: a candidate can say no more than the name. */
function namesOf(planted: readonly Planted[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { kind, id, names: own } of planted.toReversed()) for (const name of own) names.set(`${kind} ${name}`, id);
  return names;
}

async function trackedIds({ executor: { dialect, rows }, input }: StageContext): Promise<ReadonlySet<string>> {
  const found = await rows(`SELECT group_id FROM ${dialect.readParquet(input('working_tracked_groups'))} AS listed`);
  return new Set(found.map(({ group_id }) => String(group_id)));
}

const writeCandidates = (
  { executor, output }: StageContext,
  candidates: readonly Candidate[],
  standsFor: (kind: string, text: string) => string | null,
) =>
  executor.writeColumns(output('candidate_truth'), tables.candidate_truth.columns, {
    kind: candidates.map(({ kind }) => kind),
    text: candidates.map(({ text }) => text),
    rank: candidates.map(({ rank }) => rank),
    stands_for: candidates.map(({ kind, text }) => standsFor(kind, text)),
  });

async function writeFound(context: StageContext, found: readonly Found[]) {
  const { executor, output } = context;
  const counts = await readCounts(context);
  const ordered = found.toSorted((x, y) => byCodePoint(x.kind, y.kind) || byCodePoint(x.id, y.id));
  const countOf = ({ kind, id }: Found) => counts.get(`${kind} ${id}`);
  await executor.writeColumns(output('discovery_truth'), tables.discovery_truth.columns, {
    kind: ordered.map(({ kind }) => kind),
    planted: ordered.map(({ id }) => id),
    text: ordered.map(({ text }) => text),
    rank: ordered.map(({ rank }) => rank),
    decision: ordered.map(({ decision }) => decision),
    occurrences: ordered.map((each) => countOf(each)?.occurrences ?? (each.kind === 'noun' ? 0 : null)),
    logs: ordered.map((each) => countOf(each)?.logs ?? 0),
  });
}

/** How often a noun occurs in what the words were learned from, and in how many logs; on how many logs that count a group truly is. */
async function readCounts({ executor: { dialect, rows }, input }: StageContext) {
  const found = await rows(`
    SELECT 'noun' AS kind, word AS id, occurrences, logs FROM ${dialect.readParquet(input('vocabulary'))} AS known
    UNION ALL
    SELECT 'group', group_id, CAST(NULL AS BIGINT), logs FROM ${dialect.readParquet(input('working_true_logs'))} AS true_logs`);
  return new Map(
    found.map(({ kind, id, occurrences, logs }) => [
      `${kind} ${id}`,
      { occurrences: occurrences === null ? null : Number(occurrences), logs: Number(logs) },
    ]),
  );
}
