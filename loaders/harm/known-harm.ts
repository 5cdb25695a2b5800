import type { StageContext } from '../stage.ts';

/** What of harm a study can tell. */
export interface KnownHarm {
  /** Its crimes and the parts people had in them are there. */
  readonly crimes: boolean;
  /** Besides, the harm table gives some offence a score of the index. */
  readonly cchi_days: boolean;
  readonly ons_css: boolean;
}

/**
 * What a stage that reads `harm` and `quality_tables` can say: an index that scores nothing, or crimes that are not in the study, are
 * unknown, which is not nought (RECORDS.md: columns that need an absent table are left out).
 */
export async function readKnownHarm({ executor: { dialect, rows }, input }: StageContext): Promise<KnownHarm> {
  const [{ there }] = await rows(
    `SELECT count(*) AS there FROM ${dialect.readParquet(input('quality_tables'))}
     WHERE ${dialect.name('table')} IN ('crimes', 'crime_roles') AND file IS NOT NULL`,
  );
  const [{ cchi_days, ons_css }] = await rows(
    `SELECT count(cchi_days) AS cchi_days, count(ons_css) AS ons_css FROM ${dialect.readParquet(input('harm'))}`,
  );
  const crimes = there === 2;
  return { crimes, cchi_days: crimes && cchi_days !== 0, ons_css: crimes && ons_css !== 0 };
}
