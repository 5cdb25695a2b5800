import type { Executor } from '../../loaders/executor/executor.ts';

/** The sequel's figures by name, as METHOD 8.1 to 8.3 and 8.6 find them in a study's extracts. */
export type Figures = Readonly<Record<string, number>>;

const CHILD =
  'child|girl|boy|u13|under13|u16|under16|13\\+|13-17|13-15|16 or 17|16-20|16 or over|16 years and over|16\\+|under18';
const SEX = 'sex|rape|buggery|indec|pornog|exploit|prostit|photo|penetration';
const METHOD = 'cse|child sexual|exploit|misper|sex|groom|mase|mace|mash|rape|raping|pregnan|older|concern|penetrat';
const OFFENDERS =
  "'DEFENDANT/OFFENDER', 'SUSPECT', 'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE', 'PERSON PROBABLY RESPONSIBLE'";

const begins = (words: string, column: string) => `regexp_matches(lower(${column}), '(^|[^a-z0-9])(${words})')`;

const age = (birth: string, day: string) =>
  `(year(${day}) - year(${birth}) - CASE WHEN strftime(${day}, '%m%d') < strftime(${birth}, '%m%d') THEN 1 ELSE 0 END)`;

/**
 * Computes the sequel's tables in DuckDB from a study's Parquet extracts, and counts them. Written apart from the method's own stages, so
 * that the one can be held against the other.
 */
export async function cseFigures(executor: Executor, study: string, asOf: string): Promise<Figures> {
  const { execute, rows } = executor;
  const read = (table: string) => `read_parquet('${study}/${table}.parquet')`;
  await execute(`
    CREATE OR REPLACE TEMP TABLE people AS SELECT nominal_id, TRY_CAST(date_of_birth AS DATE) AS born, upper(trim(coalesce(sex, ''))) AS sex,
      CASE WHEN coalesce(ethnic_appearance, '') IN ('', 'Unknown') THEN 'Unknown' ELSE ethnic_appearance END AS seen FROM ${read('nominals')};
    CREATE OR REPLACE TEMP TABLE chosen AS SELECT crime_id, day, title, by_title, by_flag, by_method FROM (
      SELECT crime_id, coalesce(TRY_CAST(occurred_on AS DATE), TRY_CAST(recorded_on AS DATE)) AS day, TRY_CAST(recorded_on AS DATE) AS recorded,
        offence_title AS title, offence_type AS type, ${begins(CHILD, 'offence_title')} AND ${begins(SEX, 'offence_title')} AS by_title,
        regexp_matches(';' || coalesce(if_codes, '') || ';', ';(CAO|PPC|CSE);') AS by_flag, ${begins(METHOD, 'modus_operandi')} AS by_method
      FROM ${read('crimes')}) AS crimes
    WHERE (by_title OR by_flag OR by_method) AND coalesce(type, '') <> 'DA' AND recorded IS NOT NULL AND day <= DATE '${asOf}';
    CREATE OR REPLACE TEMP TABLE parts AS SELECT DISTINCT crime_id, nominal_id,
      CASE WHEN upper(trim(role)) = 'VICTIM' THEN 'victim' ELSE 'offender' END AS part FROM ${read('crime_roles')}
      WHERE upper(trim(role)) IN ('VICTIM', ${OFFENDERS}) AND crime_id IN (SELECT crime_id FROM chosen);
    CREATE OR REPLACE TEMP TABLE combined AS
      SELECT chosen.crime_id, year(day) AS crime_year, o.nominal_id AS offender, v.nominal_id AS victim, title, by_title, by_flag, by_method,
        ${age('op.born', 'day')} AS offender_age, ${age('vp.born', 'day')} AS told_age, vp.born IS NULL AS unborn,
        op.sex AS offender_sex, vp.sex AS victim_sex, op.seen AS offender_seen, vp.seen AS victim_seen
      FROM chosen JOIN parts AS o ON o.crime_id = chosen.crime_id AND o.part = 'offender'
      JOIN parts AS v ON v.crime_id = chosen.crime_id AND v.part = 'victim' AND v.nominal_id <> o.nominal_id
      JOIN people AS op ON op.nominal_id = o.nominal_id JOIN people AS vp ON vp.nominal_id = v.nominal_id;
    CREATE OR REPLACE TEMP TABLE full_table AS SELECT *, greatest(told_age, 0) AS victim_age FROM combined
      WHERE NOT unborn AND told_age < 18 AND coalesce(offender_age, 99) >= 10;
    CREATE OR REPLACE TEMP TABLE connections AS SELECT a.crime_id AS crime_a, a.offender AS offender_a, b.crime_id AS crime_b,
      b.offender AS offender_b, a.victim FROM full_table AS a JOIN full_table AS b ON a.victim = b.victim AND a.offender < b.offender;
    CREATE OR REPLACE TEMP TABLE final_table AS SELECT * FROM full_table WHERE (crime_id, offender, victim) IN (
      SELECT (crime_a, offender_a, victim) FROM connections UNION ALL SELECT (crime_b, offender_b, victim) FROM connections);`);

  const figures: Record<string, number> = {};
  const add = async (name: string, sql: string) => {
    figures[name] = Number(Object.values((await rows(`SELECT ${sql}`))[0])[0]);
  };
  for (const table of ['full', 'final'] as const) {
    const from = `FROM ${table}_table`;
    await add(`${table} rows`, `count(*) ${from}`);
    await add(`${table} offenders`, `count(DISTINCT offender) ${from}`);
    await add(`${table} crimes`, `count(DISTINCT crime_id) ${from}`);
    await add(
      `${table} crimes with one offender, %`,
      `100.0 * count(CASE WHEN n = 1 THEN 1 END) / count(*) FROM (SELECT count(DISTINCT offender) AS n ${from} GROUP BY crime_id)`,
    );
    await add(
      `${table} crimes of 2016 to 2020`,
      `count(DISTINCT crime_id) ${from} WHERE crime_year BETWEEN 2016 AND 2020`,
    );
    for (const [one, other] of ['MF', 'MM', 'FF', 'FM'])
      await add(
        `${table} ${one} on ${other}`,
        `count(*) ${from} WHERE offender_sex = '${one}' AND victim_sex = '${other}'`,
      );
    await add(`${table} victim age, peak`, `mode(victim_age) ${from}`);
    await add(
      `${table} victims of 16 and 17, %`,
      `100.0 * count(CASE WHEN victim_age >= 16 THEN 1 END) / count(*) ${from}`,
    );
    await add(`${table} offender age, peak under 20`, `mode(offender_age) ${from} WHERE offender_age < 20`);
    await add(`${table} offender age, peak above`, smoothPeak(`${from} WHERE offender_age >= 22`, 'offender_age'));
    await add(
      `${table} age difference, peak under 12`,
      `mode(offender_age - victim_age) ${from} WHERE offender_age - victim_age < 12`,
    );
    await add(
      `${table} age difference, peak above`,
      smoothPeak(`${from} WHERE offender_age - victim_age >= 13`, 'offender_age - victim_age'),
    );
    for (const year of [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021])
      await add(`${table} crimes in ${year}`, `count(DISTINCT crime_id) ${from} WHERE crime_year = ${year}`);
    await add(
      `${table} offenders of unknown ethnicity, %`,
      `100.0 * count(CASE WHEN offender_seen = 'Unknown' THEN 1 END) / count(*) ${from}`,
    );
    await add(
      `${table} victims North European, %`,
      `100.0 * count(CASE WHEN victim_seen = 'North European' THEN 1 END) / count(*) ${from}`,
    );
    await add(
      `${table} victims of unknown ethnicity, %`,
      `100.0 * count(CASE WHEN victim_seen = 'Unknown' THEN 1 END) / count(*) ${from}`,
    );
  }
  await add(
    'offenders on one crime, most',
    'max(n) FROM (SELECT count(DISTINCT offender) AS n FROM full_table GROUP BY crime_id)',
  );
  await add('final connections', 'count(*) FROM connections');
  await add(
    'rows removed, offender under ten',
    'count(*) FROM combined WHERE NOT unborn AND told_age < 18 AND offender_age < 10',
  );
  await add('crimes with a negative age', 'count(DISTINCT crime_id) FROM combined WHERE told_age < 0');
  await add(
    'negative ages of one year, %',
    '100.0 * count(CASE WHEN told_age = -1 THEN 1 END) / count(*) FROM combined WHERE told_age < 0',
  );
  await add('offender younger than victim, rows', 'count(*) FROM full_table WHERE offender_age < victim_age');
  await add(
    'of these one year, %',
    '100.0 * count(CASE WHEN offender_age = victim_age - 1 THEN 1 END) / count(*) FROM full_table WHERE offender_age < victim_age',
  );
  const unknown = (column: string) => `${column} IN ('', 'U', 'UNKNOWN')`;
  await add('victims of unknown sex, rows', `count(*) FROM full_table WHERE ${unknown('victim_sex')}`);
  await add('offenders of unknown sex, rows', `count(*) FROM full_table WHERE ${unknown('offender_sex')}`);
  await add(
    'victims of inconsistent sex, rows',
    `count(*) FROM full_table WHERE victim_sex NOT IN ('', 'U', 'UNKNOWN', 'M', 'F')`,
  );
  const prolific = 'SELECT offender, count(DISTINCT crime_id) AS n FROM final_table GROUP BY offender';
  await add('most crimes of an offender, final', `max(n) FROM (${prolific})`);
  await add('offenders with so many', `count(*) FROM (${prolific}) WHERE n = (SELECT max(n) FROM (${prolific}))`);
  for (const rule of ['title', 'flag', 'method'])
    await add(
      `found by ${rule} alone, %`,
      `100.0 * count(CASE WHEN by_${rule} AND ${['title', 'flag', 'method']
        .filter((other) => other !== rule)
        .map((other) => `NOT by_${other}`)
        .join(' AND ')} THEN 1 END) / count(*) FROM full_table`,
    );
  const top = await rows(
    'SELECT title, count(DISTINCT crime_id) AS n FROM full_table GROUP BY title ORDER BY n DESC LIMIT 4',
  );
  for (const { title, n } of top) figures[`crimes: ${String(title).toLowerCase()}`] = Number(n);
  return figures;
}

/** Where the mean of five neighbouring ages is highest. */
const smoothPeak = (from: string, column: string) =>
  `value FROM (SELECT value, avg(n) OVER (ORDER BY value ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING) AS m FROM
    (SELECT ${column} AS value, count(*) AS n ${from} GROUP BY value)) ORDER BY m DESC, value LIMIT 1`;
