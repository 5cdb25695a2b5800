import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDuckDB } from '../../executor/duckdb.ts';
import { randomSource } from '../../random.ts';
import { csv } from '../csv.ts';
import { drawsFrom } from '../draws.ts';
import { extractColumns, trackedRows } from '../extracts.ts';
import { makeReview } from '../review.ts';
import { makeTruth } from '../truth.ts';
import type { World } from '../world.ts';
import { makeAcquaintance } from './acquaintance.ts';
import type { Cast } from './cast.ts';
import { readCensus } from './census.ts';
import { makeForceCrimes } from './crimes.ts';
import { makeChildOffences } from './cse-cases.ts';
import { recordChildOffences } from './cse-crimes.ts';
import { makeForceCustody } from './custody.ts';
import { makeForceGroups } from './groups.ts';
import { makeHomes } from './homes.ts';
import { makeForceLogEvents } from './log-events.ts';
import { makeBelonging } from './members.ts';
import { makeForceMissing } from './missing.ts';
import { makeOffenders } from './offenders.ts';
import { makeForcePeople } from './people.ts';
import { makePopulation } from './population.ts';
import { type ForceRecipe, readForceRecipe } from './recipe.ts';
import { makeRegister } from './register.ts';
import { writeCrimes } from './write-crimes.ts';
import { writeLogs } from './write-logs.ts';
import { writePeople } from './write-people.ts';
import { writeCustody, writeMissing } from './write-rest.ts';

const harm = fileURLToPath(new URL('../../../data/reference/harm.csv', import.meta.url));

/**
 * Writes a synthetic force into a folder: extracts (Parquet), study file, review files, and the truth in a folder of its own. At size 1 it
 * has the size that the published analyses print; a seed and size give the same bytes every time.
 */
export async function synthesiseForce({
  seed,
  out,
  size = 1,
}: {
  seed: number;
  out: string;
  size?: number;
}): Promise<void> {
  const recipe = readForceRecipe(size);
  const cast = makeCast(seed, recipe);
  const events = makeForceLogEvents(seed, recipe, cast);
  const child = makeChildOffences(seed, recipe, cast);
  const crimes = [
    ...makeForceCrimes(seed, recipe, cast),
    ...recordChildOffences(seed, recipe, cast, child.offences, child.days),
  ];
  const shares = makeForceCustody(seed, recipe, cast);
  const reports = makeForceMissing(seed, recipe, cast, crimes);
  const people = makeForcePeople(seed, recipe, cast);
  const { memberships } = cast.belonging;
  const world: World = { seed, places: cast.homes.places, people, groups: cast.groups, memberships, ties: [] };

  for (const folder of ['.', 'review', 'truth']) await mkdir(join(out, folder), { recursive: true });
  await writeFile(join(out, 'study.yaml'), studyFile(recipe, seed));
  let crimeIds: string[];
  const executor = await openDuckDB();
  try {
    await writePeople(executor, out, { seed, recipe, people, register: cast.register, harmed: child });
    await writeLogs(executor, out, { seed, recipe, world, events });
    crimeIds = await writeCrimes(executor, out, { seed, recipe, world, crimes });
    await writeCustody(executor, out, { seed, recipe, world, shares });
    await writeMissing(executor, out, { world, reports });
  } finally {
    executor.close();
  }
  await writeFile(join(out, 'tracked_groups.csv'), csv(extractColumns.tracked_groups, trackedRows(world)));
  await copyFile(harm, join(out, 'harm.csv'));
  for (const [name, { columns, rows }] of Object.entries(makeReview(world)))
    await writeFile(join(out, 'review', `${name}.csv`), csv(columns, rows));
  const natures = crimes.flatMap(({ nature }, at) => (nature === null ? [] : [{ crime_id: crimeIds[at], nature }]));
  const { faults: _, ...truth } = makeTruth(world, events, [], natures);
  for (const [name, { columns, rows }] of Object.entries(truth))
    await writeFile(join(out, 'truth', `${name}.csv`), csv(columns, rows));
}

/** People, groups and acquaintances, before anything happens. */
function makeCast(seed: number, recipe: ForceRecipe): Cast {
  const register = makeRegister(seed, makePopulation(seed, readCensus(), recipe));
  const groups = makeForceGroups(seed, recipe);
  const belonging = makeBelonging(seed, recipe, groups, register);
  const offenders = makeOffenders(seed, recipe, register);
  const draws = drawsFrom(randomSource(seed, 'force', 'activity'));
  const spellsOf = Map.groupBy(belonging.memberships, ({ person }) => person);
  return {
    groups,
    register,
    belonging,
    offenders,
    acquaintance: makeAcquaintance(seed, recipe, groups, belonging, register),
    homes: makeHomes(seed, recipe, register),
    byGroup: groups.map((_, number) => belonging.memberships.filter(({ group }) => group === number)),
    spellsOf,
    activity: new Map(
      [...spellsOf.keys(), ...belonging.associates.flat()].map((person) => [
        person,
        Math.exp(recipe.logs.activity * draws.normal()),
      ]),
    ),
  };
}

/** The study file of a force; only at size 1 may a run hold its counts against the published ones (METHOD 11.7). */
export function studyFile({ name, as_of, cse_as_of, size }: ForceRecipe, seed: number): string {
  return `# Invented from first to last: no person, group or place here is real.
name: ${name}${size === 1 ? '' : ` at ${size} of its size`}
kind: records
synthetic: true
as_of: ${as_of}
seed: ${seed}
cse:
  as_of: ${cse_as_of}
${size === 1 ? 'published:\n  counts: true\n' : ''}`;
}
