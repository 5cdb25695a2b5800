import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { studySchema } from '../../loaders/study/schema.ts';
import { recordedAppearances } from '../../loaders/synthesise/appearance.ts';
import { offenderRoles } from '../../loaders/synthesise/crimes.ts';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { extractColumns } from '../../loaders/synthesise/extracts.ts';
import { fixed } from '../../loaders/synthesise/grammar.ts';
import { demoRecipe, groupNouns } from '../../loaders/synthesise/recipe.ts';
import { digests } from './digests.ts';
import { readCsv } from './read-csv.ts';

const home = mkdtempSync(join(tmpdir(), 'demo-'));
const [one, again, two] = ['one', 'again', 'two'].map((name) => join(home, name));
const table = (name: string) => readCsv(join(one, `${name}.csv`));
type Row = Record<string, string>;

beforeAll(async () => {
  await synthesiseDemo({ seed: 1, out: one });
  await synthesiseDemo({ seed: 1, out: again });
  await synthesiseDemo({ seed: 2, out: two });
});
afterAll(() => rmSync(home, { recursive: true }));

describe('the folder', () => {
  test('a seed gives the same bytes, another seed others', () => {
    const first = digests(one);
    expect(digests(again)).toEqual(first);
    const other = digests(two);
    for (const name of Object.keys(extractColumns)) expect(other[`${name}.csv`]).not.toBe(first[`${name}.csv`]);
  });

  test('is a synthetic study', () => {
    const study = studySchema.parse(parse(readFileSync(join(one, 'study.yaml'), 'utf8')));
    expect(study).toMatchObject({ kind: 'records', synthetic: true, as_of: '2019-12-31', seed: 1, name: 'Demo force' });
  });

  test('keeps the truth apart: no extract has a column of it', () => {
    expect(readdirSync(join(one, 'truth')).sort()).toEqual([
      'crimes.csv',
      'faults.csv',
      'members.csv',
      'names.csv',
      'nouns.csv',
      'relations.csv',
    ]);
    for (const name of Object.keys(extractColumns)) {
      const columns = Object.keys(table(name)[0]);
      for (const column of ['group_id', 'relation', 'member', 'standing', 'cell', 'nature'])
        expect(columns).not.toContain(column);
    }
    expect(table('tracked_groups').some((row) => row.ocg_id.startsWith('USG-'))).toBe(false);
  });
});

describe('records', () => {
  test('are as many as the recipe says', () => {
    expect(new Set(table('nominals').map((row) => row.nominal_id)).size).toBe(demoRecipe.people.count);
    expect(table('logs').length).toBe(demoRecipe.logs.count);
    expect(table('crimes').length).toBe(demoRecipe.crimes.count);
    expect(table('tracked_groups').length).toBe(10);
    const between = (name: string, low: number, high: number) => {
      expect(table(name).length).toBeGreaterThan(low);
      expect(table(name).length).toBeLessThan(high);
    };
    between('log_entries', 30_000, 50_000);
    between('log_nominals', 30_000, 55_000);
    between('custody', 700, 2000);
    between('missing_reports', 440, 500);
    between('log_locations', 12_000, 17_000);
  });

  test('lie in 2002 to 2021, a few after the as-of day', () => {
    const days = table('logs')
      .map((row) => row.created_on)
      .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day) && day < '2030')
      .sort();
    expect(days[0].slice(0, 4)).toBe('2002');
    expect(days.at(-1)?.slice(0, 4)).toBe('2021');
    const late = days.filter((day) => day > '2019-12-31').length / days.length;
    expect(late).toBeGreaterThan(0.015);
    expect(late).toBeLessThan(0.04);
  });

  test('are graded in both schemes, about a third not reliable, a few unreadable', () => {
    const kept = (row: Row) =>
      (/^[ABC]$/.test(row.source_grade) && /^[123]$/.test(row.information_grade)) ||
      (row.source_grade === '1' && /^[ABC]$/.test(row.information_grade));
    const logs = table('logs');
    const share = logs.filter(kept).length / logs.length;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.72);
    const old = (row: Row) => /^[A-E]$/.test(row.source_grade);
    expect(logs.filter((row) => old(row) && row.log_id < 'IL-2017').length).toBeGreaterThan(8000);
    expect(logs.filter((row) => /^[123]$/.test(row.source_grade) && row.log_id < 'IL-2017').length).toBe(0);
    expect(logs.filter((row) => row.information_grade === '' || row.source_grade === '').length).toBeGreaterThan(20);
  });

  test('agree with each other but for the planted faults', () => {
    const faults = readCsv(join(one, 'truth', 'faults.csv'));
    const planted = (name: string, fault: string) =>
      faults.filter((row) => row.table === name && row.fault === fault).length;
    const people = new Set(table('nominals').map((row) => row.nominal_id));
    const logs = new Set(table('logs').map((row) => row.log_id));
    const crimes = new Set(table('crimes').map((row) => row.crime_id));
    const strangers = (name: string, column: string, known: Set<string>) =>
      table(name).filter((row) => !known.has(row[column])).length;
    expect(strangers('log_entries', 'log_id', logs)).toBe(0);
    expect(strangers('log_locations', 'log_id', logs)).toBe(0);
    expect(strangers('log_nominals', 'log_id', logs)).toBe(planted('log_nominals', 'unknown record'));
    expect(strangers('log_nominals', 'nominal_id', people)).toBe(planted('log_nominals', 'unknown nominal'));
    expect(strangers('crime_roles', 'crime_id', crimes)).toBe(planted('crime_roles', 'unknown record'));
    expect(strangers('crime_roles', 'nominal_id', people)).toBe(planted('crime_roles', 'unknown nominal'));
    for (const [name, fault] of [
      ['custody', 'with oneself'],
      ['custody', 'reversed'],
      ['logs', 'unreadable date'],
      ['nominals', 'birth after record'],
      ['crime_roles', 'unknown role'],
    ] as const)
      expect(planted(name, fault), `${name} ${fault}`).toBeGreaterThan(0);
  });

  test('of custody lie on both sides of the rule, some twice, some without an end', () => {
    const rows = table('custody');
    const days = rows.map((row) => (Date.parse(row.ended_on) - Date.parse(row.started_on)) / 86_400_000);
    for (const length of [29, 30, 31]) expect(days.filter((day) => day === length).length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.ended_on === '').length).toBeGreaterThan(10);
    expect(rows.length - new Set(rows.map((row) => Object.values(row).join('|'))).size).toBeGreaterThan(5);
  });

  test('carry no identifier whose check letter is right', () => {
    const alphabet = 'ZABCDEFGHJKLMNPQRTUVWXY';
    const nominals = table('nominals');
    expect(nominals.filter((row) => row.pnc_id !== '').length).toBeGreaterThan(1000);
    for (const { pnc_id, cro_number } of nominals) {
      const pnc = /^\d\d(\d\d)\/(\d{7})([A-Z])$/.exec(pnc_id);
      if (pnc !== null) expect(pnc[3]).not.toBe(alphabet[Number(pnc[1] + pnc[2]) % 23]);
      else expect(pnc_id).toBe('');
      const cro = /^(\d{6})\/(\d\d)([A-Z])$/.exec(cro_number);
      if (cro !== null) expect(cro[3]).not.toBe(alphabet[Number(cro[2] + cro[1]) % 23]);
      const file = /^SF(\d\d)\/(\d{1,6})([A-Z])$/.exec(cro_number);
      if (file !== null) expect(file[3]).not.toBe(alphabet[Number(file[1] + file[2]) % 23]);
      expect(cro_number === '' || cro !== null || file !== null).toBe(true);
    }
  });

  test('hold the appearance that was drawn apart from everything else', () => {
    const rows = table('nominals');
    expect(rows.map((row) => row.ethnic_appearance)).toEqual(recordedAppearances(1, rows.length));
  });

  test('of crime hold what the networks of exploitation need', () => {
    const crimes = table('crimes');
    const roles = Map.groupBy(table('crime_roles'), (row) => row.crime_id);
    const births = new Map(table('nominals').map((row) => [row.nominal_id, row.date_of_birth]));
    const young = crimes.filter(
      (crime) =>
        /CHILD|13 OR OVER/.test(crime.offence_title) &&
        roles
          .get(crime.crime_id)
          ?.some(
            ({ role, nominal_id }) =>
              role === 'VICTIM' &&
              Number(crime.recorded_on.slice(0, 4)) - Number(births.get(nominal_id)?.slice(0, 4)) < 18,
          ),
    );
    expect(young.length).toBeGreaterThan(200);
    expect(crimes.filter((crime) => crime.offence_type === 'DA').length).toBeGreaterThan(150);
    expect(
      crimes.filter(
        (crime) => /county line|deal line|cuckoo/i.test(crime.modus_operandi) && /^(92A|106)$/.test(crime.offence_code),
      ).length,
    ).toBeGreaterThan(50);
    expect(crimes.filter((crime) => /CSE|CAO|PPC/.test(crime.if_codes)).length).toBeGreaterThan(40);
    const scored = new Set(table('harm').map((row) => row.offence_code));
    const unscored = new Set(crimes.map((crime) => crime.offence_code).filter((code) => !scored.has(code)));
    expect(unscored).toEqual(new Set(['', 'NFIB']));
  });

  test('of missing people hold children found outside the force area', () => {
    const births = new Map(table('nominals').map((row) => [row.nominal_id, row.date_of_birth]));
    const outside = table('missing_reports').filter(
      (row) =>
        row.found_outside_force === 'true' &&
        Date.parse(row.missing_from) - Date.parse(births.get(row.nominal_id) ?? '') < 17.9 * 365.25 * 86_400_000,
    );
    expect(outside.length).toBeGreaterThan(60);
  });
});

describe('text', () => {
  const entries = () => table('log_entries').map((row) => row.text);

  test('is hardly ever the same twice', () => {
    const texts = entries();
    expect(1 - new Set(texts).size / texts.length).toBeLessThan(0.01);
    const sentences = texts
      .flatMap((text) => text.toLowerCase().split(/[.;\n]+ */))
      .filter((sentence) => sentence.split(' ').length > 6);
    const counts = new Map<string, number>();
    for (const sentence of sentences) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const repeated = [...counts.values()].reduce((sum, count) => sum + count - 1, 0) / sentences.length;
    expect(repeated).toBeLessThan(0.08);
    expect(Math.max(...counts.values())).toBeLessThan(80);
  });

  test('has words enough to learn from', () => {
    const counts = new Map<string, number>();
    for (const word of entries()
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(5000);
    expect([...counts.values()].filter((count) => count >= 5).length).toBeGreaterThan(2000);
    for (const noun of groupNouns) expect(counts.get(noun), noun).toBeGreaterThan(200);
  });

  test('leaves no mark of how it was made', () => {
    for (const text of entries()) {
      expect(text.includes(fixed.open) || text.includes(fixed.close)).toBe(false);
      expect(text).not.toMatch(/[{}|~]|undefined|null/);
    }
  });

  test('names every group with a noun on many logs, and without one, across entries, with hyphens and possessives on some', () => {
    const texts = table('log_entries');
    const nouns = groupNouns.join('|');
    const forms = { hyphen: 0, possessive: 0, bare: 0 };
    for (const { group_id, name } of readCsv(join(one, 'truth', 'names.csv'))) {
      const words = name.replaceAll(' ', '[ -]');
      const matching = texts.filter(({ text }) =>
        new RegExp(`\\b${words}('s?)?["']?[ -](${nouns})\\b`, 'i').test(text),
      );
      const logs = new Set(matching.map((row) => row.log_id)).size;
      if (!table('tracked_groups').some((group) => group.aliases.split(';').includes(name)) && name.includes(' '))
        expect(logs, group_id).toBeGreaterThanOrEqual(10);
      forms.possessive += matching.filter(({ text }) => new RegExp(`${words}'`, 'i').test(text)).length;
      forms.bare += texts.filter(({ text }) =>
        new RegExp(`\\b${words}(?!('s?)?["']?[ -](${nouns}|north))\\b`, 'i').test(text),
      ).length;
      if (name.includes(' '))
        forms.hyphen += texts.filter(({ text }) =>
          text.toLowerCase().includes(name.toLowerCase().replaceAll(' ', '-')),
        ).length;
    }
    for (const [form, count] of Object.entries(forms)) expect(count, form).toBeGreaterThan(50);
    const first = new Map(texts.filter((row) => row.entry_no === '2').map((row) => [row.log_id, row.text]));
    const across = [...first.values()].filter((text) =>
      new RegExp(`^(${nouns}) (members were|seen again|not aware|have said|spoken to|to be looked)`, 'i').test(text),
    );
    expect(across.length).toBeGreaterThan(20);
  });
});

describe('truth', () => {
  test('has two untracked groups, accepted in the review file', () => {
    const names = readCsv(join(one, 'truth', 'names.csv'));
    const tracked = new Set(table('tracked_groups').map((row) => row.ocg_id));
    const untracked = [...new Set(names.map((row) => row.group_id))].filter((id) => !tracked.has(id));
    expect(untracked.length).toBe(2);
    const review = readCsv(join(one, 'review', 'groups.csv'));
    for (const id of untracked) {
      const row = review.find((decision) => decision.group_id === id);
      expect(row?.decision).toBe('accept');
      expect(id).toBe(`USG-${row?.name.toLowerCase().replaceAll(' ', '-')}`);
    }
    expect(names.some(({ name }) => names.some((longer) => longer.name.startsWith(`${name} `)))).toBe(true);
  });

  test('knows which crimes truly were abuse or exploitation: of several against one child a share near the recipe, of others few', () => {
    const known = new Map(readCsv(join(one, 'truth', 'crimes.csv')).map((row) => [row.crime_id, row.nature]));
    const crimes = table('crimes');
    expect([...known.keys()].filter((id) => !crimes.some((row) => row.crime_id === id))).toEqual([]);
    expect(new Set(known.values())).toEqual(new Set(['abuse', 'exploitation']));
    expect(known.size / crimes.length).toBeCloseTo(demoRecipe.crimes.childSexual, 1);

    const roles = table('crime_roles').filter((row) => known.has(row.crime_id));
    const victimOf = new Map(roles.filter((row) => row.role === 'VICTIM').map((row) => [row.crime_id, row.nominal_id]));
    const offenders = Map.groupBy(
      roles.filter((row) => (offenderRoles as readonly string[]).includes(row.role)),
      (row) => victimOf.get(row.crime_id),
    );
    const hands = (victim: string | undefined) => new Set(offenders.get(victim)?.map((row) => row.nominal_id)).size;
    // Under a title of exploitation no share is drawn.
    const drawn = crimes.filter((row) => victimOf.has(row.crime_id) && !row.offence_title.includes('PROSTITUTION'));
    const share = (several: boolean) => {
      const of = drawn.filter((row) => hands(victimOf.get(row.crime_id)) > 1 === several);
      return of.filter((row) => known.get(row.crime_id) === 'exploitation').length / of.length;
    };
    const { exploitation } = demoRecipe.crimes;
    expect(Math.abs(share(true) - exploitation.several)).toBeLessThan(0.15);
    expect(share(false)).toBeGreaterThan(0);
    expect(share(false)).toBeLessThan(0.25);
  });

  test('goes by what happened: domestic abuse and crimes of no victim on record are among it, adult victims are not', () => {
    const known = new Set(readCsv(join(one, 'truth', 'crimes.csv')).map((row) => row.crime_id));
    const told = table('crimes').filter((row) => known.has(row.crime_id));
    expect(told.some((row) => row.offence_type === 'DA')).toBe(true);
    const victims = table('crime_roles').filter((row) => row.role === 'VICTIM');
    const withVictim = new Set(victims.map((row) => row.crime_id));
    expect(told.some((row) => !withVictim.has(row.crime_id))).toBe(true);
    const wrong = new Set(
      readCsv(join(one, 'truth', 'faults.csv')).flatMap((row) =>
        row.table === 'nominals' ? [row.row.split('|')[0]] : [],
      ),
    );
    const born = new Map(table('nominals').map((row) => [row.nominal_id, row.date_of_birth]));
    const day = new Map(told.map((row) => [row.crime_id, row.occurred_on || row.recorded_on]));
    const years = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / (365.25 * 86_400_000);
    const ages = victims.flatMap((row) => {
      const [birth, on] = [born.get(row.nominal_id), day.get(row.crime_id)];
      return birth && on && !wrong.has(row.nominal_id) ? [years(birth, on)] : [];
    });
    expect(ages.length).toBeGreaterThan(300);
    // Where the day is not on record, the crime was a while before it was recorded.
    expect(ages.filter((age) => age > 18).length).toBeLessThan(6);
  });

  test('knows what everybody on a log that names a group is to it', () => {
    const people = new Set(table('nominals').map((row) => row.nominal_id));
    const relations = readCsv(join(one, 'truth', 'relations.csv'));
    const kinds = new Set(relations.map((row) => row.relation));
    expect(kinds).toEqual(new Set(['member', 'associate', 'rival', 'victim', 'bystander']));
    expect(relations.every((row) => people.has(row.nominal_id))).toBe(true);
    expect(new Set(relations.map((row) => `${row.log_id}|${row.nominal_id}`)).size).toBe(relations.length);
    const members = readCsv(join(one, 'truth', 'members.csv'));
    expect(members.length).toBeGreaterThan(400);
    for (const { since, until } of members) expect(until === '' || since < until).toBe(true);
  });
});
