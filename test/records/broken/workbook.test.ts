import { describe, expect, test } from 'vitest';
import { recordsOf, smallStudy } from '../small-study.ts';
import { toldOf } from './told.ts';
import { day, formula, type MadeCell, workbook } from './workbook.ts';

const HEAD = ['ocg_id', 'name', 'aliases', 'kind', 'crime_types'];

const listed = (content: Uint8Array | string) => smallStudy({ 'tracked_groups.xlsx': content }, ['tracked_groups.csv']);
const told = (content: Uint8Array | string) => toldOf({ 'tracked_groups.xlsx': content }, ['tracked_groups.csv']);
const sheet = (...rows: MadeCell[][]) => workbook({ name: 'Sheet1', rows });

describe('a tracking list in a workbook', () => {
  test('is read like one in CSV: numbers by their digits, days as ISO, formulas by what they came to, empty cells as nothing', async () => {
    const content = await sheet(
      HEAD,
      ['G1', 'Mill Boys', 'MB;The Mill', 'OCG', 'Drugs'],
      [101, 5, null, 'usg', true],
      [20_240_001, day(43_190), null, null, 0.5],
      [formula('A1&amp;"x"', 'G4'), ' The  Lane ', '', null, day(43_190.75)],
    );
    const { groups, inputs, faults } = await recordsOf(listed(content));
    expect(groups).toEqual([
      ['101', '5', null, 'USG', 'true'],
      ['20240001', '2018-03-31', null, null, '0.5'],
      ['G1', 'Mill Boys', 'MB;The Mill', 'OCG', 'Drugs'],
      ['G4', ' The  Lane ', null, null, '2018-03-31 18:00:00'],
    ]);
    expect(inputs).toContainEqual(['tracked_groups', 'tracked_groups.xlsx', 4, '']);
    expect(faults).toEqual([]);
  });

  test('keeps the numbers of its rows, empty ones passed over', async () => {
    const { tables, faults } = await told(
      await sheet(HEAD, [], ['G1', 'A'], [], [], ['G2', null], [null, 'B', null, 'OCG']),
    );
    expect(tables).toContain('tracked_groups.xlsx: 3 rows; left out: 1 by id-missing, 1 by name-missing.');
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'tracked_groups.xlsx, row 6, column name',
      'tracked_groups.xlsx, row 7, column ocg_id',
    ]);
  });

  test('of several sheets is the one that is called so, or the first; the others are named', async () => {
    const rows = (id: string) => [HEAD, [id, 'A']];
    const named = await recordsOf(
      listed(await workbook({ name: 'Notes', rows: [['x']] }, { name: 'Tracked_Groups', rows: rows('G2') })),
    );
    expect(named.groups.map(([id]) => id)).toEqual(['G2']);
    expect(named.faults).toEqual([expect.stringMatching(/^tracked_groups\.xlsx: .*another sheet.*"Notes".*\[kept\]$/)]);
    const first = await recordsOf(
      listed(await workbook({ name: 'One', rows: rows('G1') }, { name: 'Two', rows: rows('G2') })),
    );
    expect(first.groups.map(([id]) => id)).toEqual(['G1']);
  });

  test('has nothing where a formula came to an error', async () => {
    const { faults } = await told(await sheet(HEAD, ['G1', { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' }], ['G2', 'B']));
    expect(faults).toEqual([expect.stringMatching(/^tracked_groups\.xlsx, row 2, column name: The group has no name/)]);
  });

  test('with merged cells has what they hold in the first of them alone', async () => {
    const content = await workbook({
      name: 'S',
      rows: [HEAD, ['G1', 'A'], [null, 'B']],
      after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    });
    const { tables } = await told(content);
    expect(tables).toContain('tracked_groups.xlsx: 2 rows; left out: 1 by id-missing.');
  });

  test('may have other names for its columns', async () => {
    const content = await sheet(['URN', 'Group name', 'Note'], ['G1', 'A', 'x']);
    const { groups, inputs } = await recordsOf({
      ...listed(content),
      'study.yaml': 'name: A\nas_of: 2019-12-31\ncolumns: {tracked_groups: {ocg_id: URN, name: Group name}}\n',
    });
    expect(groups).toEqual([['G1', 'A', null, null, null]]);
    expect(inputs).toContainEqual(['tracked_groups', 'tracked_groups.xlsx', 1, 'Note']);
  });
});

describe('a workbook is refused', () => {
  test('without a header, with an empty first row, without a cell, or with a column twice', async () => {
    expect((await told(await sheet(['G1', 'Mill Boys']))).faults[0]).toMatch(
      /column ocg_id: The column is missing.*G1, Mill Boys/,
    );
    expect((await told(await sheet([], HEAD, ['G1', 'A']))).faults[0]).toMatch(
      /first row of the sheet "Sheet1" is empty/,
    );
    expect((await told(await sheet())).faults[0]).toMatch(/first row of the sheet "Sheet1" is empty/);
    expect((await told(await sheet(['ocg_id', 'name', 'name']))).faults[0]).toMatch(
      /column name: The column stands twice/,
    );
  });

  test.each([
    ['nothing', ''],
    ['text', 'ocg_id,name\nG1,A\n'],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['the beginning of a .zip', 'PK\x03\x04'],
  ])('that is %s', async (_, content) => {
    const { refused, faults } = await told(content);
    expect(refused).toBe(true);
    expect(faults[0]).toMatch(/^tracked_groups\.xlsx: The file is not a workbook that can be read.*\[run refused\]$/);
  });

  test('cut short, anywhere', async () => {
    const whole = await sheet(HEAD, ['G1', 'A']);
    for (let length = 0; length < whole.length; length += 97) {
      const { refused, faults } = await told(whole.slice(0, length));
      expect({ length, refused, first: faults[0] }).toEqual({
        length,
        refused: true,
        first: expect.stringContaining('The file is not a workbook that can be read'),
      });
    }
  });
});
