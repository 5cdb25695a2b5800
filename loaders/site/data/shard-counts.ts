import type { PublishedTables } from './open-tables.ts';

/** Links of the people, and words around matches, that go into a file: about 100 KB packed; the page's limit is 500 KB (PAGES.md). */
const LINKS = 12_000;
const MATCHES = 1500;

/** Into how many files the people of the person page, and the words of their logs, are cut: known before they are made. */
export async function shardCounts({ rows }: PublishedTables): Promise<{ people: number; logs: number }> {
  const [{ links, matches }] = await rows(
    'SELECT (SELECT count(*) FROM {links}) AS links, (SELECT count(*) FROM {match_contexts}) AS matches',
  );
  return { people: Math.ceil(Number(links) / LINKS) || 1, logs: Math.ceil(Number(matches) / MATCHES) || 1 };
}
