import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cseFigures, type Figures } from '../../bench/calibration/cse-figures.ts';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import type { Executor } from '../../loaders/executor/executor.ts';
import { checkStudy } from '../../loaders/records/check-study.ts';
import { studySchema } from '../../loaders/study/schema.ts';
import { studyFile, synthesiseForce } from '../../loaders/synthesise/force/force.ts';
import { readForceRecipe } from '../../loaders/synthesise/force/recipe.ts';
import { fixed } from '../../loaders/synthesise/grammar.ts';
import { digests } from './digests.ts';
import { readCsv } from './read-csv.ts';

const SIZE = 1 / 64;
const home = mkdtempSync(join(tmpdir(), 'force-'));
const [one, again, two] = ['one', 'again', 'two'].map((name) => join(home, name));
let executor: Executor;
let figures: Figures;

beforeAll(async () => {
  await synthesiseForce({ seed: 1, out: one, size: SIZE });
  await synthesiseForce({ seed: 1, out: again, size: SIZE });
  await synthesiseForce({ seed: 2, out: two, size: SIZE });
  executor = await openDuckDB();
  figures = await cseFigures(executor, one, '2021-03-15');
});
afterAll(() => {
  executor.close();
  rmSync(home, { recursive: true });
});

const rows = (sql: string) => executor.rows(sql);
const from = (table: string, folder = one) => `read_parquet('${join(folder, `${table}.parquet`)}')`;
const number = async (sql: string) => Number(Object.values((await rows(`SELECT ${sql}`))[0])[0]);

describe('the folder', () => {
  test('a seed gives the same bytes, another seed others', () => {
    const first = digests(one);
    expect(digests(again)).toEqual(first);
    const other = digests(two);
    const made = Object.keys(first).filter((file) => file.endsWith('.parquet'));
    expect(made).toHaveLength(9);
    for (const file of made) expect(other[file]).not.toBe(first[file]);
  });

  test('is a study that a run would take, and says that it is synthetic', async () => {
    const study = studySchema.parse(parse(readFileSync(join(one, 'study.yaml'), 'utf8')));
    expect(study).toMatchObject({ synthetic: true, as_of: '2019-12-31', cse: { as_of: '2021-03-15' } });
    expect(await checkStudy(one)).toMatchObject({ ok: true });
  });

  test('has its counts held against the published ones at the published size, and at no other', () => {
    const counts = (size: number) => studySchema.parse(parse(studyFile(readForceRecipe(size), 1))).published.counts;
    expect([counts(1), counts(1 / 8)]).toEqual([true, false]);
  });

  test('truth stands apart: no extract has a column of it', async () => {
    expect(readdirSync(join(one, 'truth')).sort()).toEqual([
      'crimes.csv',
      'members.csv',
      'names.csv',
      'nouns.csv',
      'relations.csv',
    ]);
    const known = readCsv(join(one, 'truth', 'members.csv'));
    const ids = new Set(
      (await rows(`SELECT nominal_id FROM ${from('nominals')} AS nominals`)).map(({ nominal_id }) => nominal_id),
    );
    expect(known.length).toBeGreaterThan(50);
    for (const { nominal_id } of known) expect(ids).toContain(nominal_id);
    for (const table of ['nominals', 'logs', 'log_nominals', 'crimes', 'crime_roles'])
      expect(Object.keys((await rows(`SELECT * FROM ${from(table)} AS extract LIMIT 1`))[0]).join()).not.toMatch(
        /group|member|relation|standing|nature|exploit/,
      );
  });
});

describe('groups', () => {
  test('all that are listed or accepted, and no other, are in the truth, under names that none shares', () => {
    const tracked = readCsv(join(one, 'tracked_groups.csv')).map(({ ocg_id }) => ocg_id);
    const accepted = readCsv(join(one, 'review', 'groups.csv'))
      .filter(({ decision }) => decision === 'accept')
      .map(({ group_id }) => group_id);
    const named = readCsv(join(one, 'truth', 'names.csv'));
    expect(new Set(named.map(({ group_id }) => group_id))).toEqual(new Set([...tracked, ...accepted]));
    expect(tracked.length + accepted.length).toBe(Math.round(247 * SIZE));
    const names = named.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test('whoever is on a log that names a group stands in a relation to it', async () => {
    const relations = readCsv(join(one, 'truth', 'relations.csv'));
    expect(new Set(relations.map(({ relation }) => relation))).toEqual(
      new Set(['member', 'associate', 'rival', 'victim', 'bystander']),
    );
    const pairs = new Set(
      (
        await rows(`SELECT DISTINCT concat(log_id, ' ', nominal_id) AS pair FROM ${from('log_nominals')} AS people`)
      ).map(({ pair }) => pair),
    );
    expect(relations.every(({ log_id, nominal_id }) => pairs.has(`${log_id} ${nominal_id}`))).toBe(true);
  });
});

describe('which crimes truly were abuse or exploitation', () => {
  const truth = () => `read_csv('${join(one, 'truth', 'crimes.csv')}')`;

  test('is told of crimes of the extract, each once', async () => {
    expect(await number(`count(*) FROM ${truth()}`)).toBeGreaterThan(800);
    expect(await number(`count(DISTINCT crime_id) FROM ${truth()}`)).toBe(await number(`count(*) FROM ${truth()}`));
    expect(
      await number(
        `count(*) FROM ${truth()} AS known ANTI JOIN ${from('crimes')} AS crimes ON crimes.crime_id = known.crime_id`,
      ),
    ).toBe(0);
    expect(await rows(`SELECT DISTINCT nature FROM ${truth()} ORDER BY nature`)).toEqual([
      { nature: 'abuse' },
      { nature: 'exploitation' },
    ]);
  });

  test('is one thing and to be linked another: shares are near the recipe, within 0.1 of linked crimes and 0.03 of others', async () => {
    await cseFigures(executor, one, '2021-03-15');
    // Under a title of exploitation no share is drawn.
    const found = await rows(`SELECT crime_id IN (SELECT crime_id FROM final_table) AS linked, count(*) AS crimes,
        count(nature) / count(*) AS abusive, count(CASE WHEN nature = 'exploitation' AND NOT is_titled THEN 1 END)
          / count(CASE WHEN nature IS NOT NULL AND NOT is_titled THEN 1 END) AS exploited
      FROM (SELECT DISTINCT crime_id, title LIKE '%PROSTIT%' AS is_titled FROM full_table) AS crimes LEFT JOIN ${truth()} USING (crime_id)
      GROUP BY 1 ORDER BY 1`);
    const { exploitation } = readForceRecipe().cse;
    const [others, linked] = found.map(({ exploited }) => Number(exploited));
    expect(Math.abs(linked - exploitation.linked)).toBeLessThan(0.1);
    expect(Math.abs(others - exploitation.alone)).toBeLessThan(0.03);
    // Mistakes and other crimes against children are among both.
    for (const { abusive } of found) {
      expect(Number(abusive)).toBeGreaterThan(0.91);
      expect(Number(abusive)).toBeLessThan(0.98);
    }
  });

  test('is also told of crimes that no rule lets in, and of none whose victim was grown up', async () => {
    const reasons = await rows(`SELECT count(CASE WHEN type = 'DA' THEN 1 END) AS domestic,
        count(CASE WHEN NOT is_sexual THEN 1 END) AS hidden
      FROM (SELECT crimes.crime_id, offence_type AS type,
          regexp_matches(offence_title, 'SEX|RAPE|PHOTO|INDEC|PROSTIT|ABDUCTION OF CHILD|EXPOSURE') AS is_sexual FROM ${from('crimes')} AS crimes
        JOIN ${truth()} AS known ON known.crime_id = crimes.crime_id) AS told`);
    expect(Number(reasons[0].domestic)).toBeGreaterThan(20);
    expect(Number(reasons[0].hidden)).toBeGreaterThan(0);
    const youngest = await number(`max(age) FROM (SELECT crime_id, min(date_diff('day', TRY_CAST(date_of_birth AS DATE),
        coalesce(TRY_CAST(occurred_on AS DATE), TRY_CAST(recorded_on AS DATE)))) AS age
      FROM ${truth()} JOIN ${from('crimes')} USING (crime_id) JOIN ${from('crime_roles')} USING (crime_id)
      JOIN ${from('nominals')} USING (nominal_id) WHERE role = 'VICTIM' AND date_of_birth <> '' GROUP BY crime_id)`);
    expect(youngest).toBeLessThan(18.5 * 365.25);
  });
});

describe('size', () => {
  test('what is dealt by count comes out as the recipe says, at the size asked for', async () => {
    expect(await number(`count(*) FROM ${from('logs')} AS logs`)).toBeCloseTo(114_000 * SIZE, -2);
    expect(figures['full crimes'] / (69_058 * SIZE)).toBeCloseTo(1, 1);
    expect(figures['final crimes'] / (19_995 * SIZE)).toBeCloseTo(1, 1);
    expect(figures['crimes with a negative age']).toBe(Math.round(306 * SIZE));
    expect(figures['rows removed, offender under ten'] / (2375 * SIZE)).toBeCloseTo(1, 0);
  });

  test('two seeds differ in who, and little in how many', async () => {
    const other = await cseFigures(executor, two, '2021-03-15');
    for (const name of ['full rows', 'full offenders', 'full crimes', 'final crimes', 'final offenders']) {
      expect(Math.abs(other[name] / figures[name] - 1), name).toBeLessThan(0.06);
    }
  });
});

describe('recording', () => {
  test('each of the three rules lets in crimes that no other does', () => {
    for (const rule of ['title', 'flag', 'method'])
      expect(figures[`found by ${rule} alone, %`], rule).toBeGreaterThan(0);
  });

  test('the ethnicity of most offenders, and of few children, is unknown', () => {
    expect(figures['full offenders of unknown ethnicity, %']).toBeGreaterThan(85);
    expect(figures['full victims of unknown ethnicity, %']).toBeLessThan(45);
  });

  test('text holds no mark of the grammar, and more than two thousand words', async () => {
    const texts = (await rows(`SELECT text FROM ${from('log_entries')} AS entries`)).map(({ text }) => String(text));
    expect(
      texts.filter((text) => /[{}|[\]]/.test(text) || text.includes(fixed.open) || text.includes(fixed.close)),
    ).toEqual([]);
    const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []));
    expect(words.size).toBeGreaterThan(2000);
    const methods = (await rows(`SELECT modus_operandi AS text FROM ${from('crimes')} AS crimes`)).map(({ text }) =>
      String(text),
    );
    expect(methods.filter((text) => /[{}|[\]]/.test(text))).toEqual([]);
  });
});
