import type { StageContext } from '../stage.ts';

/** Everyone with a safeguarding flag, whose steps are withheld (METHOD 10.2). */
export async function flaggedPeople({ executor, input }: StageContext): Promise<Set<string>> {
  const { nominal_id: flagged } = await executor.columns(
    `SELECT nominal_id FROM ${executor.dialect.readParquet(input('safeguarding'))}`,
  );
  return new Set(flagged as string[]);
}
