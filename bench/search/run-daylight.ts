import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { growCriteria } from '../../loaders/identify/find-matches.ts';
import { prepareSearch, searchLogs } from '../../loaders/identify/search-logs.ts';
import { search } from '../../loaders/identify/search-stage.ts';
import { openWorkers } from '../../loaders/run/workers.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import { type TableName, type WorkingTable, workingTables } from '../../loaders/tables.ts';
import { type JoinedLogs, joinedLogs } from '../../loaders/words/joined-logs.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { normaliseName } from '../../loaders/words/read-words.ts';
import type { Corpus } from './corpus.ts';
import { type Found, TIMES } from './found.ts';
import { timed } from './timed.ts';

// Searches the corpus as a run does: texts in memory, and as the stage `search`.
const [folder] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(path.join(folder, 'corpus.json'), 'utf8')) as Corpus;
const executor = await openDuckDB();
const study = studySchema.parse({ name: 'bench', as_of: '2019-12-31' });
const names = corpus.names.map(({ id, written }) => [normaliseName(written), id] as const);

const file = (table: TableName | WorkingTable) => path.join(folder, `${table}.parquet`);
await executor.writeColumns(file('working_group_names'), workingTables.working_group_names.columns, {
  words: names.map(([words]) => words),
  group_id: names.map(([, id]) => id),
});
await executor.writeColumns(file('working_nouns'), workingTables.working_nouns.columns, { noun: publishedNouns });
const parquet = await timed(TIMES, () =>
  search.run({
    source: { folder, study, files: {} },
    executor,
    workers: openWorkers(1, () => {}),
    input: (table) => (table === 'working_log_entries' ? corpus.files : [file(table)]),
    output: file,
  }),
);
const matches = await executor.columns(`SELECT log_id FROM ${executor.dialect.readParquet(file('matches'))}`);

const inMemory: JoinedLogs[] = [];
for await (const logs of joinedLogs(executor, corpus.files)) inMemory.push(...logs);
executor.close();
const memory = await timed(TIMES, () => {
  const prepared = prepareSearch(growCriteria(names, publishedNouns), study.search);
  return inMemory.reduce((found, logs) => found + searchLogs(prepared, logs).length, 0);
});
if (memory.result !== matches.log_id.length) throw new Error('The stage does not find what its search finds');

const found: Found = {
  memory: memory.figures,
  parquet: parquet.figures,
  matches: memory.result,
  logs: [...new Set(matches.log_id as string[])],
};
process.stdout.write(JSON.stringify(found));
