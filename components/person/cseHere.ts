import { inWords, plural } from '../notes/number.js';
import type { CsePlace } from './personEntry.js';
import { onlyCells, type SourceNames } from './records.js';

/** What the records of the CSE network are called. */
export const CSE_SOURCES: SourceNames = {
  log: ['intelligence log', 'intelligence logs'],
  crime: ['connection through a shared victim', 'connections through a shared victim'],
  custody: ['shared cell', 'shared cells'],
};

/** What kind of link a source gives in the CSE network. */
export const cseKind = (source: string): string =>
  ({ crime: 'shared victim', log: 'log', custody: 'shared cell' })[source] ?? source;

/** Whether somebody is in the CSE network for crimes of their own (METHOD 8.2), or for a log or a cell alone (METHOD 8.4). */
export function roleInWords({ crimes }: Pick<CsePlace, 'crimes'>): string {
  return crimes === 0
    ? 'Recorded in no offender’s role in a crime of child sexual exploitation or abuse: a log or a shared cell puts this person here.'
    : `Recorded in an offender’s role in ${plural(crimes, 'crime', 'crimes', inWords)} of child sexual exploitation or abuse. That is a record, not a conviction.`;
}

/**
 * What the place of somebody in the CSE network hangs on: a sentence for each thing without which they would be left with no link, or, of a recorded
 * offender, with none to anybody who is not one. A connection falls with either of its crimes, and with its victim. Empty where no one record
 * carries every link. What falls with it further on, since other people fall, is not looked at.
 */
export function hangsOnInCse({ records, crimes: own, onlyCrime }: CsePlace): string[] {
  const cells = onlyCells(records);
  if (cells !== undefined) return [cells];
  const [first, ...rest] = records.map(([source, ref]) => carriedBy(source, ref));
  const carriers = [...(first ?? [])].filter((carrier) => rest.every((each) => each.has(carrier)));
  const crimes = carriers.filter((carrier) => carrier.startsWith('crime ')).map(nameIn);
  const log = carriers.find((carrier) => carrier.startsWith('log '));
  const victim = carriers.find((carrier) => carrier.startsWith('victim '));
  const said: string[] = [];
  if (log !== undefined)
    said.push(`Rests on one log, ${nameIn(log)}: without it this person would not be in the network.`);
  if (crimes.length === 1)
    said.push(`Rests on one crime record, ${crimes[0]}: without it this person would not be in the network.`);
  if (crimes.length > 1)
    said.push(
      `Rests on two crime records that share a victim, ${crimes.join(' and ')}: without either of them this person would not be in the network.`,
    );
  if (victim !== undefined && crimes.length === 0)
    said.push(
      `Every link is by one victim, ${nameIn(victim)}: without their records this person would not be in the network.`,
    );
  if (said.length > 0) return said;
  const others = new Set(records.flatMap(([, , , , , ends]) => ends));
  if (own === 0 && others.size === 1)
    said.push(
      `Every link is with one person, ${[...others][0]}: were they no recorded offender, this person would not be in the network.`,
    );
  if (onlyCrime !== null && records.some(([source]) => source === 'log'))
    said.push(
      `One crime alone, ${onlyCrime}, makes this person a recorded offender here: without it no log would link them to anybody who is not one.`,
    );
  return said;
}

/** Everything without which a record would link nobody: 'log L1'; of a connection its two crimes and its victim. */
function carriedBy(source: string, ref: string): ReadonlySet<string> {
  const connection = source === 'crime' ? connectionIn(ref) : undefined;
  if (connection === undefined) return new Set([`${source === 'crime' ? 'connection' : source} ${ref}`]);
  return new Set([...connection.crimes.map((crime) => `crime ${crime}`), `victim ${connection.victim}`]);
}

const nameIn = (carrier: string): string => carrier.slice(carrier.indexOf(' ') + 1);

/** The crimes, one where it is the same, and the victim of a connection's reference (METHOD 3.5); undefined where ids hold bars of their own. */
function connectionIn(ref: string): { readonly crimes: readonly string[]; readonly victim: string } | undefined {
  const [one, other, victim, ...rest] = ref.split('|');
  return victim === undefined || rest.length > 0 ? undefined : { crimes: [...new Set([one, other])], victim };
}

/** A reference as the page says it, on a line or two: 'C1, C2; victim Protected 7' of a connection, the first and the last day of a shared cell. */
export function referenceInWords(source: string, ref: string): string {
  if (source === 'custody') return ref.split('|').slice(-2).join(' to\n');
  const connection = source === 'crime' ? connectionIn(ref) : undefined;
  return connection === undefined ? ref : `${connection.crimes.join(', ')};\nvictim ${connection.victim}`;
}
