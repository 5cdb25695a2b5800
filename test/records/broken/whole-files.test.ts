import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../temporary.ts';
import { type Files, smallStudy } from '../small-study.ts';
import { bytes, LOGS, toldOf, toldOfFolder } from './told.ts';

const archive = async () => new JSZip().file('notes.txt', 'hello '.repeat(100)).generateAsync({ type: 'uint8array' });

/** The study with one file of another name in place of nominals.csv. */
const instead = (name: string, content: string | Uint8Array) => toldOf({ [name]: content }, ['nominals.csv']);

describe('a file that is not what its name says is refused, and said to be what it is', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing at all', '', /^nominals\.csv: The file is empty/],
    ['UTF-16 with its mark', bytes('\ufeffnominal_id\nn1\n', 'utf16le'), /not UTF-8 text but UTF-16/],
    ['UTF-16 the other way round', Buffer.from(bytes('\ufeffnominal_id\n', 'utf16le')).swap16(), /but UTF-16/],
    ['UTF-16 without a mark', bytes('nominal_id\nn1\n', 'utf16le'), /is not UTF-8 text\./],
    ['a Latin-1 header', bytes('nominal_id,pr\xe9nom\nn1,x\n', 'latin1'), /The first row is not UTF-8/],
    ['a PDF', '%PDF-1.7\n', /but a PDF/],
    ['gzip', bytes('\x1f\x8b\x08\x00', 'latin1'), /but compressed/],
    ['Parquet', 'PAR1....', /but Parquet/],
    ['NUL bytes', new Uint8Array(5000), /is not UTF-8 text/],
    ['a byte-order mark alone', '\ufeff', /The first row is empty/],
    ['line ends alone', '\n\n\n', /The first row is empty/],
    ['spaces alone', '   ', /The first row is empty/],
    ['a blank line above the header', '\nnominal_id\nn1\n', /The first row is empty/],
    [
      'a line that says what separates fields',
      'sep=;\nnominal_id;sex\nn1;M\n',
      /The first row is "sep=;", which only a spreadsheet reads.*Remove what stands above/,
    ],
    ['fields between upright lines', 'nominal_id|sex\nn1|M\n', /The fields are separated by \|\..*commas/],
    [
      'a title above the names',
      'Extract of nominals,,\nnominal_id,sex,\nn1,M,\n',
      /holds one field, "Extract of nominals"/,
    ],
    ['a header that never ends', `"${'x'.repeat(1_100_000)}`, /header is longer/],
    ['one column of another name', 'x\nn1\n', /nominal_id: The column is missing.*Columns found: x\./],
    [
      'a page of a web site',
      '<!doctype html>\n<p>Please log in</p>\n',
      /The column is missing.*Columns found: <!doctype/,
    ],
  ])('%s called .csv', async (_, content, message) => {
    const { refused, faults } = await toldOf({ 'nominals.csv': content });
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(message);
    expect(faults[0]).toMatch(/^nominals\.csv.*\[run refused\]$/);
  });

  test('a .zip called .csv, .parquet or .xlsx', async () => {
    const zip = await archive();
    expect((await toldOf({ 'nominals.csv': zip })).faults[0]).toMatch(/but a \.zip or a workbook/);
    expect((await instead('nominals.parquet', zip)).faults[0]).toMatch(/^nominals\.parquet: The file is not Parquet/);
    const list = await toldOf({ 'tracked_groups.xlsx': zip }, ['tracked_groups.csv']);
    expect(list.faults[0]).toMatch(
      /^tracked_groups\.xlsx: The file is not a workbook that can be read.*\[run refused\]$/,
    );
  });

  test('CSV, or nothing, called .parquet', async () => {
    for (const content of ['nominal_id\nn1\n', '', 'PAR1', 'PAR1PAR1']) {
      expect((await instead('nominals.parquet', content)).faults[0]).toMatch(
        /not Parquet, or is cut short.*refused\]$/,
      );
    }
  });
});

describe('a file that holds no rows', () => {
  test.each([
    ['with a line end', LOGS],
    ['without', LOGS.trim()],
    ['with a byte-order mark', `\ufeff${LOGS}`],
    ['with Windows line ends', LOGS.replace('\n', '\r\n')],
    ['with blank lines', `${LOGS}\n\n\n`],
  ])('is refused where a study needs it: a header %s', async (_, content) => {
    const { faults, tables } = await toldOf({ 'logs.csv': content });
    expect(faults.filter((fault) => /logs\.csv:/.test(fault))).toEqual([
      expect.stringMatching(/^logs\.csv: The file has no rows\. .*\[run refused\]$/),
    ]);
    expect(tables).toContain('logs.csv: 0 rows.');
  });
});

describe('what stands in the folder in place of a file', () => {
  const folderWith = (make: (place: string) => void, name = 'nominals.csv', files: Files = {}) => {
    const folder = folderOf(smallStudy(files));
    unlinkSync(path.join(folder, 'nominals.csv'));
    make(path.join(folder, name));
    return folder;
  };

  test.each([
    ['a link that leads to itself', (place: string) => symlinkSync(place, place), /cannot be opened \(ELOOP\)/],
    ['a link that leads nowhere', (place: string) => symlinkSync('nowhere', place), /cannot be opened \(ENOENT\)/],
    ['a link to a folder', (place: string) => symlinkSync('.', place), /not a file that can be read/],
    ['a folder', (place: string) => mkdirSync(place), /not a file that can be read/],
  ])('is refused: %s', async (_, make, message) => {
    const { refused, faults } = await toldOfFolder(folderWith(make));
    expect(refused).toBe(true);
    expect(faults.join('\n')).toMatch(message);
    expect(faults[0]).toMatch(/^nominals\.csv: /);
  });

  test('is refused: a folder of parts, as some writers of Parquet leave it', async () => {
    const make = (place: string) => {
      mkdirSync(place);
      writeFileSync(path.join(place, 'part-0.parquet'), 'PAR1');
    };
    const { faults } = await toldOfFolder(folderWith(make, 'nominals.parquet'));
    expect(faults[0]).toMatch(/^nominals\.parquet: This is not a file that can be read/);
  });

  test('may be a link to the file', async () => {
    const folder = folderWith((place) => symlinkSync('people.csv', place), 'nominals.csv', {
      'people.csv': 'nominal_id\nn1\n',
    });
    expect(await toldOfFolder(folder)).toMatchObject({ refused: false });
  });

  test('is refused: a study file that is a folder', async () => {
    const folder = folderOf(smallStudy({}, ['study.yaml']));
    mkdirSync(path.join(folder, 'study.yaml'));
    const { refused, faults } = await toldOfFolder(folder);
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/^study\.yaml: This is not a file that can be read/);
  });
});

describe('names of files', () => {
  test('that no text stands for are passed over', async () => {
    const folder = folderOf(smallStudy());
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe, 0x2e, 0x63, 0x73, 0x76])]), 'x\n');
    writeFileSync(path.join(folder, 'new\nline\u202e.csv'), 'x\n');
    expect(await toldOfFolder(folder)).toMatchObject({ refused: false });
  });

  test('of the folder may hold what an engine takes for a pattern', async () => {
    for (const name of ['a[1]', 'a*', 'a?', 'force=wm', "o'clock", '{a,b}', '%20', 'ünï']) {
      const files = Object.entries(smallStudy()).map(([file, content]) => [`${name}/${file}`, content]);
      const parent = folderOf({ ...Object.fromEntries(files), 'a1/nominals.csv': 'nominal_id\nother\n' });
      const { refused, tables } = await toldOfFolder(path.join(parent, name));
      expect({ name, refused, first: tables[0] }).toEqual({ name, refused: false, first: 'nominals.csv: 3 rows.' });
    }
  });

  test('of two files for one table are told, and neither is read', async () => {
    const { refused, faults } = await toldOf({ 'logs.parquet': 'PAR1' });
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/logs\.csv and logs\.parquet: The table logs is there twice.*\[run refused\]$/);
  });

  test('of a workbook for another table than the tracking list say that it may not be one', async () => {
    const required = await toldOf({ 'logs.xlsx': 'PK' }, ['logs.csv']);
    expect(required.refused).toBe(true);
    expect(required.faults[0]).toMatch(
      /logs\.csv: .*only the tracking list may be a workbook \(\.xlsx\), so save it as logs\.csv/,
    );
    const optional = await toldOf({ 'custody.xlsx': 'PK' });
    expect(optional.refused).toBe(false);
    expect(optional.faults[0]).toMatch(/^custody\.xlsx: .*only the tracking list may be a workbook/);
  });
});
