import { type Choices, choices } from './random-choices.ts';
import { randomCseSettings, sameTwice, withCse } from './random-cse.ts';
import { randomEntry } from './random-text.ts';
import { isoDay, parseDay } from './slow-days.ts';
import type { Row, Settings, StudyTables } from './study-tables.ts';

const FIRST_DAY = parseDay('2004-01-01')!;
const roles = [
  'SUSPECT',
  'SUSPECT',
  'DEFENDANT/OFFENDER',
  'PERSON REPORTED FOR CRIME/OFFENCE',
  'POTENTIAL DETECTION',
  'PERSON PROBABLY RESPONSIBLE',
  'PERSON THOUGHT RESPONSIBLE FOR THE OFFENCE',
  'VICTIM',
  'WITNESS',
  'INFORMANT',
];
const good = ['A1', 'B2', 'C3', 'A3', '1A', '1B', '1C'];
const bad = ['D1', 'A4', 'E5', '2A', '1D', '3E', 'AA', '11', ' 1', 'A ', 'X9', '  '];
const notDays = ['2019-02-30', '31/03/2019', 'unknown', '2019-13-01'];

/** A study of a few hundred people with everything in it that METHOD 1 to 8 has a rule for; the same for the same seed. */
export function randomStudy(seed: number): StudyTables {
  const choose = choices(seed, 'study');
  const settings = randomSettings(choose, seed);
  const people = Array.from({ length: choose.number(50, 300) }, (_, index) => personId(index));
  const groups = randomGroups(choose);
  const hasCrimes = !choose.once(5);
  const hasCustody = !choose.once(5);
  const day = () => randomDay(choose, parseDay(settings.asOf)!);
  // People mostly meet those near them in the list, so that there are groups to tell apart.
  const near = (count: number) => {
    const start = choose.number(0, people.length - 1);
    const around = people.slice(Math.max(0, start - 8), start + 8);
    return choose.some(choose.once(6) ? people : around, count);
  };
  const nominals = randomNominals(choose, people);
  const logs = randomLogs(choose, people, groups, near, day);
  const crimes = hasCrimes ? randomCrimes(choose, people, near, day) : {};
  const custody = hasCustody ? { custody: randomCustody(choose, near, day) } : {};
  const told = withCse(seed, { nominals, ...groups.tables, ...logs, ...crimes, ...custody }, settings);
  return {
    settings,
    tables: { ...told, ...randomPlaces(seed, logs), ...(hasCrimes ? withOffences(seed, told) : {}) },
  };
}

/** Ids that do not sort as they are numbered, some of them behind `group:` in the alphabet. */
const personId = (index: number) => `${['N', 'n', 'z', ''][index % 4]}${(index * 7) % 1000}-${index}`;

function randomSettings(choose: Choices, seed: number): Settings {
  const asOf = choose.one(['2019-12-31', '2019-12-31', '2020-02-29', '2018-07-01']);
  return {
    asOf,
    halfLifeYears: choose.one([5, 5, 1, 12.5, 'none', 'none'] as const),
    minimumDays: choose.one([30, 31]),
    custodyDate: choose.one(['ended', 'ended', 'started'] as const),
    pairing: choose.one(['each', 'each', 'rows'] as const),
    randomDraws: 5,
    communities: choices(seed, 'communities').one(['leiden', 'leiden', 'leiden', 'louvain', 'components'] as const),
    cse: randomCseSettings(seed, asOf),
  };
}

/** A day the records may have, now and then one after `as_of`, with a time or on `as_of` itself. */
function randomDay(choose: Choices, asOf: number): string {
  if (choose.once(25)) return isoDay(asOf + choose.number(1, 400));
  if (choose.once(25)) return isoDay(asOf);
  if (choose.once(60)) return choose.one(notDays);
  // Few days, so that the same reciprocals come up again and people stand equally near to two groups.
  const at = isoDay(FIRST_DAY + 97 * choose.number(0, Math.floor((asOf - FIRST_DAY) / 97)));
  return choose.once(20) ? `${at}T23:59:59` : at;
}

function randomNominals(choose: Choices, people: readonly string[]): Row[] {
  const rows = people.map((nominal_id): Row => {
    const year = choose.once(5) ? choose.number(2000, 2008) : choose.number(1955, 2001);
    const born = choose.once(12)
      ? `${2000 + 4 * choose.number(-2, 1)}-02-29`
      : isoDay(parseDay(`${year}-01-01`)! + choose.number(0, 364));
    const date_of_birth = choose.once(12) ? '' : choose.once(60) ? '2021-05-05' : born;
    return { nominal_id, date_of_birth, family_name: 'Doe, "J"', sex: choose.one(['M', 'F', '']) };
  });
  return choose.once(3) ? [...rows, choose.one(rows)] : rows;
}

interface RandomGroups {
  readonly names: readonly string[];
  readonly nouns: readonly string[];
  readonly tables: StudyTables['tables'];
}

/** Names that stand in one another, that end in a noun, with marks in them, and one that two groups share. */
const groupNames = [
  'Lowfield',
  'Lowfield Crew',
  'Bury Park',
  'Park',
  'North Bury Park',
  'Steel-Town',
  "O'Dell's",
  'Éclair',
  'Nine 9',
  'Crew Boys',
  'Old Mill Lane',
  'Mill Lane',
];

function randomGroups(choose: Choices): RandomGroups {
  const names = choose.some(groupNames, choose.number(4, 9));
  const trackedCount = choose.number(2, names.length - 1);
  const tracked_groups = names.slice(0, trackedCount).map(
    (name, index): Row => ({
      ocg_id: choose.one([`OCG-${index}`, `x${index}`]),
      name,
      aliases: choose.once(3) ? `${choose.one(['Blackwater', 'Park', 'Lowfield', 'B W'])}; Alias ${index}` : '',
      kind: choose.one(['OCG', 'USG']),
      crime_types: choose.one(['drugs', 'drugs;firearms', '']),
    }),
  );
  const reviewed = names.slice(trackedCount).map(
    (name, index): Row => ({
      // What becomes of marks where an id is made from a name, METHOD 2.5 does not say: such a name has an id of its own.
      group_id: choose.once(2) && !name.includes("'") ? '' : `R${index}`,
      name,
      aliases: choose.once(4) ? 'Blackwater' : '',
      kind: choose.one(['USG', 'USG', '']),
      decision: choose.one(['accept', 'accept', 'reject', '']),
    }),
  );
  const nouns = ['gang', 'crew', 'boys', 'mob'];
  return {
    names: [...names, 'Blackwater', 'Alias 1'],
    nouns: [...nouns, 'crew', 'boys', 'family', 'line'],
    tables: {
      tracked_groups,
      ...(choose.once(4) ? {} : { 'review/groups': reviewed }),
      ...(choose.once(2)
        ? {
            'review/nouns': [
              { word: 'crew', decision: 'accept' },
              { word: 'Boys', decision: 'accept' },
              { word: 'mob', decision: choose.one(['accept', '']) },
              { word: 'gang', decision: choose.one(['accept', 'reject']) },
              { word: 'line', decision: '' },
            ],
          }
        : {}),
    },
  };
}

function randomLogs(
  choose: Choices,
  people: readonly string[],
  groups: RandomGroups,
  near: (count: number) => string[],
  day: () => string,
): StudyTables['tables'] {
  const logs: Row[] = [];
  const log_entries: Row[] = [];
  const log_nominals: Row[] = [];
  const count = choose.number(40, 160);
  for (let index = 0; index < count; index++) {
    const log_id = `L${(index * 13) % 997}`;
    const [source_grade, information_grade] = (choose.once(8) ? choose.one(bad) : choose.one(good))
      .split('')
      .map((grade) => grade.trim());
    logs.push({ log_id, created_on: day(), source_grade, information_grade });
    const entries = choose.number(0, choose.once(6) ? 12 : 3);
    for (let entry = 1; entry <= entries; entry++) {
      log_entries.push({ log_id, entry_no: String(entry), text: randomEntry(choose, groups.names, groups.nouns) });
    }
    for (const nominal_id of near(choose.one([0, 1, 1, 2, 2, 3, 4, 6]))) {
      log_nominals.push({ log_id, nominal_id });
      if (choose.once(20)) log_nominals.push({ log_id, nominal_id });
    }
    if (choose.once(25)) log_nominals.push({ log_id, nominal_id: `nobody-${index}` });
  }
  log_nominals.push({ log_id: 'no-such-log', nominal_id: people[0] }, { log_id: 'no-such-log', nominal_id: 'nobody' });
  log_entries.push({ log_id: 'no-such-log', entry_no: '1', text: 'Lowfield Crew' }, choose.one(log_entries));
  if (choose.once(2)) logs.push(choose.one(logs));
  return { logs, log_entries: choose.some(log_entries, log_entries.length), log_nominals };
}

/** A few locations, so that years and logs share them, with areas and coordinates that do not agree, are missing, or cannot be read. */
function randomPlaces(seed: number, { logs = [] }: StudyTables['tables']): StudyTables['tables'] {
  const choose = choices(seed, 'places');
  if (choose.once(6)) return {};
  const place = (log_id: string): Row => ({
    log_id,
    location: choose.one(['Mill Lane', 'Mill Lane', ' Mill Lane ', 'mill lane', 'Flat 1, 2 Quay', 'Éclair "Bar"']),
    area: choose.one(['North', 'South', ' South', '']),
    latitude: choose.one(['52.5', '52.25', '-1.5', '91', 'north', '']),
    longitude: choose.one(['-1.5', '0', '2.125', '180.5', '']),
  });
  const rows = logs.flatMap(({ log_id }) => choose.one([[], [0], [0, 0], [0, 0, 0]]).map(() => place(log_id)));
  return { log_locations: [...rows, place('no-such-log'), ...rows.slice(0, 1)] };
}

function randomCrimes(
  choose: Choices,
  people: readonly string[],
  near: (count: number) => string[],
  day: () => string,
): StudyTables['tables'] {
  const crimes: Row[] = [];
  const crime_roles: Row[] = [];
  const count = choose.number(20, 120);
  for (let index = 0; index < count; index++) {
    const crime_id = `C${index}`;
    crimes.push({ crime_id, recorded_on: day(), occurred_on: day(), offence_title: 'ROBBERY', offence_code: '' });
    for (const nominal_id of near(choose.number(0, 4))) {
      crime_roles.push({ crime_id, nominal_id, role: choose.one(roles) });
      if (choose.once(6)) crime_roles.push({ crime_id, nominal_id, role: choose.one(roles) });
    }
    if (choose.once(30)) crime_roles.push({ crime_id, nominal_id: `nobody-${index}`, role: 'SUSPECT' });
  }
  crime_roles.push({ crime_id: 'no-such-crime', nominal_id: people[0], role: 'SUSPECT' });
  return { crimes, crime_roles };
}

/** Codes that the harm table scores by both indices, by one, uncertainly or not at all, and none; scores that cannot be read. */
function withOffences(seed: number, { crimes = [] }: StudyTables['tables']): StudyTables['tables'] {
  const choose = choices(seed, 'harm');
  const codes = ['34A', '34A', '92A', '8N', '46', '39', 'XX', '', ' '];
  const harm: Row[] = [
    { offence_code: '34A', cchi_days: '365', ons_css: '799.6289', cchi_certainty: 'exact' },
    { offence_code: '92A', cchi_days: '547.5', ons_css: '512.9574', cchi_certainty: 'deduced from subgroup bound' },
    { offence_code: '8N', cchi_days: '', ons_css: '189.1539', cchi_certainty: '' },
    { offence_code: '46', cchi_days: '1', ons_css: 'n/a', cchi_certainty: '' },
    { offence_code: '39', cchi_days: '-2', ons_css: '80.4052', cchi_certainty: 'exact' },
  ];
  const scored = choose.once(4) ? harm.map((row) => ({ ...row, cchi_days: '' })) : harm;
  return {
    crimes: sameTwice(
      'crime_id',
      crimes.map((row) => ({ ...row, offence_code: choose.one(codes) })),
    ),
    ...(choose.once(5) ? {} : { harm: scored }),
  };
}

function randomCustody(choose: Choices, near: (count: number) => string[], day: () => string): Row[] {
  const rows: Row[] = [];
  const count = choose.number(30, 150);
  for (let index = 0; index < count; index++) {
    const pair = near(2);
    const [nominal_a, nominal_b] = choose.once(30) ? [pair[0], pair[0]] : choose.once(30) ? [pair[0], 'nobody'] : pair;
    const started = day();
    const from = parseDay(started);
    const days = choose.one([29, 30, 31, 60, 365, -3, 0]);
    const ended = from === undefined ? '2018-01-01' : isoDay(from + days);
    const row = { nominal_a, nominal_b, started_on: started, ended_on: choose.once(20) ? '' : ended };
    rows.push(row);
    if (choose.once(10)) rows.push(row);
    if (choose.once(20)) rows.push({ ...row, nominal_a: nominal_b, nominal_b: nominal_a });
  }
  return rows;
}
