import { type Connection, connections } from './slow-cse-final.ts';
import { type CseCount, type FullRow, fullTable } from './slow-cse-full.ts';
import { linksLeftOut, makeCseLinks } from './slow-cse-links.ts';
import { type Yield, yields } from './slow-cse-yield.ts';
import type { Link } from './slow-links.ts';
import { addUp, type Edge } from './slow-network.ts';
import { type Crime, readRecords } from './slow-records.ts';
import { cseDay, type StudyTables } from './study-tables.ts';

/** What METHOD 8.1 to 8.4 say of a study. */
export interface SlowCse {
  readonly full: readonly FullRow[];
  readonly final: readonly Connection[];
  readonly links: readonly Link[];
  readonly edges: readonly Edge[];
  readonly yields: readonly Yield[];
  readonly counts: CseCount;
  /** Every crime whose day can be read, whatever the day. */
  readonly crimes: readonly Crime[];
}

/** A day after all others: METHOD 1.3 lets a crime count on the day it occurred, however late it was recorded. */
const NO_END = '9999-12-31';

export function runCseSlowly(study: StudyTables): SlowCse {
  const { settings } = study;
  const upTo = (asOf: string) => readRecords({ ...study, settings: { ...settings, asOf } });
  const [known, everything] = [upTo(cseDay(settings)), upTo(NO_END)];
  const { rows, counts } = fullTable(everything, settings);
  const final = connections(rows, settings);
  const links = makeCseLinks(known, rows, final, settings);
  return {
    full: rows,
    final,
    links,
    edges: addUp(links),
    yields: yields(rows, final, settings),
    counts: { ...counts, ...linksLeftOut(everything, known, rows, settings) },
    crimes: everything.crimes,
  };
}
