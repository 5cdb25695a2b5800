import path from 'node:path';
import { expect, test } from 'vitest';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { placesOfGroup, readGroupPlaces } from '../../loaders/site/data/group-places.ts';
import type { PublishedTables } from '../../loaders/site/data/open-tables.ts';
import { socPlaces } from '../../loaders/site/data/soc-places.ts';
import type { TableDeclaration } from '../../loaders/tables/declaration.ts';
import { tables } from '../../loaders/tables.ts';
import type { Rows } from '../network/stage-tables.ts';
import { temporaryFolder } from '../temporary.ts';

const declared: Readonly<Record<string, TableDeclaration>> = tables;

/** What a page gets of published tables given as rows; a table that is not given is empty. */
async function shaped<Data>(given: Rows, shape: (tables: PublishedTables) => Promise<Data>): Promise<Data> {
  const folder = temporaryFolder();
  const executor = await openDuckDB();
  const fileOf = (table: string) => path.join(folder, `${table}.parquet`);
  for (const table of ['groups', 'locations', 'quality_tables', 'safeguarding', 'nominals']) {
    const valuesOf = (column: string) => (given[table] ?? []).map((row) => row[column] ?? null);
    const { columns } = declared[table];
    const values = Object.fromEntries(Object.keys(columns).map((column) => [column, valuesOf(column)]));
    await executor.writeColumns(fileOf(table), columns, values);
  }
  try {
    return await shape({
      manifest: { study: { kind: 'records' } },
      rows: (query: string) =>
        executor.rows(
          query.replaceAll(/\{(\w+)\}/g, (_, table: string) => executor.dialect.readParquet(fileOf(table))),
        ),
      close() {},
    } as unknown as PublishedTables);
  } finally {
    executor.close();
  }
}

const placesOf = (given: Rows) => shaped(given, socPlaces);

const groups = [
  { group_id: 'A', name: 'Alder' },
  { group_id: 'B', name: 'Birch' },
];
const row = (group_id: string, year: number, location: string, logs: number) => ({
  group_id,
  year,
  location,
  logs,
  area: 'North',
  latitude: 52.123456,
  longitude: -1.5,
});
const quality_tables = [{ table: 'log_locations', file: 'log_locations.csv', rows: 9, counted: 9 }];

/** Rows as group (all: of all groups), location, year, logs. */
const rowsOf = ({ group, place, places, year, logs, groups: listed }: Awaited<ReturnType<typeof placesOf>>) =>
  group.map((at, index) => [
    at < 0 ? 'all' : listed[at].id,
    places.location[Number(place[index])],
    year[index],
    logs[index],
  ]);

test('every group has its own rows, and all groups together a log once for each that it names', async () => {
  const data = await placesOf({
    groups,
    quality_tables,
    locations: [
      row('A', 2018, 'Mill', 2),
      row('A', 2019, 'Mill', 1),
      row('B', 2019, 'Mill', 4),
      row('B', 2019, 'Quay', 1),
    ],
  });
  expect(rowsOf(data)).toEqual([
    ['A', 'Mill', 2018, 2],
    ['A', 'Mill', 2019, 1],
    ['B', 'Mill', 2019, 4],
    ['B', 'Quay', 2019, 1],
    ['all', 'Mill', 2018, 2],
    ['all', 'Mill', 2019, 5],
    ['all', 'Quay', 2019, 1],
  ]);
  expect(data.places).toEqual({
    location: ['Mill', 'Quay'],
    area: [0, 0],
    latitude: [52.1235, 52.1235],
    longitude: [-1.5, -1.5],
    groups: [2, 1],
  });
});

test('of many locations those with most logs are kept, of every year as well, with all their years', async () => {
  const many = Array.from({ length: 100 }, (_, at) => row('A', 2018, `Place ${String(at).padStart(3, '0')}`, 500 - at));
  const data = await placesOf({
    groups,
    quality_tables,
    locations: [...many, row('A', 2019, 'Rare', 1), row('A', 2019, 'Place 099', 2)],
  });
  const ofA = rowsOf(data).filter(([group]) => group === 'A');
  expect(ofA).toHaveLength(60 + 1 + 2);
  expect(ofA.filter(([, location]) => location === 'Place 099').map(([, , year]) => year)).toEqual([2018, 2019]);
  expect(data.groups[0].locations).toBe(101);
});

test('a location in whose text a protected person is named, or somebody whose age nobody knows, is in no file', async () => {
  const data = await placesOf({
    groups,
    quality_tables,
    locations: [row('A', 2018, 'Mill', 1), row('A', 2018, 'home of SAM Okafor', 3), row('A', 2018, 'see xN0017', 2)],
    nominals: [
      { nominal_id: 'P1', family_name: 'Okafor', given_names: 'Sam', date_of_birth: null },
      { nominal_id: 'N0017', family_name: 'Day', given_names: 'Al', date_of_birth: '2010-01-01' },
    ],
    safeguarding: [{ nominal_id: 'N0017', reasons: 'under-18-now' }],
  });
  expect(JSON.stringify(data)).not.toMatch(/okafor|n0017/i);
  expect(data.withheld).toBe(2);
  expect(data.places.location).toEqual(['Mill']);
});

test('a study without the table says so, and one with it has the locations without coordinates too', async () => {
  const none = await placesOf({ groups, quality_tables: [{ table: 'log_locations', file: null }] });
  expect([none.hasLocations, none.group]).toEqual([false, []]);
  const bare = await placesOf({
    groups,
    quality_tables,
    locations: [{ ...row('A', 2018, 'Mill', 1), area: null, latitude: null, longitude: null }],
  });
  expect([bare.hasLocations, bare.places.latitude, bare.places.area]).toEqual([true, [null], [null]]);
});

test('a group’s page has its own locations by year, and those of all groups to draw behind them; nobody protected', async () => {
  const places = await shaped(
    {
      groups,
      quality_tables,
      locations: [
        row('A', 2018, 'Mill', 2),
        row('A', 2019, 'Mill', 1),
        row('A', 2019, 'see N0017', 2),
        row('B', 2019, 'Quay', 4),
      ],
      nominals: [{ nominal_id: 'N0017', family_name: 'Day', given_names: 'Al', date_of_birth: '2010-01-01' }],
      safeguarding: [{ nominal_id: 'N0017', reasons: 'under-18-now' }],
    },
    readGroupPlaces,
  );
  const ofA = placesOfGroup('A', places);
  expect(ofA).toMatchObject({ hasLocations: true, locations: 2, withheld: 1 });
  expect([ofA.rows.location, ofA.rows.year, ofA.rows.logs]).toEqual([
    ['Mill', 'Mill'],
    [2018, 2019],
    [2, 1],
  ]);
  expect(ofA.ground.latitude).toHaveLength(2);
  expect(placesOfGroup('C', places)).toMatchObject({ locations: 0, withheld: 0, rows: {} });
});
