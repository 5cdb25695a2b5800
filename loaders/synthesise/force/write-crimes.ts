import type { Executor } from '../../executor/executor.ts';
import { randomSource } from '../../random.ts';
import { isoDate } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import type { World } from '../world.ts';
import type { ForceCrime } from './crime.ts';
import { writeForceMethod } from './crime-methods.ts';
import { beginExtract, textColumns } from './extract.ts';
import { recordingFaults } from './faults.ts';
import type { ForceRecipe } from './recipe.ts';

/** Writes crimes and the parts that people have in them, in order of the day of recording. Gives the id of each. */
export async function writeCrimes(
  executor: Executor,
  folder: string,
  { seed, recipe, world, crimes }: { seed: number; recipe: ForceRecipe; world: World; crimes: readonly ForceCrime[] },
): Promise<string[]> {
  const source = (label: string) => randomSource(seed, 'force', 'crime records', label);
  const draws = drawsFrom(source('draws'));
  const faults = recordingFaults(recipe, source('faults'));
  const table = beginExtract(
    executor,
    folder,
    'crimes',
    textColumns(
      'crime_id',
      'recorded_on',
      'occurred_on',
      'offence_title',
      'offence_code',
      'offence_type',
      'if_codes',
      'modus_operandi',
    ),
  );
  const parts = beginExtract(executor, folder, 'crime_roles', textColumns('crime_id', 'nominal_id', 'role'));
  const order = [...crimes.keys()].sort((one, other) => crimes[one].recorded - crimes[other].recorded || one - other);
  const ids = new Array<string>(crimes.length);
  for (const [place, at] of order.entries()) {
    const crime = crimes[at];
    const id = `CR-${String(place + 1).padStart(6, '0')}`;
    ids[at] = id;
    const day = crime.occurred ?? crime.recorded;
    const method = writeForceMethod(draws, crime, {
      place: crime.place,
      lead: world.people[crime.roles[0].person],
      day,
    });
    await table.add(
      id,
      faults.date(isoDate(crime.recorded), crimes.length),
      crime.occurred === null ? null : isoDate(crime.occurred),
      crime.offence.title,
      crime.offence.code,
      crime.type,
      crime.flags.join(';'),
      method,
    );
    for (const { person, role } of crime.roles)
      await faults.link(parts, 2.5 * crimes.length, [id, world.people[person].id], role);
  }
  for (const extract of [table, parts]) await extract.finish();
  return ids;
}
