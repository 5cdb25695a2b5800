import type { Executor } from '../executor/executor.ts';
import { decayByDay } from './decay.ts';

/** Writes what is left of a strength after each whole number of days up to the last, as a Parquet file: days, decay. See `decayByDay`. */
export async function writeDecay(
  { writeColumns }: Executor,
  file: string,
  lastDay: number,
  halfLifeYears: number | 'none',
): Promise<void> {
  const decay = decayByDay(lastDay, halfLifeYears);
  await writeColumns(file, { days: 'BIGINT', decay: 'DOUBLE' }, { days: Float64Array.from(decay.keys()), decay });
}
