import { randomSource } from '../random.ts';
import type { Row } from './csv.ts';
import { type Draws, drawsFrom } from './draws.ts';
import type { Extract, ExtractTable } from './extracts.ts';
import { demoRecipe } from './recipe.ts';

const counts = demoRecipe.faults;

/** A fault that was put into an extract on purpose. */
export interface PlantedFault {
  readonly table: ExtractTable;
  readonly fault: string;
  /** The row's ids, joined by `|`. */
  readonly row: string;
}

/** Puts the recipe's faults into an extract, in place, and says what it put where. */
export function plantFaults(seed: number, extract: Extract): PlantedFault[] {
  const draws = drawsFrom(randomSource(seed, 'faults'));
  const planted: PlantedFault[] = [];
  const note = (table: ExtractTable, fault: string, row: Row) =>
    planted.push({ table, fault, row: Object.values(row).slice(0, 3).join('|') });

  const add = (table: ExtractTable, fault: string, row: Row) => {
    extract[table].splice(draws.whole(0, extract[table].length), 0, row);
    note(table, fault, row);
  };
  const repeat = (table: ExtractTable, count: number) => {
    for (let copy = 0; copy < count; copy++) {
      const at = draws.whole(0, extract[table].length - 1);
      extract[table].splice(at, 0, { ...extract[table][at] });
      note(table, 'duplicate row', extract[table][at]);
    }
  };
  const alter = (table: ExtractTable, fault: string, count: number, change: () => Row) => {
    for (const at of draws.some([...extract[table].keys()], count)) {
      extract[table][at] = { ...extract[table][at], ...change() };
      note(table, fault, extract[table][at]);
    }
  };
  const anyOf = (table: ExtractTable) => draws.pick(extract[table]);
  const times = (count: number, act: () => void) => {
    for (let time = 0; time < count; time++) act();
  };
  const stranger = () => `N9${draws.whole(1000, 9999)}`;

  plantBirths(draws, extract, note);
  alter('logs', 'unreadable date', counts.unreadableLogDates, () => ({ created_on: badDate(draws) }));
  alter('crimes', 'unreadable date', counts.unreadableCrimeDates, () => ({ recorded_on: badDate(draws) }));
  alter('custody', 'unreadable date', counts.unreadableCustodyDates, () => ({ ended_on: badDate(draws) }));
  alter('crime_roles', 'unknown role', counts.unknownRoles, () => ({
    role: draws.pick(['OFFENDR', 'SUBJECT', 'TBC', 'NOT KNOWN']),
  }));
  times(counts.unknownNominalsOnLogs, () =>
    add('log_nominals', 'unknown nominal', { ...anyOf('log_nominals'), nominal_id: stranger() }),
  );
  times(counts.unknownLogs, () =>
    add('log_nominals', 'unknown record', {
      ...anyOf('log_nominals'),
      log_id: `IL-1999-${draws.whole(10_000, 99_999)}`,
    }),
  );
  times(counts.unknownNominalsOnCrimes, () =>
    add('crime_roles', 'unknown nominal', { ...anyOf('crime_roles'), nominal_id: stranger() }),
  );
  times(counts.unknownCrimes, () =>
    add('crime_roles', 'unknown record', { ...anyOf('crime_roles'), crime_id: `CR-9${draws.whole(1000, 9999)}` }),
  );
  times(counts.missingUnknown, () =>
    add('missing_reports', 'unknown nominal', {
      ...anyOf('missing_reports'),
      report_id: `MP-9${draws.whole(100, 999)}`,
      nominal_id: stranger(),
    }),
  );
  times(counts.custodyUnknown, () => add('custody', 'unknown nominal', { ...anyOf('custody'), nominal_b: stranger() }));
  times(counts.custodySelf, () => {
    const row = anyOf('custody');
    add('custody', 'with oneself', { ...row, nominal_b: row.nominal_a });
  });
  plantReversed(draws, extract, note);
  repeat('custody', counts.custodyDuplicates);
  repeat('log_nominals', counts.duplicateLogNominals);
  repeat('log_locations', counts.duplicateLocations);
  repeat('crime_roles', counts.duplicateCrimeRoles);
  return planted;
}

type Note = (table: ExtractTable, fault: string, row: Row) => void;

function badDate(draws: Draws): string {
  return draws.pick(['31/02/2015', '2014-13-05', '00/00/0000', 'not known', '2016-02-30', '12-Mrach-09']);
}

function plantReversed(draws: Draws, extract: Extract, note: Note): void {
  const whole = [...extract.custody.keys()].filter((at) => {
    const { started_on, ended_on } = extract.custody[at];
    return ended_on !== null && String(ended_on).startsWith('2') && String(started_on) < String(ended_on);
  });
  for (const at of draws.some(whole, counts.custodyReversed)) {
    const row = extract.custody[at];
    extract.custody[at] = { ...row, started_on: row.ended_on, ended_on: row.started_on };
    note('custody', 'reversed', extract.custody[at]);
  }
}

/** Birth dates that cannot be right: after a record, an offender of nine, a victim not yet born. */
function plantBirths(draws: Draws, extract: Extract, note: Note): void {
  const byId = new Map(extract.nominals.map((row, at) => [row.nominal_id, at]));
  const done = new Set<string | number | null>();
  const set = (nominal: string | number | null, born: string, fault: string): boolean => {
    const at = byId.get(nominal);
    if (at === undefined || done.has(nominal)) return false;
    done.add(nominal);
    extract.nominals[at] = { ...extract.nominals[at], date_of_birth: born };
    note('nominals', fault, extract.nominals[at]);
    return true;
  };
  const later = (date: string | number | null, years: number) => `${Number(String(date).slice(0, 4)) + years}-06-15`;
  const each = (rows: readonly Row[], count: number, act: (row: Row) => boolean) => {
    let left = count;
    for (const row of draws.shuffled(rows)) if (left > 0 && act(row)) left--;
  };
  const days = new Map(extract.logs.map((row) => [row.log_id, row.created_on]));
  each(extract.log_nominals, counts.birthAfterRecord, (row) =>
    set(row.nominal_id, later(days.get(row.log_id) ?? null, 2), 'birth after record'),
  );

  const child = new Map(
    extract.crimes
      .filter(({ offence_title }) => /CHILD/.test(String(offence_title)))
      .map((row) => [row.crime_id, row.recorded_on]),
  );
  const roles = extract.crime_roles.filter(({ crime_id }) => child.has(crime_id));
  const withRole = (match: RegExp) => roles.filter(({ role }) => match.test(String(role)));
  each(withRole(/DEFENDANT|SUSPECT/), counts.offendersUnderTen, (row) =>
    set(row.nominal_id, later(child.get(row.crime_id) ?? null, -8), 'offender under ten'),
  );
  each(withRole(/VICTIM/), counts.negativeVictimAges, (row) =>
    set(row.nominal_id, later(child.get(row.crime_id) ?? null, 1), 'victim not yet born'),
  );
}
