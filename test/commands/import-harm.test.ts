import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { daylight } from '../daylight.ts';
import { workbook } from '../records/broken/workbook.ts';
import { temporaryFolder } from '../temporary.ts';

test('import-harm leaves a harm table of the workbook and the ONS weights, and says what it read', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'cchi.xlsx');
  const out = path.join(folder, 'harm.csv');
  const rows = [
    ['Offence', 'CCHI score (days)', 'Home Office code'],
    ['Robbery', 366, '34B'],
    ['Assault', 'ten', '8N'],
  ];
  writeFileSync(file, await workbook({ name: 'Scores', rows }));
  const { code, out: said, err } = await daylight(['import-harm', file, '--edition', '2020', '--out', out]);
  expect(code).toBe(0);
  expect(said).toContain('1 offences of the sheet "Scores" give 1 codes a score');
  expect(err).toContain('"Assault" is no number of days');
  const table = new Map(csvParse(readFileSync(out, 'utf8')).map((row) => [row.offence_code, row]));
  expect(table.get('34B')).toMatchObject({
    cchi_days: '366',
    ons_css: '799.6289',
    cchi_edition: '2020',
    ons_edition: '2020',
  });
  // What the reference table has from another edition is not mixed in.
  expect(table.get('1')).toMatchObject({ cchi_days: '', cchi_edition: '', ons_css: '7973.3934' });
}, 180_000);

test('import-harm refuses what is no workbook, and puts nothing over another file', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'cchi.xlsx');
  const out = path.join(folder, 'harm.csv');
  writeFileSync(file, 'no workbook');
  const run = () => daylight(['import-harm', file, '--edition', '2020', '--out', out]);
  const refused = await run();
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('is not a workbook');
  writeFileSync(out, 'my,own,file\n');
  const inTheWay = await run();
  expect(inTheWay.code).toBe(1);
  expect(inTheWay.err).toContain('not an earlier list');
  expect(readFileSync(out, 'utf8')).toBe('my,own,file\n');
}, 180_000);
