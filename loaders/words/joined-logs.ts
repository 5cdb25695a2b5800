import type { Cell, Executor } from '../executor/executor.ts';
import { byCodePoint } from './code-point-order.ts';

/**
 * Parts an entry from the next in `JoinedLogs`. It ends the reach of a match. An entry that holds it is handed over with U+001F in its
 * place: neither is seen, and either ends the reach.
 */
export const SEPARATOR = '\u001e';
const STAND_IN = '\u001f';

/** Some whole logs, with all their entries in one string: handing over many short ones costs more than searching them. */
export interface JoinedLogs {
  readonly logIds: readonly string[];
  /** How many entries each log has: one at least. */
  readonly entryCounts: readonly number[];
  /** The entries of all the logs in order, with the separator between one and the next. */
  readonly text: string;
}

/** Rows that are asked for at a time: those that the executor writes together, so that none is read twice. */
const ROWS_ASKED = 122_880;
/** Rows whose entries are joined. */
const ROWS_JOINED = 2048;

/** What the executor may join with, should ids or entries hold some of these. */
const joints = [
  SEPARATOR,
  STAND_IN,
  '\u001d',
  '\u001c',
  ...Array.from({ length: 60 }, (_, at) => String.fromCharCode(0xe000 + at)),
];

/**
 * The logs of `working_log_entries` in the order of their ids, some thousand entries in a string, strings of one reading together. The
 * table must be in the order of its key, as it is written: to sort a force's text again takes longer than to search it. What is read
 * does not depend on who reads; at most two readings are held in memory. An entry without text is empty, and still an entry. Throws where
 * the table is not in order.
 */
export async function* joinedLogs(executor: Executor, files: readonly string[]): AsyncIterable<JoinedLogs[]> {
  let open: JoinedLogs | undefined;
  for await (const groups of readGroups(executor, files)) {
    const whole: JoinedLogs[] = [];
    for (const group of groups) {
      const { goesOn, rest } = open ? cutFirst(group, open.logIds[0]) : { rest: group };
      if (open && goesOn) open = append(open, goesOn);
      if (!rest) continue;
      if (open) {
        checkOrder(open.logIds[0], rest.logIds[0]);
        whole.push(open);
      }
      const { closed, last } = cutLast(rest);
      if (closed) whole.push(closed);
      open = last;
    }
    if (whole.length > 0) yield whole;
  }
  if (open) yield [open];
}

async function* readGroups(executor: Executor, files: readonly string[]): AsyncIterable<JoinedLogs[]> {
  const readings: { file: string; first: number }[] = [];
  for (const file of files) {
    const [{ rows }] = await executor.rows(`SELECT count(*) AS rows FROM ${executor.dialect.readParquet(file)}`);
    for (let first = 0; first < Number(rows); first += ROWS_ASKED) readings.push({ file, first });
  }
  let coming: Promise<JoinedLogs[]> | undefined;
  try {
    for (const [at, { file, first }] of readings.entries()) {
      const groups = await (coming ?? askGroups(executor, file, first));
      const following = readings[at + 1];
      // The executor reads on while what it has read is searched. Where it fails, that is heard when it is waited for.
      coming = following && askGroups(executor, following.file, following.first);
      coming?.catch(() => {});
      yield groups;
    }
  } finally {
    await coming?.catch(() => {});
  }
}

async function askGroups(executor: Executor, file: string, first: number): Promise<JoinedLogs[]> {
  const { readNumberedParquet, joinedText } = executor.dialect;
  for (const joint of joints) {
    const rows = await executor.rows(`
      SELECT joined, count(*) AS entry_count, ${joinedText('log_id', joint)} AS ids, ${joinedText('entry', joint)} AS entries
      FROM (
        SELECT floor(file_row_number / ${ROWS_JOINED}) AS joined, log_id, coalesce(text, '') AS entry
        FROM ${readNumberedParquet(file)}
        WHERE file_row_number >= ${first} AND file_row_number < ${first + ROWS_ASKED}
      ) AS numbered
      GROUP BY joined ORDER BY joined`);
    const parts = (joined: Cell, count: Cell) => countParts(String(joined), joint) === count;
    if (!rows.every(({ ids, entries, entry_count }) => parts(ids, entry_count) && parts(entries, entry_count)))
      continue;
    return rows.map(({ ids, entries }) => ({
      ...countEntries(String(ids), joint),
      text: joint === SEPARATOR ? String(entries) : joinEntries(String(entries).split(joint)),
    }));
  }
  throw new Error('The logs hold every character that could part one entry from the next');
}

function countParts(joined: string, joint: string): number {
  let parts = 1;
  for (let at = joined.indexOf(joint); at >= 0; at = joined.indexOf(joint, at + 1)) parts++;
  return parts;
}

const joinEntries = (entries: readonly string[]) =>
  entries.map((entry) => entry.replaceAll(SEPARATOR, STAND_IN)).join(SEPARATOR);

/** The logs of entries, from the entries' log ids. */
function countEntries(ids: string, joint: string): { logIds: string[]; entryCounts: number[] } {
  const logIds: string[] = [];
  const entryCounts: number[] = [];
  let last: string | undefined;
  for (let at = 0; at <= ids.length; ) {
    const next = ids.indexOf(joint, at);
    const end = next < 0 ? ids.length : next;
    if (last !== undefined && end - at === last.length && ids.startsWith(last, at))
      entryCounts[entryCounts.length - 1]++;
    else {
      const id = ids.slice(at, end);
      if (last !== undefined) checkOrder(last, id);
      logIds.push(id);
      entryCounts.push(1);
      last = id;
    }
    at = end + 1;
  }
  return { logIds, entryCounts };
}

/** What of some logs goes on with a log, if they begin with it, and the rest. Nothing is copied that is not small. */
function cutFirst(logs: JoinedLogs, id: string): { goesOn?: JoinedLogs; rest?: JoinedLogs } {
  const { logIds, entryCounts, text } = logs;
  if (logIds[0] !== id) return { rest: logs };
  if (logIds.length === 1) return { goesOn: logs };
  let cut = -1;
  for (let entry = 0; entry < entryCounts[0]; entry++) cut = text.indexOf(SEPARATOR, cut + 1);
  return {
    goesOn: { logIds: [id], entryCounts: [entryCounts[0]], text: text.slice(0, cut) },
    rest: { logIds: logIds.slice(1), entryCounts: entryCounts.slice(1), text: text.slice(cut + 1) },
  };
}

/** One log and more entries of it. */
const append = (log: JoinedLogs, more: JoinedLogs): JoinedLogs => ({
  logIds: log.logIds,
  entryCounts: [log.entryCounts[0] + more.entryCounts[0]],
  text: log.text + SEPARATOR + more.text,
});

/** All logs but the last, which may go on in what follows, and the last. */
function cutLast({ logIds, entryCounts, text }: JoinedLogs): { closed: JoinedLogs | undefined; last: JoinedLogs } {
  if (logIds.length === 1) return { closed: undefined, last: { logIds, entryCounts, text } };
  let cut = text.length;
  for (let entry = 0; entry < entryCounts[entryCounts.length - 1]; entry++) cut = text.lastIndexOf(SEPARATOR, cut - 1);
  return {
    closed: { logIds: logIds.slice(0, -1), entryCounts: entryCounts.slice(0, -1), text: text.slice(0, cut) },
    last: { logIds: logIds.slice(-1), entryCounts: entryCounts.slice(-1), text: text.slice(cut + 1) },
  };
}

function checkOrder(id: string, following: string): void {
  if (byCodePoint(id, following) > 0)
    throw new Error(`working_log_entries is not in order: ${id} stands before ${following}`);
}
