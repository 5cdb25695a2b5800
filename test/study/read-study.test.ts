import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFault } from '../../loaders/study/fault.ts';
import { examineStudy, readStudy } from '../../loaders/study/read-study.ts';
import { folderOf } from '../temporary.ts';

const network = { 'edges.csv': 'source,target\na,b\n' };

async function faultsOf(studyFile: string): Promise<string[]> {
  const read = await readStudy(folderOf({ ...network, 'study.yaml': studyFile }));
  return read.ok ? [] : read.faults.map(describeFault);
}

describe('a study folder', () => {
  test('with an edges file and no study file is a bare network with the defaults', async () => {
    const read = await readStudy(folderOf(network));
    expect(read.ok && read.value.study).toMatchObject({ kind: 'network', as_of: null, seed: 1, synthetic: false });
    expect(read.ok && read.value.files).toEqual({ edges: 'edges.csv' });
  });

  test('without a study file is not called after its folder', async () => {
    const [first, second] = [await readStudy(folderOf(network)), await readStudy(folderOf(network))];
    expect(first.ok && first.value.study.name).toBe('Network without a study file');
    expect(first.ok && second.ok && second.value.study).toEqual(first.ok && first.value.study);
  });

  test.each(['edges.csv', 'study.yaml'])(
    'in which %s is a link that leads nowhere is refused in one line',
    async (file) => {
      const folder = folderOf(file === 'edges.csv' ? {} : network);
      symlinkSync('/no/such/file', path.join(folder, file));
      const read = await readStudy(folder);
      expect(read.ok ? [] : read.faults.map(describeFault)).toEqual([
        expect.stringMatching(new RegExp(`^${file}: The file cannot be opened \\(ENOENT\\)`)),
      ]);
    },
  );

  test.skipIf(process.getuid?.() === 0)('that may not be read is refused in one line', async () => {
    const folder = folderOf(network);
    chmodSync(path.join(folder, 'edges.csv'), 0);
    const read = await readStudy(folder);
    expect(read.ok ? [] : read.faults.map(describeFault)).toEqual([
      expect.stringMatching(/^edges\.csv: The file cannot be opened \(EACCES\)/),
    ]);
  });

  test('fills in every default of a study file', async () => {
    const read = await readStudy(folderOf({ ...network, 'study.yaml': 'name: A\nkind: network\nas_of: 2019-12-31\n' }));
    expect(read.ok && read.value.study).toMatchObject({
      name: 'A',
      as_of: '2019-12-31',
      dismantling: { random_draws: 100, ranks: 50, whole_up_to: 1500, denominator: 'first', tail: 'degree' },
      measures: { eigenvector_weight: 'none', pagerank_damping: 0.85 },
    });
  });

  test.each([
    ['no such folder', undefined, 'There is no such folder'],
    ['nothing in it', {}, 'This folder is not a study'],
    ['a folder called edges.csv', { 'edges.csv/x': '' }, 'edges.csv: This is not a file that can be read'],
    [
      'a study file of almost that name',
      { ...network, 'Study.yml': 'name: A' },
      'name found is Study.yml: rename it to study.yaml',
    ],
    [
      'a study file and no edges',
      { 'study.yaml': 'name: A\nkind: network\nas_of: null\n' },
      'edges.csv: The file is missing',
    ],
    ['edges twice', { ...network, 'edges.parquet': 'PAR1' }, 'The table edges is there twice'],
  ])('with %s is refused in one line', async (_, files, message) => {
    const read = await readStudy(files === undefined ? '/no/such/folder' : folderOf(files));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults.map(describeFault)).toEqual([expect.stringContaining(message)]);
  });
});

describe('faults of a study file', () => {
  test('are told all at once, each with its line, its key, what was found and what may stand there', async () => {
    const faults = await faultsOf(
      [
        'name: A',
        'kind: netwrk',
        'as_of: 2019-13-01',
        'sed: 1',
        'decay: {half_life_years: 50}',
        'dismantling:',
        '  random_draws: 0',
        '  tial: id',
      ].join('\n'),
    );
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/line 2, key kind: .*"netwrk".* one of records, network/),
        expect.stringMatching(/line 3, key as_of: .*2019-13-01.* a date such as/),
        expect.stringMatching(/line 4, key sed: There is no such key\. Did you mean seed\?/),
        expect.stringMatching(/line 5, key decay.half_life_years: .*"50".* from 1 to 20, or none/),
        expect.stringMatching(/line 7, key dismantling.random_draws: .*"0".* from 1 to 10000/),
        expect.stringMatching(/line 8, key dismantling.tial: .*Did you mean dismantling.tail\?/),
      ]),
    );
    expect(faults).toHaveLength(6);
  });

  test('name the key that was meant where it stands elsewhere, and the value that was meant', async () => {
    const faults = await faultsOf(
      'name: A\nkind: networks\nas_of: null\nhalf_life_years: 3\ntemporal: {years: [2019, 2002]}\n',
    );
    expect(faults).toEqual([
      expect.stringMatching(/line 2, key kind: .*one of records, network\. Did you mean network\?/),
      expect.stringMatching(/line 5, key temporal.years: .*found "\[2019,2002\]".*the first being no later/),
      expect.stringMatching(
        /line 4, key half_life_years: There is no such key\. Did you mean decay\.half_life_years\?/,
      ),
    ]);
  });

  test.each([
    ['is not UTF-8', Buffer.from('name: Caf\xe9\nkind: network\nas_of: null\n', 'latin1'), 'is not UTF-8 text'],
    [
      'has an alias that nothing is called',
      'name: *a\nkind: network\nas_of: null\n',
      'not readable YAML: Unresolved alias',
    ],
  ])('tell of a file that %s', async (_, source, message) => {
    const read = await readStudy(folderOf({ ...network, 'study.yaml': source }));
    expect(read.ok ? [] : read.faults.map(describeFault)).toEqual([expect.stringContaining(message)]);
  });

  test('do not keep its tables from being found', async () => {
    const { source, faults } = await examineStudy(
      folderOf({
        ...network,
        'nods.csv': 'id\n',
        'study.yaml': 'kind: network\nas_of: null\nsed: 1\ntemporal: {years: [1]}\n',
      }),
    );
    expect(source).toMatchObject({
      files: { edges: 'edges.csv' },
      study: { seed: 1, temporal: { years: [2002, 2019] } },
    });
    expect(faults.map(({ kind }) => kind)).toEqual([
      'study-key-missing',
      'study-value',
      'study-key-unknown',
      'file-unknown',
    ]);
  });

  test('name a missing key', async () => {
    expect(await faultsOf('kind: network\nas_of: null\n')).toEqual([
      expect.stringContaining('key name: The key is missing'),
    ]);
  });

  test.each(['name: [', 'name: A\nname: B\nkind: network\nas_of: null\n'])(
    'name the line that is not YAML: %j',
    async (source) => {
      const faults = await faultsOf(source);
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(fault).toMatch(/^study\.yaml, line \d: The study file is not readable YAML/);
    },
  );

  test.each(['', 'just text', '- a\n- b'])('refuse a file that is not a list of keys: %j', async (source) => {
    expect((await faultsOf(source)).length).toBeGreaterThan(0);
  });
});

describe('a study file that cannot be read says so in one line', () => {
  test.each([
    ['a value that holds itself', 'name: &a [*a]\nas_of: 2019-12-31\n', /^study\.yaml: .*a value holds itself/],
    [
      'a key that stands twice',
      'name: A\nseed: 1\nas_of: null\nseed: 2\n',
      /^study\.yaml, line 4: .*the key "seed" stands twice/,
    ],
    [
      'a number in quotation marks',
      'name: A\nkind: network\nas_of: null\nwords: {window: "5"}\n',
      /line 4, key words\.window: .*\(found "5"\)\. Expected .* This is text: write the number without quotation marks/,
    ],
    ['what is no number', 'name: A\nkind: network\nas_of: null\nseed: .nan\n', /line 4, key seed: .*\(found "NaN"\)/],
  ])('%s', async (_, studyFile, message) => {
    expect(await faultsOf(studyFile)).toEqual([expect.stringMatching(message)]);
  });
});
