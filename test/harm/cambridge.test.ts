import { describe, expect, it } from 'vitest';
import { type CambridgeNames, findCambridgeTable, type Sheet } from '../../loaders/harm/cambridge-columns.ts';
import { type CambridgeScores, readCambridgeScores } from '../../loaders/harm/cambridge-scores.ts';
import { joinHarm } from '../../loaders/harm/harm-table.ts';
import { describeFault } from '../../loaders/study/fault.ts';

const heading = ['Offence', 'CCHI score (days)', 'Home Office code'];

/** What is read of sheets, or why nothing is. */
function read(
  sheets: Readonly<Record<string, Sheet['data']>>,
  names: CambridgeNames = {},
): Partial<CambridgeScores & { readonly refused: string; readonly sheet: string; readonly told: readonly string[] }> {
  const all = Object.entries(sheets).map(([sheet, data]): Sheet => ({ sheet, data }));
  const table = findCambridgeTable('cchi.xlsx', all, names);
  if (!table.ok) return { refused: table.faults.map(describeFault).join('\n') };
  const scores = readCambridgeScores('cchi.xlsx', table.value, all);
  if (!scores.ok) return { refused: scores.faults.map(describeFault).join('\n') };
  const told = scores.value.faults.map(describeFault);
  return { sheet: table.value.sheet, ...scores.value, told };
}

describe('the official Cambridge workbook', () => {
  it('is read from the first sheet with headings for title, score and code, wherever they stand in its first rows', () => {
    const found = read({
      Notes: [['What this workbook is'], ['Every score is in days']],
      Scores: [
        ['Cambridge Crime Harm Index'],
        [],
        heading,
        ['Robbery', 365, '34B'],
        ['Wounding', '1,460', '5D'],
        ['New', 2.5, 4.1],
      ],
    });
    expect(found.sheet).toBe('Scores');
    expect(found.scores).toEqual([
      { code: '34B', title: 'Robbery', days: 365, certainty: 'exact' },
      { code: '5D', title: 'Wounding', days: 1460, certainty: 'exact' },
      { code: '4.1', title: 'New', days: 2.5, certainty: 'exact' },
    ]);
    expect(
      read({
        S: [
          ['Home Office offence code', 'Title', 'CCHI'],
          ['1', 'Murder', 5475],
        ],
      }).scores,
    ).toHaveLength(1);
  });

  it('gives a code whose offences have several scores none, and tells between which they lie', () => {
    const { scores, told } = read({ S: [heading, ['A', 20, '8N'], ['B', 10, '8N'], ['C', 5, '46'], ['D', 5, '46']] });
    expect(scores).toEqual([
      { code: '8N', title: 'A', days: null, certainty: 'several scores, from 10 to 20 days' },
      { code: '46', title: 'C', days: 5, certainty: 'exact' },
    ]);
    expect(told).toHaveLength(1);
    expect(told?.[0]).toContain('several scores, from 10 to 20 days');
  });

  it('is read without rows that have no code or no number of days, which are told by their row', () => {
    const { rows, told = [] } = read({
      S: [
        heading,
        ['A', 10, '8N'],
        ['No code', 10, null],
        ['Life', 'life', '1'],
        ['Less', '-3', '46'],
        [null],
        ['A heading', null, null],
      ],
    });
    expect(rows).toBe(1);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatch(/row 3.*no Home Office code/s);
    expect(told[1]).toMatch(/row 4.*"Life" is no number of days/s);
    expect(told[2]).toMatch(/row 5.*"Less" is no number of days/s);
  });

  it('is read by the headings that the user names, where others do not tell', () => {
    const sheet = {
      S: [
        ['Label', 'Points', 'Key'],
        ['A', 10, '8N'],
      ],
    };
    expect(read(sheet, { title: 'label', score: 'Points', code: 'KEY' }).scores).toHaveLength(1);
    expect(read(sheet).refused).toContain('Found: S: Label, Points, Key.');
    const two = {
      S: [
        ['Offence', 'CCHI 2016', 'CCHI 2020', 'HO code'],
        ['A', 1, 2, '8N'],
      ],
    };
    expect(read(two).refused).toMatch(/CCHI 2016; CCHI 2020.*--score-column/s);
    expect(read(two, { score: 'CCHI 2020' }).scores?.[0].days).toBe(2);
  });

  it('is refused where no row has a code and a score', () => {
    expect(read({ S: [heading, ['A', null, '8N']] }).refused).toContain('no row with a code and a score');
  });
});

describe('a harm table made of it', () => {
  it('has a row for every code of either index, each with its own edition, and fills no gap', () => {
    const weight = (offence_code: string, ons_css: string) => ({
      offence_code,
      offence_title: `Title of ${offence_code}`,
      ons_css,
      ons_edition: '2020',
    });
    const scores = [
      { code: 'ZZ', title: 'Something new', days: 2.5, certainty: 'exact' },
      { code: '8N', title: 'A', days: null, certainty: 'several scores, from 10 to 20 days' },
    ];
    expect(joinHarm(scores, '2026', [weight('8N', '189.1539'), weight('1', '7973.3934')])).toEqual([
      {
        offence_code: '8N',
        offence_title: 'Title of 8N',
        cchi_days: '',
        ons_css: '189.1539',
        cchi_certainty: 'several scores, from 10 to 20 days',
        cchi_edition: '',
        ons_edition: '2020',
      },
      {
        offence_code: '1',
        offence_title: 'Title of 1',
        cchi_days: '',
        ons_css: '7973.3934',
        cchi_certainty: '',
        cchi_edition: '',
        ons_edition: '2020',
      },
      {
        offence_code: 'ZZ',
        offence_title: 'Something new',
        cchi_days: '2.5',
        ons_css: '',
        cchi_certainty: 'exact',
        cchi_edition: '2026',
        ons_edition: '',
      },
    ]);
  });
});
