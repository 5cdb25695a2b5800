import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE_FILE } from '../../loaders/run/result-kind.ts';
import { buildSite } from '../../loaders/site/build-site.ts';
import { foldersLeftOut } from '../../loaders/site/page-folders.ts';
import { example, home } from '../daylight.ts';
import { temporaryFolder } from '../temporary.ts';
import { builtExample } from './built-report.ts';

async function built(study: string, cache: string, run?: string): Promise<string> {
  const out = path.join(temporaryFolder(), 'site');
  const result = await buildSite(home, {
    study,
    cache,
    out,
    leftOut: foldersLeftOut('network'),
    ...(run === undefined ? {} : { run }),
  });
  expect(result).toMatchObject({ ok: true });
  return out;
}

const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file).toString('latin1')]),
  );

test('two sites of one run are the same to the byte; a changed study is never shown with old numbers', async () => {
  const cache = temporaryFolder();
  const study = path.join(temporaryFolder(), 'study');
  cpSync(example, study, { recursive: true });
  const report = await builtExample();
  const { [SITE_FILE]: marker, ...first } = filesOf(report.site);
  const firstRun = path.join(cache, 'runs', JSON.parse(marker).run);
  cpSync(report.tables, firstRun, { recursive: true });
  // The report was handed its run; here pages' loaders find it by a copy of the study.
  const again = filesOf(await built(study, cache));
  expect(Object.keys(again).sort()).toEqual(Object.keys(first).sort());
  expect(Object.keys(first).filter((name) => first[name] !== again[name])).toEqual([]);

  const edges = path.join(study, 'edges.csv');
  writeFileSync(edges, `${readFileSync(edges, 'utf8')}P001,a newcomer,1\n`);
  const changed = filesOf(await built(study, cache));
  const network = (files: Record<string, string>) =>
    Object.entries(files).find(([name]) => /drawn\.[0-9a-f]+\.json$/.test(name))?.[1];
  expect(network(first)).toBeDefined();
  expect(network(first)).not.toContain('a newcomer');
  expect(network(changed)).toContain('a newcomer');

  // A report holds to the run that it began with, though the study changes meanwhile.
  expect(network(filesOf(await built(study, cache, firstRun)))).toBe(network(first));
}, 900_000);
