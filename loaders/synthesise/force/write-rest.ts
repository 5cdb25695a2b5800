import type { Executor } from '../../executor/executor.ts';
import { randomSource } from '../../random.ts';
import { isoDate } from '../calendar.ts';
import type { CellShare } from '../custody.ts';
import type { MissingReport } from '../missing.ts';
import type { World } from '../world.ts';
import { beginExtract, textColumns } from './extract.ts';
import { recordingFaults } from './faults.ts';
import type { ForceRecipe } from './recipe.ts';

/** Writes who shared a cell with whom, now and then with themself, the wrong way round, or twice. */
export async function writeCustody(
  executor: Executor,
  folder: string,
  { seed, recipe, world, shares }: { seed: number; recipe: ForceRecipe; world: World; shares: readonly CellShare[] },
): Promise<void> {
  const faults = recordingFaults(recipe, randomSource(seed, 'force', 'custody records'));
  const { custody_oneself, custody_reversed } = recipe.recording;
  const table = beginExtract(
    executor,
    folder,
    'custody',
    textColumns('nominal_a', 'nominal_b', 'started_on', 'ended_on'),
  );
  for (const { a, b, started, ended } of shares) {
    const [one, other] = [world.people[a].id, world.people[b].id];
    const begins = isoDate(started);
    const ends = ended === null ? '' : faults.date(isoDate(ended), shares.length);
    await faults.link(table, shares.length, [one, other], begins, ends);
    if (faults.happens(custody_oneself, shares.length)) await table.add(one, one, begins, ends);
    if (ended !== null && faults.happens(custody_reversed, shares.length))
      await table.add(one, other, isoDate(ended + 1), begins);
  }
  await table.finish();
}

/** Writes reports of people missing. */
export async function writeMissing(
  executor: Executor,
  folder: string,
  { world, reports }: { world: World; reports: readonly MissingReport[] },
): Promise<void> {
  const table = beginExtract(
    executor,
    folder,
    'missing_reports',
    textColumns('report_id', 'nominal_id', 'missing_from', 'found_on', 'found_location', 'found_outside_force'),
  );
  for (const { id, person, from, found, location, outside } of reports)
    await table.add(
      id,
      world.people[person].id,
      isoDate(from),
      found === null ? null : isoDate(found),
      location,
      outside === null ? null : String(outside),
    );
  await table.finish();
}
