import { parseDay } from './slow-days.ts';
import { type Row, rowsOf, type StudyTable, type StudyTables } from './study-tables.ts';

/** A log that counts: reliable, and created on or before `as_of`. */
export interface Log {
  readonly id: string;
  readonly day: number;
  /** The log's entries, in entry order. */
  readonly entries: readonly string[];
  /** Who is on it, each person once. */
  readonly nominals: readonly string[];
  /** The places that it gives. */
  readonly places: readonly Place[];
}

/** A location as a log gives it: both coordinates, or none. */
export interface Place {
  readonly location: string;
  readonly area: string | null;
  readonly point: readonly [latitude: number, longitude: number] | null;
}

export interface Crime {
  readonly id: string;
  readonly day: number;
  /** When it occurred; the day it was recorded where that is not known. */
  readonly occurred: number;
  /** Its offence code; '' where none is recorded. */
  readonly offence: string;
  readonly title: string;
  /** `DA` for domestic abuse. */
  readonly type: string;
  readonly ifCodes: readonly string[];
  readonly modusOperandi: string;
  /** Who holds an offender role (METHOD 1.5), each person once. */
  readonly offenders: readonly string[];
  /** Who holds one that makes an offender for CSE, each person once. */
  readonly cseOffenders: readonly string[];
  readonly victims: readonly string[];
}

/** What is recorded of a person's sex, M and F in capitals, and of their ethnicity, as an officer perceived it; null where nothing is. */
export interface Looks {
  readonly sex: string | null;
  readonly ethnicity: string | null;
}

/** Two people who shared a cell for long enough, `a` < `b`. */
export interface Custody {
  readonly a: string;
  readonly b: string;
  readonly started: string;
  readonly ended: string;
  readonly day: number;
}

/** A row left out, with every rule that it falls under: METHOD does not say which of several comes first. */
export interface LeftOut {
  readonly table: StudyTable;
  readonly rules: readonly string[];
}

export interface Records {
  /** Birth day of every nominal; undefined where there is none. */
  readonly nominals: ReadonlyMap<string, number | undefined>;
  readonly looks: ReadonlyMap<string, Looks>;
  readonly logs: readonly Log[];
  readonly crimes: readonly Crime[];
  readonly custody: readonly Custody[];
  readonly leftOut: readonly LeftOut[];
}

/** METHOD 1.5, for SOC. */
const offenderRoles = new Set([
  'SUSPECT',
  'DEFENDANT/OFFENDER',
  'PERSON REPORTED FOR CRIME/OFFENCE',
  'POTENTIAL DETECTION',
  'PERSON PROBABLY RESPONSIBLE',
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
]);

/** METHOD 1.5, for CSE. */
const cseOffenderRoles = new Set([
  'DEFENDANT/OFFENDER',
  'SUSPECT',
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
  'PERSON PROBABLY RESPONSIBLE',
]);

/** METHOD 1: the records that count, and the rows that do not, by rule. */
export function readRecords(study: StudyTables): Records {
  const { settings } = study;
  const asOf = parseDay(settings.asOf)!;
  const leftOut: LeftOut[] = [];

  /** Gives the rows that no rule leaves out. Of identical rows the first counts. */
  const keep = (table: StudyTable, rulesOf: (row: Row) => string[], identity = identityOf): Row[] => {
    const seen = new Set<string>();
    return rowsOf(study, table).filter((row) => {
      const rules = rulesOf(row);
      const own = identity(row);
      if (seen.has(own)) rules.push('duplicate-row');
      seen.add(own);
      if (rules.length > 0) leftOut.push({ table, rules });
      return rules.length === 0;
    });
  };

  const nominalRows = keep('nominals', () => []);
  const nominals = new Map(nominalRows.map((row) => [row.nominal_id, parseDay(row.date_of_birth ?? '')] as const));
  const looks = new Map(nominalRows.map((row) => [row.nominal_id, looksOf(row)] as const));

  const knownLogs = new Set(rowsOf(study, 'logs').map((row) => row.log_id));
  const logRows = keep('logs', (row) => {
    const day = parseDay(row.created_on);
    const rules: string[] = [];
    if (!isReliable(row.source_grade, row.information_grade, settings.pairing)) rules.push('log-not-reliable');
    if (day === undefined) rules.push('date-unreadable');
    else if (day > asOf) rules.push('log-after-as-of');
    return rules;
  });
  const entryRows = keep('log_entries', (row) => (knownLogs.has(row.log_id) ? [] : ['unknown-record']));
  const personRows = keep('log_nominals', (row) => [
    ...(knownLogs.has(row.log_id) ? [] : ['unknown-record']),
    ...(nominals.has(row.nominal_id) ? [] : ['unknown-nominal']),
  ]);
  const placeRows = keep('log_locations', (row) => (knownLogs.has(row.log_id) ? [] : ['unknown-record']));
  const logs = logRows.map(
    (row): Log => ({
      id: row.log_id,
      day: parseDay(row.created_on)!,
      entries: entryRows
        .filter(({ log_id }) => log_id === row.log_id)
        .sort((x, y) => Number(x.entry_no) - Number(y.entry_no))
        .map(({ text }) => text),
      nominals: distinct(personRows.filter(({ log_id }) => log_id === row.log_id).map((person) => person.nominal_id)),
      places: placeRows.filter(({ log_id }) => log_id === row.log_id).map(placeOf),
    }),
  );

  const knownCrimes = new Set(rowsOf(study, 'crimes').map((row) => row.crime_id));
  const crimeRows = keep('crimes', (row) => {
    const day = parseDay(row.recorded_on);
    if (day === undefined) return ['date-unreadable'];
    return day > asOf ? ['crime-after-as-of'] : [];
  });
  const roleRows = keep('crime_roles', (row) => [
    ...(knownCrimes.has(row.crime_id) ? [] : ['unknown-record']),
    ...(nominals.has(row.nominal_id) ? [] : ['unknown-nominal']),
  ]);
  const crimes = crimeRows.map((row): Crime => {
    const whoIs = (counts: (role: string) => boolean) =>
      distinct(
        roleRows
          .filter(({ crime_id, role }) => crime_id === row.crime_id && counts(role))
          .map(({ nominal_id }) => nominal_id),
      );
    return {
      id: row.crime_id,
      day: parseDay(row.recorded_on)!,
      occurred: parseDay(row.occurred_on ?? '') ?? parseDay(row.recorded_on)!,
      offence: (row.offence_code ?? '').trim(),
      title: row.offence_title,
      type: (row.offence_type ?? '').trim(),
      ifCodes: (row.if_codes ?? '').split(';').map((code) => code.trim()),
      modusOperandi: row.modus_operandi ?? '',
      offenders: whoIs((role) => offenderRoles.has(role)),
      cseOffenders: whoIs((role) => cseOffenderRoles.has(role)),
      victims: whoIs((role) => role === 'VICTIM'),
    };
  });

  const countsOn = (row: Row) => parseDay(settings.custodyDate === 'ended' ? row.ended_on : row.started_on);
  const custodyRows = keep(
    'custody',
    (row) => {
      const started = parseDay(row.started_on);
      const ended = parseDay(row.ended_on);
      const day = countsOn(row);
      const rules: string[] = [];
      for (const id of [row.nominal_a, row.nominal_b]) if (!nominals.has(id)) rules.push('unknown-nominal');
      if (row.nominal_a === row.nominal_b) rules.push('custody-self');
      if (row.ended_on === '') rules.push('custody-no-end');
      if (started === undefined || (ended === undefined && row.ended_on !== '')) rules.push('date-unreadable');
      if (started !== undefined && ended !== undefined) {
        if (ended < started) rules.push('custody-reversed');
        // A reversed pair has fewer than no days: it may be counted under either name.
        if (ended - started < settings.minimumDays) rules.push('custody-too-short');
      }
      if (day !== undefined && day > asOf) rules.push('custody-after-as-of');
      return rules;
    },
    // The two ends have no direction: a row that differs only in which comes first is the same record (TABLES).
    (row) =>
      [...[row.nominal_a, row.nominal_b].sort(), row.started_on.slice(0, 10), row.ended_on.slice(0, 10)].join('|'),
  );
  const custody = custodyRows.map((row): Custody => {
    const [a, b] = [row.nominal_a, row.nominal_b].sort();
    return { a, b, started: row.started_on.slice(0, 10), ended: row.ended_on.slice(0, 10), day: countsOn(row)! };
  });

  return { nominals, looks, logs, crimes, custody, leftOut };
}

/** METHOD 1.2: both grades of one scheme, each in its included set [I-01]; `rows`: only the papers' pairs. */
export function isReliable(source: string, information: string, pairing: 'each' | 'rows'): boolean {
  if (pairing === 'rows') return ['A1', 'B2', 'C3', '1A', '1B', '1C'].includes(source + information);
  const old = ['A', 'B', 'C'].includes(source) && ['1', '2', '3'].includes(information);
  const now = source === '1' && ['A', 'B', 'C'].includes(information);
  return old || now;
}

/** RECORDS: degrees out of range, or that are no number, are unknown; a point needs both. */
function placeOf({ location, area, latitude, longitude }: Row): Place {
  const degrees = (text: string, most: number) =>
    text.trim() !== '' && Math.abs(Number(text)) <= most ? Number(text) : undefined;
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  return {
    location: location.trim(),
    area: area.trim() === '' ? null : area.trim(),
    point: north === undefined || east === undefined ? null : [north, east],
  };
}

function looksOf({ sex = '', ethnic_appearance = '' }: Row): Looks {
  const known = /^[mf]$/i.test(sex) ? sex.toUpperCase() : sex;
  return { sex: known === '' ? null : known, ethnicity: ethnic_appearance === '' ? null : ethnic_appearance };
}

const identityOf = (row: Row) => JSON.stringify(Object.entries(row).sort());

const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();
