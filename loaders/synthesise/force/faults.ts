import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { drawsFrom } from '../draws.ts';
import type { Extract } from './extract.ts';
import { type ForceRecipe, sized } from './recipe.ts';
import { dealtChance, stratified } from './stratified.ts';

/** What goes wrong between what happened and what an extract holds. */
export interface RecordingFaults {
  /** Adds a row of a link table: now and then twice, now and then under an id that no record has. */
  link(
    extract: Extract,
    rows: number,
    ids: readonly [record: string, person: string],
    ...rest: string[]
  ): Promise<void>;
  /** A date as it stands in a table of so many rows: now and then nobody can read it. */
  date(day: string, rows: number): string;
  /** True for about so many of a table's rows. */
  happens(count: number, rows: number): boolean;
}

const unreadable = ['31/02/2015', '2014-13-05', '00/00/0000', 'not known', '2016-02-30', '12-Mrach-09'];

/** Faults of recording, at the recipe's rates. */
export function recordingFaults(recipe: ForceRecipe, source: RandomGenerator): RecordingFaults {
  const { recording } = recipe;
  const draws = drawsFrom(source);
  const isTwice = dealtChance(recording.duplicates, stratified(source));
  const happens = (count: number, rows: number) => rows > 0 && draws.chance(sized(recipe, count) / rows);
  return {
    happens,
    date: (day, rows) => (happens(recording.unreadable_dates, rows) ? draws.pick(unreadable) : day),
    async link(extract, rows, [record, person], ...rest) {
      await extract.add(record, person, ...rest);
      if (isTwice()) await extract.add(record, person, ...rest);
      if (!happens(recording.unknown_ids, rows)) return;
      const isPerson = draws.chance(0.6);
      await extract.add(isPerson ? record : `X${record}`, isPerson ? `NX${draws.whole(1000, 9999)}` : person, ...rest);
    },
  };
}
