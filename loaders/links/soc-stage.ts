import { rm } from 'node:fs/promises';
import type { Executor } from '../executor/executor.ts';
import type { Stage } from '../stage.ts';
import { type SocRecords, socLinksQuery } from './soc-query.ts';
import { writeDecay } from './write-decay.ts';

/** Every link of the SOC network with the record that it comes from (METHOD 3.2 to 3.5). */
export const socLinks: Stage = {
  name: 'soc-links',
  does: 'Links people and groups by logs that name a group, by crimes committed together, and by shared cells.',
  module: import.meta.url,
  inputs: [
    'matches',
    'working_logs',
    'working_log_nominals',
    'working_crimes',
    'working_crime_roles',
    'working_custody',
  ],
  parameters: ['as_of', 'decay', 'custody', 'links'],
  outputs: ['links'],
  async run({ source, executor, input, output }) {
    const { study } = source;
    if (study.as_of === null) throw new Error('The study was not checked before it was run: it has no as_of');
    const { dialect } = executor;
    const read = (table: Parameters<typeof input>[0]) => dialect.readParquet(input(table));
    const records: SocRecords = {
      matches: read('matches'),
      logs: read('working_logs'),
      logNominals: read('working_log_nominals'),
      crimes: read('working_crimes'),
      crimeRoles: read('working_crime_roles'),
      custody: read('working_custody'),
    };
    const asOf = `CAST(${dialect.text(study.as_of)} AS DATE)`;
    const decayFile = `${output('links')}.decay`;
    await writeDecay(executor, decayFile, await oldestDay(executor, records, asOf), study.decay.half_life_years);
    const links = `SELECT 'soc' AS network, source_system, source_ref, a, b, date, strength, strength * decay AS weight
      FROM (${socLinksQuery(dialect, records, study)}) AS links
      JOIN ${dialect.readParquet(decayFile)} AS decays ON decays.days = ${dialect.daysBetween('links.date', asOf)}
      ORDER BY source_system, source_ref, a, b`;
    await executor.execute(dialect.writeParquet(links, output('links')));
    await rm(decayFile);
  },
};

/** Age in days of the oldest record. Throws where a record counts on a day after `as_of`: that was for the records to leave out. */
async function oldestDay(
  { dialect, rows }: Executor,
  { logs, crimes, custody }: SocRecords,
  asOf: string,
): Promise<number> {
  const [{ oldest, newest }] = await rows(
    `SELECT max(days) AS oldest, min(days) AS newest FROM (
       SELECT ${dialect.daysBetween('date', asOf)} AS days FROM (
         SELECT created_on AS date FROM ${logs} UNION ALL SELECT recorded_on FROM ${crimes}
         UNION ALL SELECT counts_on FROM ${custody}) AS dates) AS ages`,
  );
  if (Number(newest ?? 0) < 0) throw new Error('A record that counts after as_of was not left out');
  return Number(oldest ?? 0);
}
