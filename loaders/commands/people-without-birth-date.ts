import path from 'node:path';
import type { Executor } from '../executor/executor.ts';
import { stagesOf } from '../method.ts';
import { keptRows } from '../records/judge-records.ts';
import type { LeftOutRow, LeftOutRows } from '../records/left-out-rows.ts';
import type { LoadedTable } from '../records/read-table.ts';
import { type RunOptions, runStudy } from '../run/run-study.ts';
import { stagesFor } from '../run/stages-for.ts';
import { noBirthDate } from '../safeguarding/stage.ts';
import type { StudyFolder } from '../study/read-study.ts';

/** What the method is run with. */
export type SafeguardingRun = Omit<RunOptions, 'stages' | 'fresh'>;

/**
 * The people of the networks without a birth date, whom safeguarding counts (METHOD 10.1), with their rows in `nominals`, which must be
 * loaded. Who stands in a network only a run can say: the stages that safeguarding needs are run, or taken from the cache.
 */
export async function peopleWithoutBirthDate(
  executor: Executor,
  source: StudyFolder,
  nominals: LoadedTable,
  options: SafeguardingRun,
): Promise<LeftOutRows[]> {
  const stages = stagesFor(stagesOf(source.study), ['safeguarding', 'nominals']);
  const { folder, manifest } = await runStudy(source, { ...options, stages });
  const counted = manifest.left_out.find(({ rule }) => rule === noBirthDate.rule);
  if (!counted) return [];
  const people = executor.dialect.readParquet(path.join(folder, 'nominals.parquet'));
  const query = `SELECT kept.row_number, kept.nominal_id, kept.date_of_birth FROM ${keptRows('nominals')} AS kept
    JOIN ${people} AS people ON people.nominal_id = kept.nominal_id
    WHERE people.date_of_birth IS NULL ORDER BY kept.row_number`;
  async function* each(): AsyncIterable<LeftOutRow> {
    for await (const batch of executor.batches(query)) {
      for (const [row, id, written] of batch)
        yield {
          row: nominals.rowInFile(Number(row)),
          id: String(id),
          column: 'date_of_birth',
          value: String(written ?? ''),
        };
    }
  }
  return [{ ...counted, rows: Number(counted.rows), file: nominals.file, each }];
}
