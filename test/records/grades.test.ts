import { describe, expect, test } from 'vitest';
import { recordsOf, settings, smallStudy } from './small-study.ts';

/** The logs that count, of logs named by their grades, `source/information`. */
async function reliableOf(grades: readonly string[], yaml = ''): Promise<string[]> {
  const rows = grades.map((pair) => `${pair.trim()},2018-01-01,${pair.split('/').join(',')}\n`).join('');
  const { logs, leftOut } = await recordsOf(
    smallStudy({
      'study.yaml': settings(yaml),
      'logs.csv': `log_id,created_on,source_grade,information_grade\n${rows}`,
    }),
  );
  const left = grades.length - logs.length;
  expect(leftOut).toEqual(left === 0 ? [] : [['log-not-reliable', 'logs', left]]);
  return logs.map(([id]) => String(id));
}

const all = (sources: string, informations: string) =>
  [...sources].flatMap((source) => [...informations].map((information) => `${source}/${information}`));

describe('a log is reliable', () => {
  test('in 5x5x5 with a source of A to C and information of 1 to 3, tested one by one', async () => {
    expect(await reliableOf(all('ABCDE', '12345'))).toEqual(all('ABC', '123'));
  });

  test('in 3x5x2 with source 1 and information of A to C', async () => {
    expect(await reliableOf(all('123', 'ABCDE'))).toEqual(all('1', 'ABC'));
  });

  test("with pairing by rows only in the pairs of the papers' table", async () => {
    const grades = [...all('ABCDE', '12345'), ...all('123', 'ABCDE')];
    expect(await reliableOf(grades, 'grades: {pairing: rows}\n')).toEqual(['1/A', '1/B', '1/C', 'A/1', 'B/2', 'C/3']);
  });

  test('with pairing by rows only where the study includes both grades, too', async () => {
    const yaml = 'grades: {pairing: rows, 5x5x5: {source: [A, B]}}\n';
    expect(await reliableOf(['A/1', 'B/2', 'C/3'], yaml)).toEqual(['A/1', 'B/2']);
  });

  test('whatever the letters and the spaces round them', async () => {
    expect(await reliableOf(['a/1', ' B / 2 ', '1/c'])).toEqual(['1/c', 'B / 2', 'a/1']);
  });

  test('not where the grades are of both schemes, of neither, or missing', async () => {
    expect(await reliableOf(['A/A', '1/1', 'A/', '/1', '/', 'B2/', 'X/9', 'A/6', '4/A', 'F/1', '1/F', 'A/1'])).toEqual([
      'A/1',
    ]);
  });

  test('by the grades that the study includes', async () => {
    const yaml = 'grades: {5x5x5: {source: [d], information: [4]}, 3x5x2: {source: [], information: [A]}}\n';
    expect(await reliableOf(['D/4', 'A/1', '1/A'], yaml)).toEqual(['D/4']);
  });
});

test('grades that are of neither scheme are named; good grades that are not included are only counted', async () => {
  const { faults } = await recordsOf(
    smallStudy({
      'logs.csv':
        'log_id,created_on,source_grade,information_grade\nl1,2018-01-01,E,5\nl2,2018-01-01,B2,\nl3,2018-01-01,A,B\nl4,2018-01-01,A,1\n',
    }),
  );
  expect(faults).toEqual([
    expect.stringMatching(
      /^logs\.csv, row 3, column source_grade, .*missing, or are not both.*"B2 and ".*\[row left out\]/,
    ),
    expect.stringMatching(/^logs\.csv, row 4, .*"A and B"/),
  ]);
});
