import { expect, test } from 'vitest';
import type { Cell } from '../../loaders/executor/executor.ts';
import { howRightData } from '../../loaders/site/data/how-right.ts';
import type { PublishedTables } from '../../loaders/site/data/open-tables.ts';
import { publishedData } from '../../loaders/site/data/published.ts';
import { studySchema } from '../../loaders/study/schema.ts';

/** Published tables that answer every query about one of them with the same rows. */
const tablesOf = (kind: 'records' | 'network', answers: Readonly<Record<string, Record<string, Cell>[]>>) =>
  ({
    manifest: { study: studySchema.parse({ name: 'test', as_of: '2019-12-31', kind }) },
    rows: (query: string) => {
      const table = Object.keys(answers).find((name) => query.includes(`{${name}}`));
      return Promise.resolve(table === undefined ? [] : answers[table]);
    },
    close() {},
  }) as unknown as PublishedTables;

test('a study whose truth nobody knows has nothing to be right about', async () => {
  expect(await howRightData(tablesOf('records', {}))).toEqual({ kind: 'records', synthetic: false, isKnown: false });
  expect(await howRightData(tablesOf('network', {}))).toEqual({ kind: 'network', synthetic: false, isKnown: false });
});

test('a count of fewer people than the threshold is in no file of the site', async () => {
  const figure = (few_people: boolean, run: number) => ({ id: 'a', run_low: run, run_high: run, few_people });
  const { figures } = await publishedData(
    tablesOf('records', { published_figures: [figure(true, 9), figure(true, 11), figure(false, 9), figure(true, 10)] }),
  );
  expect(figures).toEqual([
    { id: 'a', run_low: null, run_high: null, hidden: true },
    { id: 'a', run_low: 11, run_high: 11, hidden: false },
    { id: 'a', run_low: 9, run_high: 9, hidden: false },
    { id: 'a', run_low: 10, run_high: 10, hidden: false },
  ]);
});
