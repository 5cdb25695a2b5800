import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { daylight, tableHashes } from '../../daylight.ts';
import { folderOf, temporaryFolder } from '../../temporary.ts';
import { smallStudy } from '../small-study.ts';

test('a study that has become broken leaves the last good output as it was, and says what to mend', {
  timeout: 120_000,
}, async () => {
  const study = folderOf(smallStudy({ 'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n2\n' }));
  const out = path.join(temporaryFolder(), 'out');
  const env = { DAYLIGHT_CACHE: path.join(temporaryFolder(), 'cache') };
  const first = await daylight(['run', study, '--out', out, '--workers', '1'], { env });
  expect(first).toMatchObject({ code: 0 });
  const left = () => ({
    files: readdirSync(out).sort(),
    hashes: tableHashes(out),
    manifest: readFileSync(path.join(out, 'manifest.json'), 'utf8'),
  });
  const good = left();

  const breaks: [string, string | Uint8Array, RegExp][] = [
    ['logs.csv', '', /^logs\.csv: The file is empty/m],
    ['nominals.csv', 'nominal_id\n"n1', /^nominals\.csv, row 2: A quotation mark is left open/m],
    ['log_entries.csv', new Uint8Array(1000), /^log_entries\.csv: .*not UTF-8 text/m],
    ['tracked_groups.csv', 'PK\x03\x04', /^tracked_groups\.csv: .*a \.zip or a workbook/m],
    ['study.yaml', 'name: [', /^study\.yaml, line 1/m],
  ];
  for (const [file, content, message] of breaks) {
    const place = path.join(study, file);
    const whole = readFileSync(place);
    writeFileSync(place, content);
    const { code, err } = await daylight(['run', study, '--out', out, '--workers', '1'], { env });
    expect({ file, code }).toEqual({ file, code: 1 });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/went wrong|\n {4}at /);
    expect(left()).toEqual(good);
    writeFileSync(place, whole);
  }
  expect(await daylight(['run', study, '--out', out, '--workers', '1'], { env })).toMatchObject({ code: 0 });
  expect(tableHashes(out)).toEqual(good.hashes);
});
