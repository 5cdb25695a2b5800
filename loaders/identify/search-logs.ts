import { byCodePoint } from '../words/code-point-order.ts';
import { type JoinedLogs, SEPARATOR } from '../words/joined-logs.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { type Criteria, findMatches, type Match, type SearchRules } from './find-matches.ts';
import { scan } from './scan.ts';

/** What all logs are searched with. */
export interface Search {
  readonly criteria: Criteria;
  readonly automaton: Automaton;
  readonly rules: SearchRules;
}

export interface LogMatch extends Match {
  readonly logId: string;
}

export const prepareSearch = (criteria: Criteria, rules: SearchRules): Search => ({
  criteria,
  automaton: buildAutomaton(criteria, rules.bare_names),
  rules,
});

/**
 * The matches of some logs, in the order of the logs, then of group and start: those that `findMatches` finds in each log. It is asked
 * only about the stretches in which the automaton has seen something, for a match never leaves its stretch, nor displaces one outside it.
 */
export function searchLogs({ criteria, automaton, rules }: Search, logs: JoinedLogs): LogMatch[] {
  const entries = entryStarts(logs.text);
  const units = readUnits(logs.text);
  if (rules.across_entries) joinWithin(logs, entries, units);
  const found: { readonly log: number; readonly match: Match }[] = [];
  const stretches = scan(automaton, units);
  let log = 0;
  let entry = 0;
  for (let at = 0; at < stretches.length; at += 2) {
    const [from, to] = [stretches[at], stretches[at + 1]];
    while (entries[entry + logs.entryCounts[log]] <= from) entry += logs.entryCounts[log++];
    const stretch = textOf(units.subarray(from, to));
    const shift = from - entries[entry];
    for (const match of findMatches([stretch], criteria, rules))
      found.push({ log, match: { ...match, start: match.start + shift, end: match.end + shift } });
  }
  return found
    .sort((x, y) => x.log - y.log || byCodePoint(x.match.groupId, y.match.groupId) || x.match.start - y.match.start)
    .map(({ log, match }) => ({ logId: textOf(readUnits(logs.logIds[log])), ...match }));
}

function entryStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) starts.push(at + 1);
  return starts;
}

/** The text's UTF-16 units, which are read several times as fast as the string's characters. */
function readUnits(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** A string of its own: a part of a longer one would keep all of that in memory. */
const textOf = ({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>) =>
  Buffer.from(buffer, byteOffset, byteLength).toString('utf16le');

/** [I-21] The entries of one log are parted by a line break, which ends no reach. */
function joinWithin({ entryCounts }: JoinedLogs, entries: readonly number[], units: Uint16Array): void {
  let entry = 0;
  for (const count of entryCounts) {
    for (let further = 1; further < count; further++) units[entries[entry + further] - 1] = '\n'.charCodeAt(0);
    entry += count;
  }
}
