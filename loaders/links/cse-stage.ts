import { rm } from 'node:fs/promises';
import type { Executor } from '../executor/executor.ts';
import { cseDay } from '../identify/cse-day.ts';
import { countListed } from '../records/listed-rules.ts';
import { writeLeftOut } from '../records/write-left-out.ts';
import type { Stage, StageContext } from '../stage.ts';
import type { WorkingTable } from '../tables.ts';
import { writeTable } from '../write-table.ts';
import { cseLinksLeftOut } from './cse-left-out.ts';
import { type CseLinkRecords, connectionRef, connectionsQuery, cseRecordLinksQuery } from './cse-query.ts';
import { writeDecay } from './write-decay.ts';

/**
 * The final table of connections, and every link of the CSE network with the record that it comes from (METHOD 8.3, 8.4). A connection's link has
 * its proximity for strength before decay, and the day of the later crime; the earlier is the day on which what it tells of began. No rows
 * where the full table has none.
 */
export const cseLinks: Stage = {
  name: 'cse-links',
  does: 'Connects offenders by the victims they have in common, and links them by logs that name one of them and by shared cells.',
  module: import.meta.url,
  inputs: [
    'cse_full',
    'working_logs',
    'working_later_logs',
    'working_log_nominals',
    'working_later_log_nominals',
    'working_custody',
    'working_later_custody',
  ],
  parameters: [
    'as_of',
    'cse.as_of',
    'cse.proximity_half_life_years',
    'cse.recency_half_life_years',
    'cse.custody',
    'decay',
    'custody',
  ],
  outputs: ['cse_final', 'links', 'working_record_days', 'left_out'],
  async run(context) {
    const { source, executor, output } = context;
    const { dialect, execute } = executor;
    const { study } = source;
    const day = cseDay(dialect, study);
    const records = linkRecords(context);
    const [linksFile, connectionsFile] = ['records', 'connections'].map((kind) => `${output('links')}.${kind}`);
    await execute(dialect.writeParquet(cseRecordLinksQuery(records, day, study), linksFile));
    await execute(dialect.writeParquet(connectionsQuery(dialect, records.full), connectionsFile));
    const [recordLinks, connections] = [linksFile, connectionsFile].map((file) => dialect.readParquet(file));

    const last = await oldest(executor, day, [
      `SELECT date FROM ${recordLinks}`,
      `SELECT first_on FROM ${connections}`,
    ]);
    const decayed = async (kind: string, halfLife: number | 'none') => {
      const file = `${output('links')}.${kind}`;
      await writeDecay(executor, file, last, halfLife);
      return { file, table: dialect.readParquet(file) };
    };
    const proximity = await decayed('proximity', study.cse.proximity_half_life_years);
    const recency = await decayed('recency', study.cse.recency_half_life_years);
    const decay = await decayed('decay', study.decay.half_life_years);
    const weighed = `(SELECT connections.*, proximity.decay AS strength, proximity.decay * recency.decay AS weight
      FROM ${connections} AS connections JOIN ${proximity.table} AS proximity ON proximity.days = connections.apart
      JOIN ${recency.table} AS recency ON recency.days = ${dialect.daysBetween('connections.last_on', day)})`;

    await writeTable(context, 'cse_final', `SELECT * FROM ${weighed} AS weighed`);
    await writeTable(
      context,
      'links',
      `SELECT 'cse' AS network, 'crime' AS source_system, ${connectionRef} AS source_ref, offender_a AS a, offender_b AS b,
         last_on AS date, strength, weight
       FROM ${weighed} AS weighed
       UNION ALL SELECT 'cse', source_system, source_ref, a, b, date, strength, strength * decay AS weight
       FROM ${recordLinks} AS links JOIN ${decay.table} AS decays ON decays.days = ${dialect.daysBetween('links.date', day)}`,
    );
    await writeTable(
      context,
      'working_record_days',
      `SELECT 'crime' AS source_system, ${connectionRef} AS source_ref, min(first_on) AS began_on FROM ${connections} AS connections
       WHERE first_on < last_on GROUP BY ${connectionRef}`,
    );
    await writeLeftOut(context, await countListed(executor, cseLinksLeftOut(records, day, study)));
    for (const file of [linksFile, connectionsFile, proximity.file, recency.file, decay.file]) await rm(file);
  },
};

/** Records up to the study's day and after it. */
function linkRecords({ executor: { dialect }, input }: StageContext): CseLinkRecords {
  const both = (table: WorkingTable, later: WorkingTable) => dialect.readParquet([...input(table), ...input(later)]);
  return {
    full: dialect.readParquet(input('cse_full')),
    logs: both('working_logs', 'working_later_logs'),
    logNominals: both('working_log_nominals', 'working_later_log_nominals'),
    custody: both('working_custody', 'working_later_custody'),
  };
}

/** Age in days of the oldest of some dates on a day; 0 where there is none. */
async function oldest({ dialect, rows }: Executor, day: string, queries: readonly string[]): Promise<number> {
  const [{ age }] = await rows(
    `SELECT max(${dialect.daysBetween('dates.date', day)}) AS age FROM (${queries.join(' UNION ALL ')}) AS dates`,
  );
  return Number(age ?? 0);
}
