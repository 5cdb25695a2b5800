import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { readNetworkRecords } from '../../loaders/records/network-stage.ts';
import { describeTable } from '../../loaders/records/table-summary.ts';
import { describeFault } from '../../loaders/study/fault.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Rows of the tables that the stage makes of a folder. */
async function recordsOf(files: Files) {
  const checked = await checkStudy(folderOf(files));
  if (!checked.ok) throw new Error(checked.faults.map(describeFault).join('\n'));
  const out = temporaryFolder();
  const executor = await openDuckDB();
  const fileOf = (table: string) => path.join(out, `${table}.parquet`);
  const workers = { count: 1, map: () => Promise.reject(new Error('no heavy work here')) };
  await readNetworkRecords.run({ source: checked.value.source, executor, workers, input: () => [], output: fileOf });
  const rows = async (table: string, columns: string) =>
    (await executor.rows(`SELECT ${columns} FROM ${executor.dialect.readParquet(fileOf(table))}`)).map((row) =>
      Object.values(row),
    );
  const tables = {
    edges: await rows('edges', 'a, b, links, weight'),
    nodes: await rows('working_nodes', 'node_id, label, given_group'),
    leftOut: await rows('left_out', 'rule, "table", rows'),
    inputs: await rows('inputs', '"table", file, rows, ignored_columns'),
  };
  executor.close();
  return { ...tables, faults: checked.value.faults.map(describeFault) };
}

async function refusalOf(files: Files): Promise<string[]> {
  const checked = await checkStudy(folderOf(files));
  return checked.ok ? [] : checked.faults.map(describeFault);
}

describe('the edges of a bare network', () => {
  test('join repeated pairs in either direction, add their weights, drop loops, and count both', async () => {
    const { edges, nodes, leftOut } = await recordsOf({
      'edges.csv': 'source,target,weight\nb,a,0.5\na,b,0.25\nc,c,9\nb,c,1\na,b,1\n',
    });
    expect(edges).toEqual([
      ['a', 'b', 3, 1.75],
      ['b', 'c', 1, 1],
    ]);
    expect(nodes.map(([id]) => id)).toEqual(['a', 'b', 'c']);
    expect(leftOut).toEqual([
      ['repeated-pair', 'edges', 2],
      ['self-loop', 'edges', 1],
    ]);
  });

  test('have weight 1 where none is given', async () => {
    expect((await recordsOf({ 'edges.csv': 'source,target\na,b\n' })).edges).toEqual([['a', 'b', 1, 1]]);
    expect((await recordsOf({ 'edges.csv': 'source,target,weight\na,b,\n' })).edges).toEqual([['a', 'b', 1, 1]]);
  });

  test('keep ids as text, in the order of code points', async () => {
    const { edges, nodes } = await recordsOf({ 'edges.csv': 'source,target\n007,7\n\u{1F600},\uFF5E\n' });
    expect(edges.map(([a, b]) => [a, b])).toEqual([
      ['007', '7'],
      ['\uFF5E', '\u{1F600}'],
    ]);
    expect(nodes.map(([id]) => id)).toEqual(['007', '7', '\uFF5E', '\u{1F600}']);
  });

  test('do not depend on the order of rows or columns, to the last bit of a sum', async () => {
    const weights = [0.1, 0.2, 0.3, 1e-9, 7];
    const first = await recordsOf({
      'edges.csv': `source,target,weight\n${weights.map((w) => `a,b,${w}\n`).join('')}`,
    });
    const second = await recordsOf({
      'edges.csv': `weight,target,source\n${weights
        .toReversed()
        .map((w) => `${w},a,b\n`)
        .join('')}`,
    });
    expect(second.edges).toEqual(first.edges);
  });

  test.each([
    ['a byte-order mark', '\ufeffsource,target\na,b\n'],
    ['Windows line ends', 'source,target\r\na,b\r\n'],
    ['old Macintosh line ends', 'source,target\ra,b\r'],
    ['no last line end', 'source,target\na,b'],
    ['semicolons', 'source;target\na;b\n'],
    ['tabs', 'source\ttarget\na\tb\n'],
    ['quotation marks', '"source","target"\n"a","b"\n'],
    ['other columns, which are listed', 'note,source,target\nx,a,b\n'],
  ])('are read from a file with %s', async (_, text) => {
    expect((await recordsOf({ 'edges.csv': text })).edges).toEqual([['a', 'b', 1, 1]]);
  });

  test('may have other names in the extract', async () => {
    const { edges, inputs } = await recordsOf({
      'study.yaml': 'name: A\nkind: network\nas_of: null\ncolumns: {edges: {source: from, target: to}}\n',
      'edges.csv': 'to,extra,from\nb,x,a\n',
    });
    expect(edges).toEqual([['a', 'b', 1, 1]]);
    expect(inputs).toEqual([['edges', 'edges.csv', 1, 'extra']]);
  });

  test('of a million self-loops are none, and the nodes stay', async () => {
    const { edges, nodes, leftOut } = await recordsOf({
      'edges.csv': `source,target\n${'a,a\nb,b\n'.repeat(500_000)}`,
    });
    expect(edges).toEqual([]);
    expect(nodes.map(([id]) => id)).toEqual(['a', 'b']);
    expect(leftOut).toEqual([['self-loop', 'edges', 1_000_000]]);
  });

  test('may be none at all', async () => {
    expect(await recordsOf({ 'edges.csv': 'source,target\n' })).toMatchObject({ edges: [], nodes: [], leftOut: [] });
  });
});

test('nodes without an edge stand only in the node list; a row that repeats is counted', async () => {
  const { nodes, leftOut } = await recordsOf({
    'edges.csv': 'source,target\na,b\n',
    'nodes.csv': 'id,label,group\nz,Zed,North\na,Ann,\nz,Zed,North\n',
  });
  expect(nodes).toEqual([
    ['a', 'Ann', null],
    ['b', null, null],
    ['z', 'Zed', 'North'],
  ]);
  expect(leftOut).toEqual([['duplicate-row', 'nodes', 1]]);
});

describe('rows that are left out', () => {
  test('are named with file, row, column and value, and counted', async () => {
    const { edges, leftOut, faults, inputs } = await recordsOf({
      'edges.csv': 'source,target,weight\na,b,1\na,c\nd,e,3,4\nx,y,-1\n,q,2\nx,z,abc\nx,w,Infinity\n',
    });
    expect(edges).toEqual([['a', 'b', 1, 1]]);
    expect(inputs).toEqual([['edges', 'edges.csv', 7, '']]);
    expect(leftOut).toEqual([
      ['id-missing', 'edges', 1],
      ['row-unreadable', 'edges', 2],
      ['weight-not-positive', 'edges', 3],
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/^edges\.csv, row 3: .*number of fields.*"a,c"/),
      expect.stringMatching(/^edges\.csv, row 4: .*number of fields.*"d,e,3,4"/),
      expect.stringMatching(/^edges\.csv, row 5, column weight: .*"-1"/),
      expect.stringMatching(/^edges\.csv, row 7, column weight: .*"abc"/),
      expect.stringMatching(/^edges\.csv, row 8, column weight: .*"Infinity"/),
      expect.stringMatching(/^edges\.csv, row 6: An id is missing/),
    ]);
  });

  test('are those that are not UTF-8', async () => {
    const { edges, faults } = await recordsOf({
      'edges.csv': Buffer.from('source,target\na,b\ncaf\xe9,b\nz,a\n', 'latin1'),
    });
    expect(edges.map(([a, b]) => [a, b])).toEqual([
      ['a', 'b'],
      ['a', 'z'],
    ]);
    expect(faults).toEqual([expect.stringMatching(/^edges\.csv, row 3: The row is not UTF-8/)]);
  });

  test('are listed twenty of a kind, and the rest counted', async () => {
    const { faults } = await recordsOf({ 'edges.csv': `source,target,weight\na,b,1\n${'a,b,no\n'.repeat(25)}` });
    expect(faults).toHaveLength(21);
    expect(faults[20]).toMatch(/And 5 more rows/);
  });
});

describe('weights', () => {
  test('may have a decimal comma in a file with semicolons, and in no other', async () => {
    const semicolons = await recordsOf({ 'edges.csv': 'source;target;weight\na;b;1,5\nb;c;2.5\nc;d;,5\nd;e;1,5,0\n' });
    expect(semicolons.edges.map(([, , , weight]) => weight)).toEqual([1.5, 2.5, 0.5]);
    expect(semicolons.faults).toEqual([expect.stringMatching(/^edges\.csv, row 5, .*"1,5,0"/)]);
    const tabs = await recordsOf({ 'edges.csv': 'source\ttarget\tweight\na\tb\t1,5\nb\tc\t2\n' });
    expect(tabs.edges).toEqual([['b', 'c', 1, 2]]);
  });

  test('are no more than 1e150, so that a sum of them is a number', async () => {
    const { edges, leftOut } = await recordsOf({
      'edges.csv': 'source,target,weight\na,b,1e150\na,b,1e150\nb,c,1.1e150\nb,c,1e308\n',
    });
    expect(edges).toEqual([['a', 'b', 2, 2e150]]);
    expect(leftOut).toContainEqual(['weight-not-positive', 'edges', 2]);
  });
});

describe('a network of which every row is lost to faults is refused', () => {
  test('with how many rows each rule leaves out', async () => {
    const [fault] = await refusalOf({
      'edges.csv': `source,target,weight\n${'a,b,no\n'.repeat(20_000)},b,1\n`,
    });
    expect(fault).toMatch(
      /^No row of edges\.csv could be used: 20 000 rows left out by weight-not-positive, 1 row left out by id-missing\..*\[run refused\]$/,
    );
  });

  test('of the nodes too', async () => {
    const [fault] = await refusalOf({ 'edges.csv': 'source,target\na,b\n', 'nodes.csv': 'id,label\n,Ann\n' });
    expect(fault).toMatch(/^No row of nodes\.csv could be used: 1 row left out by id-missing/);
  });

  test('but not where one row is a loop, which says that its node is there', async () => {
    const { nodes } = await recordsOf({ 'edges.csv': 'source,target,weight\na,a,1\na,b,no\n' });
    expect(nodes.map(([id]) => id)).toEqual(['a']);
  });
});

test('a check says what a run would do with each file', async () => {
  const checked = await checkStudy(
    folderOf({
      'edges.csv': 'source,target,note\na,b,x\nb,a,x\na,a,x\na\n',
      'nodes.csv': 'id,label\na,Ann\na,Ann\n',
    }),
  );
  expect(checked.ok && checked.value.tables.map(describeTable)).toEqual([
    'edges.csv: 4 rows; left out: 1 by row-unreadable, 1 by self-loop; joined: 1 by repeated-pair. Columns not used: note.',
    'nodes.csv: 2 rows; left out: 1 by duplicate-row.',
  ]);
});

describe('a network is refused', () => {
  test.each([
    ['an empty file', { 'edges.csv': '' }, 'The file is empty'],
    [
      'a missing column, with the nearest name',
      { 'edges.csv': 'sorce,target\na,b\n' },
      'column source: .*nearest name found is "sorce"',
    ],
    ['a column that stands twice', { 'edges.csv': 'source,source,target\na,b,c\n' }, 'The column stands twice'],
    ['an open quotation mark', { 'edges.csv': 'source,target\n"a,b\nc,d\n' }, 'A quotation mark is left open'],
    ['UTF-16', { 'edges.csv': Buffer.from('\ufeffsource,target\na,b\n', 'utf16le') }, 'not UTF-8 text'],
    ['a renamed .zip', { 'edges.csv': 'PK\x03\x04' }, 'not UTF-8 text'],
    ['a Parquet file cut short', { 'edges.parquet': 'PAR1' }, 'not Parquet, or is cut short'],
    [
      'two rows for one node that differ',
      { 'edges.csv': 'source,target\na,b\n', 'nodes.csv': 'id,label\na,Ann\na,Bob\n' },
      'row 2, column id: The id stands in several rows',
    ],
  ])('for %s', async (_, files, message) => {
    const faults = await refusalOf(files as Files);
    expect(faults[0]).toMatch(new RegExp(message));
    expect(faults[0]).toMatch(/\[run refused\]$/);
  });

  test('for every missing column at once', async () => {
    expect(await refusalOf({ 'edges.csv': 'x,y\n1,2\n' })).toHaveLength(2);
  });
});

test('Parquet gives the same tables as CSV', async () => {
  const folder = temporaryFolder();
  const executor = await openDuckDB();
  const file = path.join(folder, 'edges.parquet');
  await executor.writeColumns(
    file,
    { source: 'BIGINT', target: 'BIGINT', weight: 'DOUBLE' },
    { source: [1, 2], target: [2, 10], weight: [0.5, 2] },
  );
  executor.close();
  const fromParquet = await recordsOf({ 'edges.parquet': readFileSync(file) });
  const fromCsv = await recordsOf({ 'edges.csv': 'source,target,weight\n1,2,0.5\n2,10,2\n' });
  expect(fromParquet.edges).toEqual(fromCsv.edges);
  expect(fromParquet.edges).toEqual([
    ['1', '2', 1, 0.5],
    ['10', '2', 1, 2],
  ]);
});
