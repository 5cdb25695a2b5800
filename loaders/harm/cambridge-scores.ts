import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { type CambridgeTable, type Sheet, textOf } from './cambridge-columns.ts';

/** What the workbook says of one Home Office code. */
export interface CambridgeScore {
  readonly code: string;
  readonly title: string;
  /** None where the code's offences have several scores: which of them a crime has, its code does not say. */
  readonly days: number | null;
  /** Why there is none. */
  readonly certainty: string;
}

export interface CambridgeScores {
  /** In the order of the workbook. */
  readonly scores: readonly CambridgeScore[];
  /** Rows that were read. */
  readonly rows: number;
  readonly faults: readonly Fault[];
}

const DIGITS = /^\d+(\.\d+)?$/;
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * The scores of a found table by code. A row without a code, or whose score is no number of days, is left out and told; codes are taken as they
 * stand. A code with several scores gets none, and it is told between which they lie. Refused where no row has a score.
 */
export function readCambridgeScores(
  file: string,
  { sheet, head, columns }: CambridgeTable,
  sheets: readonly Sheet[],
): Result<CambridgeScores> {
  const rows = sheets.find((each) => each.sheet === sheet)?.data.slice(head + 1) ?? [];
  const faults: Fault[] = [];
  const offences = new Map<string, { title: string; days: number }[]>();
  let read = 0;
  for (const [index, row] of rows.entries()) {
    const [title, score, code] = [columns.title, columns.score, columns.code].map((column) => textOf(row[column]));
    if (score === '' && (title === '' || code === '')) continue;
    const days = daysOf(score);
    const at = { file, row: head + index + 2 };
    if (days === undefined) faults.push(noScore(at, score, title));
    else if (code === '') faults.push(noCode(at, title));
    else {
      read++;
      offences.set(code, [...(offences.get(code) ?? []), { title, days }]);
    }
  }
  if (read === 0)
    return refuse({
      kind: 'no-scores',
      file,
      problem: `The sheet ${JSON.stringify(sheet)} has no row with a code and a score under its headings`,
      expected: 'Name the sheet with --sheet, and the columns, if others are meant.',
      effect: 'run refused',
    });
  const scores = [...offences].map(([code, each]): CambridgeScore => {
    const days = each.map((offence) => offence.days);
    const [least, most] = [Math.min(...days), Math.max(...days)];
    const { title } = each[0];
    if (least === most) return { code, title, days: least, certainty: 'exact' };
    return { code, title, days: null, certainty: `several scores, from ${least} to ${most} days` };
  });
  const several = scores.filter(({ days }) => days === null);
  return succeed({ scores, rows: read, faults: [...faults, ...several.map((score) => severalScores(file, score))] });
}

function daysOf(text: string): number | undefined {
  if (DIGITS.test(text)) return Number(text);
  return THOUSANDS.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

type Place = Pick<Fault, 'file' | 'row'>;

const noScore = (at: Place, value: string, title: string): Fault => ({
  kind: 'score-unreadable',
  ...at,
  value,
  problem: `The score of ${JSON.stringify(title)} is no number of days`,
  expected: 'Expected a number that is not below nought, such as 1460.',
  effect: 'row left out',
});

const noCode = (at: Place, title: string): Fault => ({
  kind: 'code-missing',
  ...at,
  problem: `The offence ${JSON.stringify(title)} has no Home Office code`,
  expected: 'A crime is scored by its code.',
  effect: 'row left out',
});

const severalScores = (file: string, { code, certainty }: CambridgeScore): Fault => ({
  kind: 'scores-differ',
  file,
  value: code,
  problem: `The offences of this code have ${certainty}`,
  expected: 'Which of them a crime has, its code does not say: it gets none, and its harm is shown as missing.',
  effect: 'field set to unknown',
});
