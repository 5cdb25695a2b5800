import type { LinkFilter } from '../../../components/relationships/filterLinks.js';
import type { LinkSorting } from '../../../components/relationships/sortLinks.js';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A comparison with a code that is looked up beforehand: a constant lets DuckDB pass over blocks, and keeps rows in their order. */
export interface Comparison {
  /** A query that gives the code, or null. */
  readonly code: string;
  test(code: number): string;
}

/** What a filter asks of `links`: comparisons with codes, and conditions that look into other tables. */
export interface Condition {
  readonly comparisons: readonly Comparison[];
  readonly sets: readonly string[];
}

const codeOf = (table: string, value: string) => `(SELECT code FROM ${table} WHERE text = ${text(value)})`;
/** The first code of values that meet a condition; codes stand in the order of their values. */
const firstCode = (table: string, where: string) =>
  `coalesce((SELECT min(code) FROM ${table} WHERE ${where}), 4294967295)`;

export function condition(filter: LinkFilter): Condition {
  const comparisons: Comparison[] = [];
  const compare = (column: string, operator: string, code: string) =>
    comparisons.push({ code, test: (found) => `${column} ${operator} ${found}` });
  const sets: string[] = [];
  const either = (people: string) =>
    `(a IN (SELECT code FROM people WHERE ${people}) OR b IN (SELECT code FROM people WHERE ${people}))`;
  const { network, source, group, person, from, to, leastStrength, leastWeight, search = '' } = filter;
  if (network !== undefined) compare('network', '=', codeOf('networks', network));
  if (source !== undefined) compare('source', '=', codeOf('sources', source));
  if (group !== undefined) sets.push(either(`near = ${codeOf('groups', group)} + 1`));
  if (person !== undefined)
    comparisons.push({ code: codeOf('people', person), test: (code) => `(a = ${code} OR b = ${code})` });
  if (from !== undefined) compare('date', '>=', firstCode('dates', `text >= ${text(from)}`));
  if (to !== undefined) compare('date', '<', firstCode('dates', `text > ${text(to)}`));
  if (leastStrength !== undefined) compare('strength', '>=', firstCode('strengths', `value >= ${leastStrength}`));
  if (leastWeight !== undefined) compare('weight', '>=', firstCode('weights', `value >= ${leastWeight}`));
  for (const word of search.toLowerCase().split(/\s+/).filter(Boolean)) {
    const holds = (column: string) => `contains(lower(${column}), ${text(word)})`;
    const inRefs = `ref IN (SELECT code FROM refs WHERE ${holds('text')})`;
    sets.push(`(${inRefs} OR ${either(`${holds('text')} OR ${holds('name')}`)})`);
  }
  return { comparisons, sets };
}

/** Where links that meet a filter stand: in a table of their own, or among all, where a condition says which. */
export interface Found {
  readonly table: 'links' | 'found';
  readonly where: string;
}

/** Rows of a table of links, and in which order; equals stay in that of the table, which is what `rowid` counts. */
export interface Ordered {
  readonly links: string;
  readonly order: string;
}

/** The links that were found. `within`: a LIMIT; it stands inside, so that only what is shown is joined to its texts. */
export function ordered({ table, where }: Found, sorting: LinkSorting | undefined, within = ''): Ordered {
  const columns = `network, source, ref, date, a, b, strength, weight, ${table}.rowid AS row`;
  if (sorting === undefined) return { links: `SELECT ${columns} FROM ${table} ${where} ${within}`, order: 'row' };
  const { key, descending } = sorting;
  const direction = descending ? 'DESC' : 'ASC';
  const end = key === 'a_name' ? 'a' : key === 'b_name' ? 'b' : undefined;
  const by = end ? 'name_rank' : key === 'source_system' ? 'source' : key === 'source_ref' ? 'ref' : key;
  const join = end ? `JOIN people ON people.code = ${table}.${end}` : '';
  const sorted = within && `ORDER BY ${by} ${direction}, ${table}.rowid ${within}`;
  return {
    links: `SELECT ${columns}, ${by} AS rank FROM ${table} ${join} ${where} ${sorted}`,
    order: `rank ${direction}, row`,
  };
}

/** The cells of some links as they are shown. */
export const shown = ({ links, order }: Ordered): string => `
  SELECT networks.text, sources.text, refs.text, dates.text, one.text, one.name, other.text, other.name,
    strengths.value, weights.value
  FROM (${links}) AS hits ${joins((table) => table)} ORDER BY ${order}`;

/** The lines of some links as they stand in a CSV file. */
export const written = ({ links, order }: Ordered): string => `
  SELECT concat(networks.line, ',', sources.line, ',', refs.line, ',', dates.line, ',', one.line, ',', other.line, ',',
    strengths.text, ',', weights.text, chr(13), chr(10))
  FROM (${links}) AS hits ${joins((table) =>
    table === 'people'
      ? `(SELECT code, cell(text) || ',' || cell(name) AS line FROM people)`
      : table === 'strengths' || table === 'weights'
        ? table
        : `(SELECT code, cell(text) AS line FROM ${table})`,
  )} ORDER BY ${order}`;

const joins = (from: (table: string) => string): string =>
  [
    ['networks', 'networks', 'network'],
    ['sources', 'sources', 'source'],
    ['refs', 'refs', 'ref'],
    ['dates', 'dates', 'date'],
    ['people', 'one', 'a'],
    ['people', 'other', 'b'],
    ['strengths', 'strengths', 'strength'],
    ['weights', 'weights', 'weight'],
  ]
    .map(([table, name, column]) => `JOIN ${from(table)} AS ${name} ON ${name}.code = hits.${column}`)
    .join(' ');

/** As components/notes/csv.ts guards and quotes a cell. */
export const macros = `
  CREATE MACRO guarded(t) AS CASE WHEN regexp_matches(t, '^[=+\\-@\\t\\r\\n＝＋－＠]')
    AND NOT regexp_full_match(t, '[-+]?\\d+(\\.\\d+)?') THEN '''' || t ELSE t END;
  CREATE MACRO cell(t) AS CASE WHEN regexp_matches(guarded(t), '[",\\r\\n]')
    THEN '"' || replace(guarded(t), '"', '""') || '"' ELSE guarded(t) END;`;
