import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { daylight, example } from '../daylight.ts';
import { settings, smallStudy } from '../records/small-study.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const manyFaults = () =>
  smallStudy({
    'log_nominals.csv': `log_id,nominal_id\nl1,n1\n${Array.from({ length: 30 }, (_, n) => `l1,=x${n}\n`).join('')}`,
    'crimes.csv': 'crime_id,recorded_on,offence_title\nc1,2018-01-01,Robbery\n',
    'crime_roles.csv': 'crime_id,nominal_id,role\nc1,n1,SUSPECT\nc1,n8,SUSPECT\nc1,n9,VICTIM\nc1,n2,ODD\n',
  });

describe('daylight check', () => {
  test('says how many faults of each kind there are, what a run does, and the first twenty of each', async () => {
    const { code, out, err } = await daylight(['check', folderOf(manyFaults())]);
    expect(code).toBe(0);
    expect(out).toContain('Faults: 33 of 2 kinds.');
    expect(out).toMatch(/^ {2}unknown-nominal +32 +row left out +log_nominals\.csv 30, crime_roles\.csv 2$/m);
    expect(out).toContain('A run would go ahead. Faults that leave a row out: 32; that change nothing: 1.');
    expect(out).toContain('custody is not there');
    expect(err.match(/The id is not in nominals/g)).toHaveLength(20);
    expect(err).toContain('And 12 more: log_nominals.csv 10, crime_roles.csv 2.');
    expect(err).toContain('--faults FILE.csv writes every one.');
  });

  test('writes every fault to a file, whole or not at all', async () => {
    const list = path.join(temporaryFolder(), 'lists', 'faults.csv');
    const study = folderOf(manyFaults());
    expect((await daylight(['check', study, '--faults', list])).code).toBe(0);
    const rows = csvParse(readFileSync(list, 'utf8'));
    expect(rows.columns).toEqual(['kind', 'file', 'row', 'column', 'value', 'problem', 'expected', 'effect']);
    expect(rows).toHaveLength(33);
    expect(rows[29]).toEqual({
      kind: 'unknown-nominal',
      file: 'log_nominals.csv',
      row: '32',
      column: 'nominal_id',
      value: "'=x29",
      problem: 'The id is not in nominals',
      expected: 'Every nominal_id here has a row in nominals.',
      effect: 'row left out',
    });
    writeFileSync(path.join(study, 'logs.csv'), 'log,created_on,source_grade,information_grade\n');
    const refused = await daylight(['check', study, '--faults', list]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('"log"') });
    expect(refused.out).toContain('A run would be refused. What stops it: column-missing 1.');
    expect(refused.err).toMatch(/\n34 faults\. Nothing was changed\.\n$/);
    expect(csvParse(readFileSync(list, 'utf8'))[0]).toMatchObject({ kind: 'column-missing', effect: 'run refused' });
    expect(readdirSync(path.dirname(list))).toEqual(['faults.csv']);
  });

  test('does not write its faults over what somebody else wrote', async () => {
    const study = folderOf(smallStudy({ 'notes.csv': 'mine\n' }));
    const { code, err } = await daylight(['check', study, '--faults', path.join(study, 'notes.csv')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('not an earlier list of this kind') });
    expect(readFileSync(path.join(study, 'notes.csv'), 'utf8')).toBe('mine\n');
  });

  test('prints the study as it will be used, which is a study file of the same run', async () => {
    const study = folderOf({
      'edges.csv': readFileSync(path.join(example, 'edges.csv'), 'utf8').split('\n').slice(0, 40).join('\n'),
      'study.yaml': 'name: "1"\nkind: network\nas_of: null\ndismantling: {random_draws: 3}\n',
    });
    const env = { DAYLIGHT_CACHE: temporaryFolder() };
    const { code, out, err } = await daylight(['check', study, '--resolved'], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/^name: "1"\nkind: network\n/);
    expect(out).toContain('  random_draws: 3\n  ranks: 50\n');
    expect(err).toContain('No faults');
    const run = async () => {
      const folder = path.join(temporaryFolder(), 'tables');
      return (await daylight(['run', study, '--out', folder], { env })).out.match(/^Run (\w+)/)?.[1];
    };
    const first = await run();
    writeFileSync(path.join(study, 'study.yaml'), out);
    expect(first).toBeDefined();
    expect(await run()).toBe(first);
  });

  test('prints no study where the study file is wrong', async () => {
    const { code, out, err } = await daylight([
      'check',
      folderOf(smallStudy({ 'study.yaml': settings('sed: 1\n') })),
      '--resolved',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Did you mean seed?');
  });
});

test('daylight schema prints the published schema', async () => {
  const { code, out } = await daylight(['schema']);
  expect(code).toBe(0);
  expect(out).toBe(readFileSync(path.join(example, '../../docs/study.schema.json'), 'utf8'));
});
