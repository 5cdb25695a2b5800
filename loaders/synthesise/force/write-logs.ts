import type { Executor } from '../../executor/executor.ts';
import { randomSource } from '../../random.ts';
import { isoDate } from '../calendar.ts';
import { drawsFrom } from '../draws.ts';
import { peopleOn } from '../extracts.ts';
import type { LogEvent } from '../log-events.ts';
import { writeLog } from '../log-text.ts';
import { demoRecipe } from '../recipe.ts';
import { makeVoices } from '../voices.ts';
import type { World } from '../world.ts';
import { beginExtract, textColumns } from './extract.ts';
import { recordingFaults } from './faults.ts';
import { forceGrades } from './grades.ts';
import { type ForceRecipe, sized } from './recipe.ts';

/** Writes the logs of all events: grades, text, people and places, each log as it comes. */
export async function writeLogs(
  executor: Executor,
  folder: string,
  { seed, recipe, world, events }: { seed: number; recipe: ForceRecipe; world: World; events: readonly LogEvent[] },
): Promise<void> {
  const source = (label: string) => randomSource(seed, 'force', 'logs', label);
  const draws = drawsFrom(source('draws'));
  const faults = recordingFaults(recipe, source('faults'));
  const grades = forceGrades(source('grades'));
  const voices = makeVoices(seed, sized(recipe, recipe.logs.authors));
  const logs = beginExtract(
    executor,
    folder,
    'logs',
    textColumns('log_id', 'created_on', 'source_grade', 'information_grade'),
  );
  const entries = beginExtract(executor, folder, 'log_entries', {
    log_id: 'VARCHAR',
    entry_no: 'BIGINT',
    text: 'VARCHAR',
  });
  const people = beginExtract(executor, folder, 'log_nominals', textColumns('log_id', 'nominal_id'));
  const places = beginExtract(executor, folder, 'log_locations', {
    ...textColumns('log_id', 'location', 'area'),
    latitude: 'DOUBLE',
    longitude: 'DOUBLE',
  });
  const named = 2.5 * events.length;
  for (const event of events) {
    const present = peopleOn(event);
    const { source: by, information } = grades(event.day, event.group === null ? 0 : present.length);
    await logs.add(event.id, faults.date(isoDate(event.day), events.length), by, information);
    const texts = writeLog(world, event, voices);
    for (let entry = 0; entry < texts.length; entry++) await entries.add(event.id, entry + 1, texts[entry]);
    for (const person of present) await faults.link(people, named, [event.id, world.people[person].id]);
    if (!draws.chance(demoRecipe.logs.located)) continue;
    const { text, area, latitude, longitude } = event.place;
    const isMapped = !draws.chance(0.03);
    await places.add(event.id, text, area, isMapped ? latitude : null, isMapped ? longitude : null);
  }
  for (const extract of [logs, entries, people, places]) await extract.finish();
}
