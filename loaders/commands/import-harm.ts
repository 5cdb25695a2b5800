import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { csvParse } from 'd3';
import { type CambridgeNames, findCambridgeTable } from '../harm/cambridge-columns.ts';
import { readCambridgeScores } from '../harm/cambridge-scores.ts';
import { type HarmRow, harmColumns, joinHarm } from '../harm/harm-table.ts';
import { sheetsOf } from '../records/open-workbook.ts';
import { unreadable } from '../records/opened-file.ts';
import { whyNot } from '../run/folder-access.ts';
import { claimFile, publishList } from '../run/out-file.ts';
import { describeFault, type Result, refuse as refused, succeed } from '../study/fault.ts';
import { headerOf, writeList } from './csv-list.ts';
import { note, refuse, say } from './printing.ts';
import { leaveNothingWhenStopped } from './stopping.ts';

const reference = fileURLToPath(new URL('../../data/reference/harm.csv', import.meta.url));

interface ImportFlags {
  readonly edition: string;
  readonly out: string;
  readonly sheet?: string;
  readonly titleColumn?: string;
  readonly scoreColumn?: string;
  readonly codeColumn?: string;
}

/** `daylight import-harm WORKBOOK --edition YEAR --out FILE.csv` */
export const addImportHarm = (program: Command) =>
  program
    .command('import-harm')
    .description(
      'make a study’s harm.csv of the official Cambridge workbook, beside the ONS weights that come with Daylight',
    )
    .argument('<workbook>', 'the workbook (.xlsx): an offence’s title, its score and its Home Office code')
    .requiredOption('--edition <year>', 'the edition of the scores, as the workbook says', edition)
    .requiredOption('--out <file.csv>', 'where to leave the table')
    .option('--sheet <name>', 'the sheet; the first with such headings where nothing is said')
    .option('--title-column <heading>', 'the heading over titles')
    .option('--score-column <heading>', 'the heading over scores')
    .option('--code-column <heading>', 'the heading over Home Office codes')
    .action(async (workbook: string, flags: ImportFlags) => {
      leaveNothingWhenStopped();
      const claimed = await claimFile(flags.out, headerOf(harmColumns));
      if (!claimed.ok) return refuse(claimed.faults);
      const sheets = await readSheets(workbook, flags.sheet);
      if (!sheets.ok) return refuse(sheets.faults);
      const found = findCambridgeTable(workbook, sheets.value, namesOf(flags));
      if (!found.ok) return refuse(found.faults);
      const read = readCambridgeScores(workbook, found.value, sheets.value);
      if (!read.ok) return refuse(read.faults);
      const { scores, rows, faults } = read.value;
      const weights = csvParse(readFileSync(reference, 'utf8')) as unknown as readonly HarmRow[];
      const table = joinHarm(scores, flags.edition, weights);
      const written = await publishList(claimed.value, (file) => writeList(file, harmColumns, fieldsOf(table)));
      if (!written.ok) return refuse(written.faults);
      for (const fault of faults) note(describeFault(fault));
      const both = table.filter(({ cchi_days, ons_css }) => cchi_days !== '' && ons_css !== '').length;
      const none = scores.filter(({ days }) => days === null).length;
      say(
        `${rows} offences of the sheet ${JSON.stringify(found.value.sheet)} give ${scores.length - none} codes a score; ${none} codes have several scores, and get none. ` +
          `${both} of ${weights.length} codes with an ONS weight have both. The table is in ${flags.out}`,
      );
      if (both * 2 < weights.length)
        note(
          'Remark: codes are compared as they stand. Few of the workbook’s are written as the ONS weights’ are (5D, 34A, 4.1): see how your crimes write them.',
        );
    });

async function readSheets(workbook: string, wanted?: string) {
  let sheets: Awaited<ReturnType<typeof sheetsOf>>;
  try {
    sheets = await sheetsOf(workbook);
  } catch (error) {
    return refused(unreadable(workbook, `The file ${whyNot(error)}`, 'Name the workbook.'));
  }
  if (sheets === undefined)
    return refused(
      unreadable(
        workbook,
        'The file is not a workbook that can be read',
        'Save it again as .xlsx, without a password.',
      ),
    );
  return chosen(workbook, sheets, wanted);
}

function chosen<Sheet extends { readonly sheet: string }>(
  workbook: string,
  sheets: readonly Sheet[],
  wanted: string | undefined,
): Result<readonly Sheet[]> {
  if (wanted === undefined) return succeed(sheets);
  const named = sheets.filter(({ sheet }) => sheet.trim().toLowerCase() === wanted.trim().toLowerCase());
  if (named.length > 0) return succeed(named);
  const expected = `Sheets found: ${sheets.map(({ sheet }) => sheet).join(', ')}.`;
  return refused({ ...unreadable(workbook, 'There is no such sheet', expected), value: wanted });
}

const namesOf = ({ titleColumn, scoreColumn, codeColumn }: ImportFlags): CambridgeNames => ({
  ...(titleColumn === undefined ? {} : { title: titleColumn }),
  ...(scoreColumn === undefined ? {} : { score: scoreColumn }),
  ...(codeColumn === undefined ? {} : { code: codeColumn }),
});

async function* fieldsOf(table: readonly HarmRow[]) {
  for (const row of table) yield harmColumns.map((column) => row[column]);
}

function edition(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected the edition, such as 2020.');
  return text.trim();
}
