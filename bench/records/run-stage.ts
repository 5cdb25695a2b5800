import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { readRecords } from '../../loaders/records/records-stage.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { readStudy } from '../../loaders/study/read-study.ts';

/** `node run-stage.ts STUDY OUT`: the records stage alone, as a run has it, its tables left in a folder. */
const [study, out] = process.argv.slice(2);
const read = await readStudy(study);
if (!read.ok) throw new Error(read.faults.map(describeFault).join('\n'));
const executor = await openDuckDB();
await readRecords.run({
  source: read.value,
  executor,
  workers: { count: 1, map: () => Promise.reject(new Error('The records stage has no work for threads')) },
  input: () => [],
  output: (table) => path.join(out, `${table}.parquet`),
});
executor.close();
