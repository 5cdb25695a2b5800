import { type Rule, rulesOf } from './slow-cse-terms.ts';
import { completedYears, isoDay, parseDay } from './slow-days.ts';
import type { Crime, Looks, Records } from './slow-records.ts';
import { cseDay, type Settings } from './study-tables.ts';

const ADULT = 18;

/** METHOD 8.2: a crime, an offender and a victim. */
export interface FullRow {
  readonly crime: Crime;
  readonly day: number;
  readonly offender: string;
  readonly victim: string;
  /** Unknown where the offender has no birth date. */
  readonly offenderAge: number | undefined;
  readonly victimAge: number;
  readonly offenderLooks: Looks;
  readonly victimLooks: Looks;
  readonly matchedBy: readonly Rule[];
}

/** What stands under each rule of METHOD 8.1 and 8.2: rows, but for the rules about crimes. */
export type CseCount = Readonly<Record<string, number>>;

export interface FullTable {
  readonly rows: readonly FullRow[];
  readonly counts: CseCount;
}

/** METHOD 1.3: in the CSE network a crime counts on the day it occurred, else was recorded. */
export const countsOn = (crime: Crime): number => crime.occurred;

/** METHOD 8.1 and 8.2, from crimes of any day. */
export function fullTable(records: Records, settings: Settings): FullTable {
  const asOf = parseDay(cseDay(settings))!;
  const counts: Record<string, number> = {};
  const count = (rule: string) => {
    counts[rule] = (counts[rule] ?? 0) + 1;
  };
  const rows: FullRow[] = [];
  for (const crime of records.crimes) {
    if (rulesOf(crime, settings.cse.termMatch).length === 0) continue;
    if (crime.type.toUpperCase() === 'DA') count('cse-domestic-abuse');
    else if (countsOn(crime) > asOf) count('cse-crime-after-as-of');
    // METHOD does not say so: nobody did it that is known, or to nobody that is.
    else if (crime.cseOffenders.length === 0) count('cse-no-offender');
    else if (crime.victims.length === 0) count('cse-no-victim');
    else {
      const told = rowsOf(crime, records, settings);
      if (told.some(({ victimAge }) => victimAge !== undefined && victimAge < 0)) count('cse-negative-age-crimes');
      for (const row of told) {
        const rule = leavesOut(row, settings);
        if (rule !== undefined) {
          count(rule);
          continue;
        }
        const victimAge = row.victimAge!;
        if (victimAge < 0) count('cse-negative-age-amended');
        rows.push({ ...row, victimAge: Math.max(0, victimAge) });
      }
      // METHOD does not say so: nobody is their own victim.
      for (const offender of crime.cseOffenders) if (crime.victims.includes(offender)) count('cse-offender-is-victim');
    }
  }
  return { rows, counts };
}

/** A row as the records tell it, before any rule is tried. */
type ToldRow = Omit<FullRow, 'victimAge'> & { readonly victimAge: number | undefined };

function rowsOf(crime: Crime, { nominals, looks }: Records, settings: Settings): ToldRow[] {
  const day = countsOn(crime);
  const ageOf = (nominal: string) => {
    const born = nominals.get(nominal);
    return born === undefined ? undefined : completedYears(born, day);
  };
  return crime.cseOffenders.flatMap((offender) =>
    crime.victims
      .filter((victim) => victim !== offender)
      .map((victim) => ({
        crime,
        day,
        offender,
        victim,
        offenderAge: ageOf(offender),
        victimAge: ageOf(victim),
        offenderLooks: looks.get(offender)!,
        victimLooks: looks.get(victim)!,
        matchedBy: rulesOf(crime, settings.cse.termMatch),
      })),
  );
}

/** The first rule of METHOD 8.2 that leaves a row out, in its order. */
function leavesOut({ victimAge, offenderAge }: ToldRow, { cse }: Settings): string | undefined {
  if (victimAge === undefined) return 'cse-victim-no-birth-date';
  if (victimAge >= ADULT) return 'cse-victim-18-or-over';
  if (offenderAge !== undefined && offenderAge < cse.minimumOffenderAge) return 'cse-offender-under-10';
  return undefined;
}

export const dayOf = ({ day }: FullRow): string => isoDay(day);
