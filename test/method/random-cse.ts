import { type Choices, choices } from './random-choices.ts';
import { paperTerms } from './slow-cse-terms.ts';
import { completedYears, isoDay, parseDay } from './slow-days.ts';
import { type CseSettings, cseDay, type Row, type Settings, type StudyTables } from './study-tables.ts';

/** Titles with a word of each kind, with one kind alone, with a word inside another, and with none; beside those made of any two terms. */
const titles = [
  'RAPE OF FEMALE CHILD UNDER 13 BY A MALE',
  'SEXUAL ASSAULT ON A FEMALE 13 OR OVER',
  'SEX WITH PERSON 16 OR OVER',
  'Indecency, aged 16+',
  'Photo of 13+years',
  'Buggery of tomboys',
  'Grandchild: bisexual trafficker',
  'Cowboy prostitute',
  'CHILD ABDUCTION',
  'BURGLARY',
  '',
];
const methods = [
  'child-sexual images',
  'Smashed a window',
  'Unconcerned neighbours',
  'An older man; the scaffolder saw',
  'same-sex couple next door',
  'ésexé écrit',
  'use\u0301sexe\u0301',
  'X9sex',
  'Mosexual, scrape, grape',
  'Nothing taken',
  '',
  '',
];
const codes = ['CSE', 'CAO;XX', 'XX; ppc', 'CSEX', 'A CSE', 'DV', '', '', '', '', ''];
const types = ['DA', 'da', 'DAX', 'Hate', '', '', '', '', '', '', '', '', '', ''];
const ethnicities = ['North European', 'Black', 'Unknown', '', ''];
const sexes = ['M', 'F', 'm', 'Female?', 'U', ''];
const roles = [
  'SUSPECT',
  'DEFENDANT/OFFENDER',
  'PERSON PROBABLY RESPONSIBLE',
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
  'PERSON REPORTED FOR CRIME/OFFENCE',
  'POTENTIAL DETECTION',
];

export function randomCseSettings(seed: number, asOf: string): CseSettings {
  const choose = choices(seed, 'cse settings');
  const day = parseDay(asOf)!;
  const later = isoDay(day + choose.number(200, 440));
  return {
    asOf: choose.one([null, later, later, isoDay(day - 200)]),
    termMatch: choose.one(['word_start', 'word_start', 'word_start', 'anywhere', 'whole_word'] as const),
    proximityHalfLifeYears: choose.one([1, 0.25, 10, 2.5]),
    recencyHalfLifeYears: choose.one([5, 0.25, 10]),
    minimumOffenderAge: choose.one([10, 10, 10, 12, 18, 0]),
    custody: choose.one(['one', 'one', 'both'] as const),
    finalCounts: choose.one(['rows', 'connections'] as const),
  };
}

/**
 * Adds what METHOD 8 has a rule for to a study: looks of people, titles and texts of the crimes that are there, and crimes against a few children, by a
 * few offenders, most of them on days on which an age changes.
 */
export function withCse(seed: number, tables: StudyTables['tables'], settings: Settings): StudyTables['tables'] {
  const choose = choices(seed, 'cse');
  const nominals = tables.nominals!.map((row) => ({
    ...row,
    sex: row.sex === '' ? '' : choose.one(sexes),
    ethnic_appearance: choose.one(ethnicities),
  }));
  const told = { ...tables, nominals: sameTwice('nominal_id', nominals) };
  if (tables.crimes === undefined) return told;
  const crimes = tables.crimes.map((row) => ({ ...row, ...randomTexts(choose) }));
  const own = crimesAgainstChildren(choose, nominals, settings);
  return {
    ...told,
    crimes: [...crimes, ...own.crimes],
    crime_roles: [...tables.crime_roles!, ...own.crime_roles],
  };
}

/** A row that stood twice stands twice again: what is added to one is added to the other. */
export function sameTwice(id: string, rows: readonly Row[]): Row[] {
  const first = new Map(rows.toReversed().map((row) => [row[id], row]));
  return rows.map((row) => first.get(row[id])!);
}

const randomTexts = (choose: Choices) => ({
  offence_title: choose.one(titles),
  offence_type: choose.one(types),
  if_codes: choose.one(codes),
  modus_operandi: choose.one(methods),
});

/** Texts that a rule admits, but where a term must be a whole word. */
const fittingTexts = (choose: Choices) => ({
  ...randomTexts(choose),
  ...choose.one([
    { offence_title: `${written(choose, paperTerms.sex_word)} of ${written(choose, paperTerms.child_word)}` },
    { offence_title: `${written(choose, paperTerms.child_word)}/${written(choose, paperTerms.sex_word)}` },
    { if_codes: codes[choose.number(0, 2)] },
    { modus_operandi: `Said that ${written(choose, paperTerms.mo_word)}, twice` },
    { modus_operandi: `${written(choose, paperTerms.mo_word)}` },
  ]),
});

/** A term by itself, or with more of a word behind it. */
function written(choose: Choices, terms: readonly string[]): string {
  const term = choose.one(terms);
  return choose.one([term, term, term.toUpperCase(), `${term}s`, `${term}ed`]);
}

function crimesAgainstChildren(choose: Choices, people: readonly Row[], settings: Settings) {
  const crimes: Row[] = [];
  const crime_roles: Row[] = [];
  const born = new Map(people.map(({ nominal_id, date_of_birth }) => [nominal_id, parseDay(date_of_birth)]));
  const end = parseDay(cseDay(settings))!;
  const ids = people.map(({ nominal_id }) => nominal_id);
  // The young are few in these studies: most victims are of them, some of anybody.
  const young = ids.filter((id) => (born.get(id) ?? 0) > parseDay('1990-01-01')!);
  const victims = [...choose.some(young, choose.number(8, 20)), ...choose.some(ids, 3)];
  const offenders = [...choose.some(ids, choose.number(6, 20)), ...choose.some(young, 3), ...choose.some(victims, 2)];
  const count = choose.number(30, 90);
  for (let index = 0; index < count; index++) {
    const crime_id = `S${(index * 11) % 101}`;
    const victim = choose.one(victims);
    const taking = choose.some(offenders, choose.one([1, 1, 1, 2, 3]));
    const day = eventfulDay(choose, born.get(victim), born.get(taking[0]), end);
    crimes.push({
      crime_id,
      recorded_on: isoDay(day + choose.one([0, 0, 1, 30, 500, -1])),
      occurred_on: choose.once(8) ? '' : choose.once(12) ? 'not known' : isoDay(day),
      ...fittingTexts(choose),
    });
    const part = (nominal_id: string, role: string) => crime_roles.push({ crime_id, nominal_id, role });
    part(victim, 'VICTIM');
    if (choose.once(4)) part(choose.one(victims), 'VICTIM');
    for (const offender of taking) {
      part(offender, choose.one(roles));
      if (choose.once(5)) part(offender, choose.one([...roles, 'VICTIM', 'WITNESS']));
    }
  }
  return { crimes: choose.once(2) ? [...crimes, choose.one(crimes)] : crimes, crime_roles };
}

/** A day on which a victim or an offender is of one age, and was of another the day before; or any day of a childhood. */
function eventfulDay(choose: Choices, victim: number | undefined, offender: number | undefined, end: number): number {
  const around = choose.one([-1, 0, 0, 1]);
  if (choose.once(12)) return end + around;
  if (victim === undefined) return end - choose.number(0, 4000);
  switch (choose.number(1, 8)) {
    case 1:
      return birthday(victim, 18) + around;
    case 2:
      return birthday(victim, choose.number(1, 17)) + around;
    case 3:
      return victim - choose.one([1, 200, 365, 366, 800]);
    case 4:
    case 5:
      return offender === undefined ? end : birthday(offender, choose.one([10, 10, 12, 18])) + around;
    default:
      return Math.min(end, birthday(victim, 6) + 97 * choose.number(0, 45));
  }
}

/** The first day on which somebody is of an age. */
function birthday(born: number, age: number): number {
  let day = born + Math.floor(age * 365.25) - 3;
  while (completedYears(born, day) < age) day++;
  return day;
}
