import type { Executor } from '../executor/executor.ts';
import { unknownWords } from './quality-checks.ts';
import { isBlank } from './record-judgements.ts';

/** Above this age a birth date is wrong, and shows nobody to be an adult. */
const MOST_YEARS = 120;
/** Ids shorter than this stand in many texts by chance: they are looked for as the whole of a text alone. */
const TELLING_LENGTH = 4;
/** More than is published of any value or sentence. */
const MOST_LENGTH = 500;

/** A query for the ids of everyone whose birth date on file, in nominals that could be read, makes them 18 to 120 years old at `asOf`. */
export function adults({ dialect }: Executor, asOf: string): string {
  const digits = (day: string) =>
    `(10000 * extract(year FROM ${day}) + 100 * extract(month FROM ${day}) + extract(day FROM ${day}))`;
  return `SELECT DISTINCT nominal_id FROM input_nominals WHERE born IS NOT NULL AND NOT ${isBlank('nominal_id')}
    AND ${digits(`CAST(${dialect.text(asOf)} AS DATE)`)} - ${digits('born')} BETWEEN 180000 AND ${MOST_YEARS * 10_000}`;
}

/**
 * Those of some texts that tell of anybody who cannot be shown to be an adult, in a network or not: they hold such a person's id, however it
 * is garbled round it, or, of values, both their names. Whom a record names and no nominal that can be read is such a person.
 */
export async function tellingOfMinors(
  executor: Executor,
  asOf: string,
  texts: { readonly values: readonly string[]; readonly sentences: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { text } = executor.dialect;
  const rowsOf = (kind: keyof typeof texts) =>
    [...new Set(texts[kind])].map((said) => [said, kind === 'values'] as const).filter(([said]) => said.trim() !== '');
  const said = [...rowsOf('values'), ...rowsOf('sentences')];
  if (said.length === 0) return new Set();
  const comparable = (value: string) => `lower(trim(${value}))`;
  const named = (id: string, table: string) =>
    `SELECT ${id} AS nominal_id, CAST(NULL AS VARCHAR) AS family_name, CAST(NULL AS VARCHAR) AS given_names FROM input_${table}`;
  const places = Array.from(
    { length: Math.max(...said.map(([words]) => comparableText(words).length)) },
    (_, at) => at + 1,
  );
  // Every part of a text that is as long as somebody's id or name is looked up, so that it takes no longer where people are many.
  const found = await executor.rows(`WITH said (place, words, is_value) AS (VALUES ${said
    .map(([words, isValue], place) => `(${place}, ${text(comparableText(words))}, ${isValue})`)
    .join(', ')}),
    places (begins) AS (VALUES ${places.map((at) => `(${at})`).join(', ')}),
    people AS (SELECT DISTINCT ${comparable('nominal_id')} AS id, ${comparable('family_name')} AS family, ${comparable('given_names')} AS given
      FROM (SELECT nominal_id, family_name, given_names FROM input_nominals
        UNION ALL ${named('nominal_id', 'log_nominals')} UNION ALL ${named('nominal_id', 'crime_roles')}
        UNION ALL ${named('nominal_a', 'custody')} UNION ALL ${named('nominal_b', 'custody')}
        UNION ALL ${named('nominal_id', 'missing_reports')}) AS anybody
      WHERE nominal_id IS NULL OR nominal_id NOT IN (${adults(executor, asOf)})),
    sought AS (SELECT id AS part, NULL AS given FROM people
        WHERE length(id) >= ${TELLING_LENGTH} AND id NOT IN (${unknownWords.map(text).join(', ')})
      UNION SELECT family, given FROM people WHERE family <> '' AND given <> ''),
    parts AS (SELECT said.*, substring(words, begins, size) AS part
      FROM said CROSS JOIN (SELECT DISTINCT length(part) AS size FROM sought) AS sizes JOIN places ON begins + size <= length(words) + 1)
    SELECT place FROM parts JOIN sought ON sought.part = parts.part
      WHERE sought.given IS NULL OR (is_value AND position(sought.given IN words) > 0)
    UNION SELECT place FROM said JOIN people ON words = id AND id <> ''`);
  return new Set(found.map(({ place }) => said[Number(place)][0]));
}

/** As far as it is published. Half a pair of surrogates, or a character of code nought, cannot stand in a query. */
const comparableText = (words: string) =>
  words.slice(0, MOST_LENGTH).toWellFormed().replaceAll('\0', '').trim().toLowerCase();
