import { expect, test } from 'vitest';
import { stagesOf } from '../../loaders/method.ts';
import { silent } from '../../loaders/run/progress.ts';
import { runStudy } from '../../loaders/run/run-study.ts';
import { checked, smallStudy } from '../records/small-study.ts';
import { temporaryFolder } from '../temporary.ts';

const people = ['n1,1980-01-01,M,Asian', 'n2,1985-01-01,F,North European', 'n3,1990-01-01,M,Black', 'n4,1970-01-01,F,'];

/** The same people, each with the sex and the ethnicity of the next. */
const shifted = people.map((line, at) => {
  const [id, born] = line.split(',');
  return [id, born, ...people[(at + 1) % people.length].split(',').slice(2)].join(',');
});

const study = (lines: readonly string[]) =>
  smallStudy({
    'study.yaml': 'name: Small\nas_of: 2019-12-31\nwords: {minimum_count: 1}\n',
    'nominals.csv': `nominal_id,date_of_birth,sex,ethnic_appearance\n${lines.join('\n')}\n`,
    'logs.csv':
      'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,A,1\nl2,2017-05-01,1,A\nl3,2016-05-01,B,2\n',
    'log_entries.csv':
      'log_id,entry_no,text\nl1,1,Red Lions crew seen\nl2,1,Blue Door gang there\nl3,1,Red Lions gang\n',
    'log_nominals.csv': 'log_id,nominal_id\nl1,n1\nl1,n2\nl2,n3\nl2,n1\nl3,n4\n',
    'tracked_groups.csv': 'ocg_id,name\nG1,Red Lions\nG2,Blue Door\n',
    'truth/members.csv': 'nominal_id,group_id,since,until\nn1,G1,2001-01-01,\n',
    'truth/relations.csv': 'log_id,nominal_id,relation,group_id\nl1,n1,member,G1\nl1,n2,victim,G1\n',
  });

test('sex and ethnicity shuffled over people change no score: only what is counted by them', {
  timeout: 300_000,
}, async () => {
  const cache = temporaryFolder();
  const digests = async (lines: readonly string[]) => {
    const { source } = await checked(study(lines));
    const { manifest } = await runStudy(source, {
      stages: stagesOf(source.study),
      cache,
      workers: 1,
      progress: silent,
    });
    return new Map(manifest.tables.map(({ table, digest }) => [table, digest]));
  };
  const [as, otherwise] = [await digests(people), await digests(shifted)];
  expect([...as.keys()].filter((table) => as.get(table) !== otherwise.get(table))).toEqual(['identification_truth']);
});
