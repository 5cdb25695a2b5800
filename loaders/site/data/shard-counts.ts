import type { Cell } from '../../executor/executor.ts';
import type { PublishedTables } from './open-tables.ts';

/**
 * Links of the people, words around matches, and people of the summary that go into a file: 100 to 250 KB packed; a page's limit is 500 KB
 * (PAGES.md).
 */
const LINKS = 12_000;
const MATCHES = 1500;
const NOMINALS = 700;

/**
 * Into how many files the people of the person page, the words of their logs, and the summary of nominals are cut: known before they are
 * made.
 */
export async function shardCounts({
  rows,
}: PublishedTables): Promise<{ people: number; logs: number; summary: number }> {
  const [{ links, matches, nominals }] = await rows(`SELECT (SELECT count(*) FROM {links}) AS links,
    (SELECT count(*) FROM {match_contexts}) AS matches, (SELECT count(*) FROM {nominal_summary}) AS nominals`);
  const files = (things: Cell, inFile: number) => Math.ceil(Number(things) / inFile) || 1;
  return { people: files(links, LINKS), logs: files(matches, MATCHES), summary: files(nominals, NOMINALS) };
}
