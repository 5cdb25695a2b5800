import { randomSource } from '../random.ts';
import { recordedAppearances } from './appearance.ts';
import { isoDate, yearOf } from './calendar.ts';
import type { Crime } from './crimes.ts';
import type { Row } from './csv.ts';
import type { CellShare } from './custody.ts';
import { drawsFrom } from './draws.ts';
import { gradesOf } from './grades.ts';
import { wrongCroNumber, wrongPncId } from './identifiers.ts';
import type { LogEvent } from './log-events.ts';
import type { MissingReport } from './missing.ts';
import { demoRecipe } from './recipe.ts';
import type { World } from './world.ts';

/** The tables of an extract and their columns, as RECORDS.md names them. `harm` is not here: it is carried over, not made. */
export const extractColumns = {
  nominals: [
    'nominal_id',
    'family_name',
    'given_names',
    'date_of_birth',
    'sex',
    'ethnic_appearance',
    'pnc_id',
    'cro_number',
  ],
  logs: ['log_id', 'created_on', 'source_grade', 'information_grade'],
  log_entries: ['log_id', 'entry_no', 'text'],
  log_nominals: ['log_id', 'nominal_id'],
  log_locations: ['log_id', 'location', 'area', 'latitude', 'longitude'],
  crimes: [
    'crime_id',
    'recorded_on',
    'occurred_on',
    'offence_title',
    'offence_code',
    'offence_type',
    'if_codes',
    'modus_operandi',
  ],
  crime_roles: ['crime_id', 'nominal_id', 'role'],
  custody: ['nominal_a', 'nominal_b', 'started_on', 'ended_on'],
  tracked_groups: ['ocg_id', 'name', 'aliases', 'kind', 'crime_types'],
  missing_reports: ['report_id', 'nominal_id', 'missing_from', 'found_on', 'found_location', 'found_outside_force'],
} as const;

export type ExtractTable = keyof typeof extractColumns;
export type Extract = Record<ExtractTable, Row[]>;

/** What the model made. */
export interface Made {
  readonly world: World;
  readonly events: readonly LogEvent[];
  readonly texts: readonly (readonly string[])[];
  readonly crimes: readonly Crime[];
  readonly custody: readonly CellShare[];
  readonly missing: readonly MissingReport[];
}

/** The records that a force would hold of what the model made, before any fault. */
export function makeExtract({ world, events, texts, crimes, custody, missing }: Made): Extract {
  const { people } = world;
  const id = (person: number) => people[person].id;
  return {
    nominals: nominalRows(world),
    logs: logRows(world, events),
    log_entries: events.flatMap((event, number) =>
      texts[number].map((text, entry) => ({ log_id: event.id, entry_no: entry + 1, text })),
    ),
    log_nominals: events.flatMap((event) =>
      peopleOn(event).map((person) => ({ log_id: event.id, nominal_id: id(person) })),
    ),
    log_locations: locationRows(world, events),
    crimes: crimes.map((crime) => ({
      crime_id: crime.id,
      recorded_on: isoDate(crime.recorded),
      occurred_on: crime.occurred === null ? null : isoDate(crime.occurred),
      offence_title: crime.offence.title,
      offence_code: crime.offence.code,
      offence_type: crime.type,
      if_codes: crime.flags.join(';'),
      modus_operandi: crime.method,
    })),
    crime_roles: crimes.flatMap((crime) =>
      crime.roles.map(({ person, role }) => ({ crime_id: crime.id, nominal_id: id(person), role })),
    ),
    custody: custody.map(({ a, b, started, ended }) => ({
      nominal_a: id(a),
      nominal_b: id(b),
      started_on: isoDate(started),
      ended_on: ended === null ? null : isoDate(ended),
    })),
    tracked_groups: trackedRows(world),
    missing_reports: missing.map((report) => ({
      report_id: report.id,
      nominal_id: id(report.person),
      missing_from: isoDate(report.from),
      found_on: report.found === null ? null : isoDate(report.found),
      found_location: report.location,
      found_outside_force: report.outside === null ? null : String(report.outside),
    })),
  };
}

/** The tracking list. */
export function trackedRows({ groups }: World): Row[] {
  return groups
    .filter(({ recipe }) => recipe.tracked)
    .map(({ id: ocg_id, name, aliases, recipe }) => ({
      ocg_id,
      name,
      aliases: aliases.join(';'),
      kind: recipe.kind,
      crime_types: recipe.crimeTypes.join(';'),
    }));
}

/** Everybody named on a log, once each. */
export function peopleOn({ subjects, victim, opponent, child }: LogEvent): number[] {
  return [...new Set([...subjects, victim, opponent, child])].filter((person) => person !== null);
}

function nominalRows({ seed, people }: World): Row[] {
  const draws = drawsFrom(randomSource(seed, 'recorded nominals'));
  const appearances = recordedAppearances(seed, people.length);
  const recipe = demoRecipe.people;
  return people.map((person, number) => {
    const known = draws.chance(recipe.pncId[person.standing]);
    const year = Math.min(2019, Math.max(1996, yearOf(person.birth) + draws.whole(13, 30)));
    return {
      nominal_id: person.id,
      family_name: person.familyName.toUpperCase(),
      given_names: person.givenNames.join(' '),
      date_of_birth: draws.chance(recipe.birthMissing) ? null : isoDate(person.birth),
      sex: draws.chance(recipe.sexMissing) ? draws.pick(['', 'U', 'Unknown']) : person.sex,
      ethnic_appearance: appearances[number],
      pnc_id: known ? wrongPncId(draws, year) : null,
      cro_number: known && draws.chance(recipe.croNumber) ? wrongCroNumber(draws, year) : null,
    };
  });
}

function logRows({ seed }: World, events: readonly LogEvent[]): Row[] {
  const draws = drawsFrom(randomSource(seed, 'grades'));
  return events.map(({ id, day }) => {
    const { source, information } = gradesOf(draws, day);
    return { log_id: id, created_on: isoDate(day), source_grade: source, information_grade: information };
  });
}

function locationRows({ seed, places, people }: World, events: readonly LogEvent[]): Row[] {
  const draws = drawsFrom(randomSource(seed, 'locations'));
  return events.flatMap((event) => {
    const named = draws.chance(demoRecipe.logs.located) ? [event.place] : [];
    if (draws.chance(0.1)) named.push(draws.chance(0.5) ? draws.pick(places) : people[event.subjects[0]].home);
    return [...new Set(named)].map(({ text, area, latitude, longitude }) => {
      const mapped = !draws.chance(0.03);
      return {
        log_id: event.id,
        location: text,
        area,
        latitude: mapped ? latitude : null,
        longitude: mapped ? longitude : null,
      };
    });
  });
}
