import type { CambridgeScore } from './cambridge-scores.ts';

/** The columns of a harm table, in the order in which they are written (RECORDS.md, `harm`). */
export const harmColumns = [
  'offence_code',
  'offence_title',
  'cchi_days',
  'ons_css',
  'cchi_certainty',
  'cchi_edition',
  'ons_edition',
] as const;

export type HarmRow = Readonly<Record<(typeof harmColumns)[number], string>>;

/**
 * A harm table of the Cambridge scores of one edition beside the ONS weights of the rows given: a row for every code of either, in the order
 * of the weights, then of the workbook. What one of them does not score stays empty.
 */
export function joinHarm(
  scores: readonly CambridgeScore[],
  edition: string,
  weights: readonly Pick<HarmRow, 'offence_code' | 'offence_title' | 'ons_css' | 'ons_edition'>[],
): HarmRow[] {
  const byCode = new Map(scores.map((score) => [score.code, score]));
  const weighed = new Map(weights.map((row) => [row.offence_code, row]));
  const codes = [...new Set([...weighed.keys(), ...byCode.keys()])];
  return codes.map((code) => {
    const score = byCode.get(code);
    const weight = weighed.get(code);
    return {
      offence_code: code,
      offence_title: weight?.offence_title ?? score?.title ?? '',
      cchi_days: score === undefined || score.days === null ? '' : String(score.days),
      ons_css: weight?.ons_css ?? '',
      cchi_certainty: score?.certainty ?? '',
      cchi_edition: score === undefined || score.days === null ? '' : edition,
      ons_edition: weight === undefined || weight.ons_css === '' ? '' : weight.ons_edition,
    };
  });
}
