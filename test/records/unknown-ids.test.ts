import { expect, test } from 'vitest';
import { describeFault } from '../../loaders/study/fault.ts';
import { checked, smallStudy } from './small-study.ts';

const linksOf = async (nominals: string, ...ids: string[]) => {
  const { faults } = await checked(
    smallStudy({
      'nominals.csv': `nominal_id,family_name\nn1,A\n${nominals}`,
      'log_nominals.csv': `log_id,nominal_id\nl1,n1\n${ids.map((id) => `l1,${id}\n`).join('')}`,
    }),
  );
  return faults.filter(({ kind }) => kind === 'unknown-nominal').map(describeFault);
};

test.each([
  ['spaces', '" N00005 ",B\n', 'N00005'],
  ['a mark that does not show', 'N0\u200b0005,B\n', 'N00005'],
  ['lost zeros', '5,B\n', '00005'],
  ['lost zeros after a letter', 'N5,B\n', 'N00005'],
  ['capitals', 'n00005,B\n', 'N00005'],
])('an id that is there with %s is said to be written otherwise', async (_, row, id) => {
  expect(await linksOf(row, id)).toEqual([
    expect.stringMatching(/is not in nominals as it is written here .*other spaces, capitals, leading zeros/),
  ]);
});

test('an id that is not there is said not to be', async () => {
  expect(await linksOf('N50,B\n', 'N5', 'N500')).toEqual([
    expect.stringMatching(/The id is not in nominals \(found "N5"\)/),
    expect.stringMatching(/The id is not in nominals \(found "N500"\)/),
  ]);
});

test('a person whose own row could not be read is said to be one', async () => {
  expect(await linksOf('n2,B,C\n"n3","B","C"\n', 'n2', 'n3', 'n4')).toEqual([
    expect.stringMatching(/The id's own row in nominals could not be read.*"n2".*nominals\.csv first/),
    expect.stringMatching(/The id's own row in nominals could not be read.*"n3"/),
    expect.stringMatching(/The id is not in nominals \(found "n4"\)/),
  ]);
});
