import { describeAbsent } from '../../records/absent-tables.ts';
import { unknownWords } from '../../records/quality-checks.ts';
import type { PublishedTables } from './open-tables.ts';
import { faultKinds } from './quality-faults.ts';
import { type Protection, protectionOf } from './quality-protection.ts';
import { yearsOfLogs } from './quality-years.ts';

/** How many offence codes a page lists: those of the most crimes among those without both scores. */
const LISTED_OFFENCES = 100;
/** How many columns that nothing reads a page names, and how much of a name. */
const NAMED_COLUMNS = 30;
const NAME_SHOWN = 120;

/**
 * Everything that the data-quality page says: each table with its columns, faults and what rules leave out, and what results rest on. No
 * birth date is among it: of a span of birth dates the years are given.
 */
export async function qualityData(tables: PublishedTables) {
  const { manifest, rows } = tables;
  const protection = await protectionOf(tables);
  const faults = faultKinds(await rows('SELECT * FROM {faults} ORDER BY number'), protection);
  const columns = await rows(`SELECT "table", "column", needed, present, rows, filled, unknown, unreadable, empty,
    CAST(first AS VARCHAR) AS first, CAST(last AS VARCHAR) AS last FROM {quality_columns} ORDER BY "table", position`);
  const inputs = await rows('SELECT "table", file, rows, ignored_columns FROM {inputs} ORDER BY "table"');
  const declared = await rows('SELECT * FROM {quality_tables} ORDER BY "table"');
  return {
    kind: manifest.study.kind,
    unknownWords,
    tables: declared.map((table) => ({
      ...table,
      columns: columns.filter((column) => column.table === table.table).map(withoutBirthDates),
      ignored: named(inputs.find((input) => input.table === table.table)?.ignored_columns, protection),
      leftOut: manifest.left_out.filter((rule) => rule.table === table.table),
      faults: table.file === null ? [] : faults.filter(({ file }) => file === table.file),
    })),
    // Decisions, and the truth of a synthetic study, which other stages read.
    absent: absentTables(manifest.study, declared),
    others: inputs
      .filter(({ table }) => !declared.some((each) => each.table === table))
      .map(({ file, rows }) => ({ file, rows })),
    basis: manifest.study.kind === 'records' ? await recordsBasis(tables) : await networkBasis(tables),
    ...(manifest.study.kind === 'records' ? await recordsQuality(tables, protection) : {}),
  };
}

/** A sentence for each table that is not there, with what the study does without it. */
function absentTables(study: PublishedTables['manifest']['study'], tables: readonly Row[]): string[] {
  const there = tables.filter(({ file }) => file !== null);
  if (study.kind === 'records')
    return describeAbsent({ study, files: Object.fromEntries(there.map(({ table, file }) => [table, String(file)])) });
  return there.some(({ table }) => table === 'nodes')
    ? []
    : ['nodes is not there: people are called by their ids, and who has no edge is not in the network.'];
}

type Row = Awaited<ReturnType<PublishedTables['rows']>>[number];

function withoutBirthDates({ table: _, ...column }: Row): Row {
  if (column.column !== 'date_of_birth') return column;
  const year = (day: Row[string]) => (day === null ? null : String(day).slice(0, 4));
  return { ...column, first: year(column.first), last: year(column.last) };
}

function named(columns: Row[string] | undefined, { isTold }: Protection) {
  const all = columns ? String(columns).split(';') : [];
  const shown = all.slice(0, NAMED_COLUMNS).filter((column) => !isTold(column));
  return { named: shown.map((column) => cut(column, NAME_SHOWN)), more: all.length - shown.length };
}

/** The beginning of a text that is longer than a page has room for, with an ellipsis. */
function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** What the links of a study of records rest on, and whose age nobody can know. */
async function recordsBasis({ rows }: PublishedTables) {
  const [people] = await rows(`SELECT count(*) AS people, count(*) FILTER (date_of_birth IS NULL) AS age_unknown
    FROM (SELECT DISTINCT node_id FROM {nodes} WHERE kind = 'nominal') LEFT JOIN {nominals} ON nominal_id = node_id`);
  const links = await rows(`SELECT source_system, count(*) AS links, count(DISTINCT source_ref) AS records FROM {links}
    WHERE network = 'soc' GROUP BY source_system ORDER BY source_system`);
  const [matched] = await rows('SELECT count(DISTINCT log_id) AS logs_matched FROM {matches}');
  return { ...people, ...matched, links };
}

async function networkBasis({ rows }: PublishedTables) {
  const [basis] = await rows(
    'SELECT (SELECT count(*) FROM {nodes}) AS people, (SELECT count(*) FROM {edges}) AS pairs',
  );
  return basis;
}

async function recordsQuality({ manifest, rows }: PublishedTables, { isTold }: Protection) {
  const years = await rows(`SELECT year, scheme, rows, reliable, counted FROM {quality_years} WHERE "table" = 'logs'`);
  const [offences] = await rows(`SELECT CAST(coalesce(sum(crimes), 0) AS BIGINT) AS crimes,
      CAST(coalesce(sum(crimes) FILTER (offence_code IS NULL), 0) AS BIGINT) AS crimes_without_code,
      CAST(coalesce(sum(crimes) FILTER (has_cchi_days), 0) AS BIGINT) AS crimes_with_cchi,
      CAST(coalesce(sum(crimes) FILTER (has_ons_css), 0) AS BIGINT) AS crimes_with_ons,
      count(offence_code) AS codes, count(offence_code) FILTER (has_cchi_days) AS codes_with_cchi,
      count(offence_code) FILTER (has_ons_css) AS codes_with_ons,
      count(offence_code) FILTER (NOT coalesce(has_cchi_days AND has_ons_css, false)) AS codes_unscored
    FROM {quality_offences}`);
  const unscored =
    await rows(`SELECT offence_code, offence_title, crimes, has_cchi_days, has_ons_css FROM {quality_offences}
    WHERE offence_code IS NOT NULL AND NOT coalesce(has_cchi_days AND has_ons_css, false) ORDER BY crimes DESC, offence_code LIMIT ${LISTED_OFFENCES}`);
  const told = ({ offence_code, offence_title }: Row) => isTold(`${offence_code}`) || isTold(`${offence_title}`);
  return {
    years: yearsOfLogs(years, String(manifest.study.as_of)),
    offences: {
      ...offences,
      unscored: unscored
        .filter((offence) => !told(offence))
        .map((offence) => ({
          ...offence,
          offence_code: cut(String(offence.offence_code), 60),
          offence_title: offence.offence_title === null ? null : cut(String(offence.offence_title), NAME_SHOWN),
        })),
    },
  };
}
