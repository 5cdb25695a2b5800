import path from 'node:path';
import type { Executor } from '../../loaders/executor/executor.ts';
import { search } from '../../loaders/identify/search-stage.ts';
import { edges } from '../../loaders/links/edges-stage.ts';
import { socLinks } from '../../loaders/links/soc-stage.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { readRecords } from '../../loaders/records/records-stage.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { criteria } from '../../loaders/words/criteria-stage.ts';
import type { Figures } from './cse-figures.ts';

/** The network's figures, by the stages of the method that make it: records, criteria, search, links, edges. */
export async function networkFigures(executor: Executor, study: string, cache: string): Promise<Figures> {
  const checked = await checkStudy(study);
  if (!checked.ok) throw new Error(checked.faults.map(describeFault).join('\n'));
  const { folder } = await runStudy(checked.value.source, {
    stages: [readRecords, criteria, search, socLinks, edges],
    cache,
    workers: 2,
    progress: silent,
  });
  const read = (table: string) => executor.dialect.readParquet(path.join(folder, `${table}.parquet`));
  const one = async (sql: string) => Number(Object.values((await executor.rows(sql))[0])[0]);
  const ends = `(SELECT a AS node FROM ${read('edges')} AS first UNION SELECT b FROM ${read('edges')} AS second)`;
  const figures: Record<string, number> = {
    nodes: await one(`SELECT count(*) FROM ${ends} AS nodes`),
    'group nodes': await one(`SELECT count(*) FROM ${ends} AS nodes WHERE substr(node, 1, 6) = 'group:'`),
    edges: await one(`SELECT count(*) FROM ${read('edges')} AS edges`),
  };
  const group = `substr(a, 1, 6) = 'group:' OR substr(b, 1, 6) = 'group:'`;
  figures['edges of people and groups'] = await one(`SELECT count(*) FROM ${read('edges')} AS edges WHERE ${group}`);
  for (const system of ['log', 'crime', 'custody']) {
    const links = `${read('links')} AS links WHERE source_system = '${system}'`;
    figures[`links from ${system}`] = await one(`SELECT count(*) FROM ${links}`);
    figures[`edges with a link from ${system}`] = await one(
      `SELECT count(*) FROM (SELECT DISTINCT a, b FROM ${links}) AS pairs`,
    );
    figures[`people with a link from ${system}`] = await one(
      `SELECT count(*) FROM (SELECT a FROM ${links} UNION SELECT b FROM ${links}) AS people WHERE substr(a, 1, 6) <> 'group:'`,
    );
  }
  return figures;
}
