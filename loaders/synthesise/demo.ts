import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCrimes } from './crimes.ts';
import { csv } from './csv.ts';
import { makeCustody } from './custody.ts';
import { type ExtractTable, extractColumns, makeExtract } from './extracts.ts';
import { plantFaults } from './faults.ts';
import { makeGroups, makeMemberships } from './groups.ts';
import { makeLogEvents } from './log-events.ts';
import { writeLog } from './log-text.ts';
import { makeMissingReports } from './missing.ts';
import { makePeople } from './people.ts';
import { makePlaces } from './places.ts';
import { demoRecipe } from './recipe.ts';
import { makeReview } from './review.ts';
import { makeTies } from './ties.ts';
import { trueCrimes } from './true-crimes.ts';
import { makeTruth } from './truth.ts';
import { makeVoices } from './voices.ts';
import type { World } from './world.ts';

const harm = fileURLToPath(new URL('../../data/reference/harm.csv', import.meta.url));

/** The people, groups and acquaintances of the demonstration force. */
export function makeWorld(seed: number): World {
  const places = makePlaces(seed, demoRecipe.dwellings);
  const people = makePeople(seed, places);
  const groups = makeGroups(seed, people);
  const memberships = makeMemberships(seed, people, groups);
  const ties = makeTies(seed, people, groups, memberships);
  return { seed, places, people, groups, memberships, ties };
}

/**
 * Writes the demonstration study into a folder: extracts, study file, review files, and the truth in a folder of its own. A seed gives
 * the same bytes every time.
 */
export async function synthesiseDemo({ seed, out }: { seed: number; out: string }): Promise<void> {
  const world = makeWorld(seed);
  const events = makeLogEvents(world);
  const voices = makeVoices(seed, demoRecipe.logs.authors);
  const texts = events.map((event) => writeLog(world, event, voices));
  const crimes = makeCrimes(world);
  const missing = makeMissingReports(world, crimes);
  const extract = makeExtract({ world, events, texts, crimes, custody: makeCustody(world), missing });
  const faults = plantFaults(seed, extract);

  for (const folder of ['.', 'review', 'truth']) await mkdir(join(out, folder), { recursive: true });
  await writeFile(join(out, 'study.yaml'), studyFile(seed));
  for (const table of Object.keys(extractColumns) as ExtractTable[])
    await writeFile(join(out, `${table}.csv`), csv(extractColumns[table], extract[table]));
  await copyFile(harm, join(out, 'harm.csv'));
  for (const [name, { columns, rows }] of Object.entries(makeReview(world)))
    await writeFile(join(out, 'review', `${name}.csv`), csv(columns, rows));
  for (const [name, { columns, rows }] of Object.entries(makeTruth(world, events, faults, trueCrimes(world, crimes))))
    await writeFile(join(out, 'truth', `${name}.csv`), csv(columns, rows));
}

function studyFile(seed: number): string {
  return `# Invented from first to last: no person, group or place here is real.
name: ${demoRecipe.name}
kind: records
synthetic: true
as_of: ${demoRecipe.asOf}
seed: ${seed}
cse:
  as_of: ${demoRecipe.cseAsOf}
`;
}
