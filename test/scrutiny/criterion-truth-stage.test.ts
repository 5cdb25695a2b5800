import { expect, test } from 'vitest';
import { criterionTruth } from '../../loaders/scrutiny/criterion-truth-stage.ts';
import { runStages } from '../run-stages.ts';
import { folderOf } from '../temporary.ts';

const given = {
  working_namings: [
    ['l1', 'S', 'salt fleet', 'crew', 1],
    ['l2', 'S', 'salt fleet', 'bar', 1],
    ['l2', 'T', 'tivoli', 'bar', 1],
    ['l3', 'T', 'tivoli', 'bar', 1],
    ['l4', 'T', 'tivoli', 'crew', 1],
  ],
  working_logs: ['l1', 'l2', 'l3', 'l4', 'l5'].map((log) => [log, '2015-06-01']),
  working_log_nominals: [
    ['l1', 'm'],
    ['l1', 'v'],
    ['l2', 'm'],
    ['l2', 'r'],
    ['l3', 'b'],
    ['l4', 'x'],
    ['l4', 'old'],
  ],
} as const;

const members = `nominal_id,group_id,since,until
m,S,2010-01-01,
r,T,2015-06-01,2015-06-01
old,T,2010-01-01,2015-05-31
`;
const relations = (withSense: boolean) =>
  [
    `log_id,nominal_id,relation,group_id${withSense ? ',sense' : ''}`,
    ...[
      'l1,m,member,S,group',
      'l1,v,victim,S,group',
      'l2,m,member,S,group',
      'l2,r,rival,S,group',
      'l3,b,bystander,T,everyday',
      'l5,z,member,T,',
    ].map((line) => (withSense ? line : line.replace(/,[^,]*$/, ''))),
    '',
  ].join('\n');

async function run(files: Record<string, string>) {
  const folder = folderOf(files);
  const tables = Object.keys(files).map((file) => [`truth_${file.slice(6, -4)}`, file]);
  return runStages([criterionTruth], given, { folder, files: Object.fromEntries(tables) });
}

test('namings and links by what they truly are', async () => {
  const { criterion_truth, working_true_logs, inputs } = await run({
    'truth/members.csv': members,
    'truth/relations.csv': relations(true),
  });
  // kind, criterion, group; namings: all, about it, everyday, about another; links: all, member, associate, rival, victim, bystander, unrelated.
  expect(criterion_truth).toEqual([
    ['group', 'S', 'S', 2, 2, 0, 0, 4, 2, 0, 1, 1, 0, 0],
    ['group', 'T', 'T', 3, 0, 1, 1, 5, 0, 0, 0, 0, 1, 4],
    ['name', 'salt fleet', 'S', 2, 2, 0, 0, 4, 2, 0, 1, 1, 0, 0],
    ['name', 'tivoli', 'T', 3, 0, 1, 1, 5, 0, 0, 0, 0, 1, 4],
    ['noun', 'bar', null, 3, 1, 1, 1, 5, 1, 0, 1, 0, 1, 2],
    ['noun', 'bar', 'S', 1, 1, 0, 0, 2, 1, 0, 1, 0, 0, 0],
    ['noun', 'bar', 'T', 2, 0, 1, 1, 3, 0, 0, 0, 0, 1, 2],
    ['noun', 'crew', null, 2, 1, 0, 0, 4, 1, 0, 0, 1, 0, 2],
    ['noun', 'crew', 'S', 1, 1, 0, 0, 2, 1, 0, 0, 1, 0, 0],
    ['noun', 'crew', 'T', 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2],
  ]);
  expect(working_true_logs).toEqual([
    ['S', 2],
    ['T', 2],
  ]);
  expect(inputs.map(([table, , rows]) => [table, rows])).toEqual([
    ['truth_members', 3],
    ['truth_relations', 6],
  ]);
});

test('a truth that does not say in which sense a name is used leaves that open, and counts such logs as about the group', async () => {
  const { criterion_truth } = await run({ 'truth/members.csv': members, 'truth/relations.csv': relations(false) });
  expect(criterion_truth[1].slice(0, 7)).toEqual(['group', 'T', 'T', 3, 1, null, 1]);
});

test('a member on a log that is not about the group is no right link', async () => {
  const people = ['l1', 'l2', 'l3', 'l4'].flatMap((log) => [
    [log, 'm'],
    [log, 'r'],
  ]);
  const { criterion_truth } = await runStages(
    [criterionTruth],
    {
      working_namings: ['l1', 'l2', 'l3', 'l4'].map((log) => [log, 'S', 'salt fleet', 'family', 1]),
      working_logs: given.working_logs,
      working_log_nominals: people,
    },
    {
      folder: folderOf({
        'truth/members.csv': 'nominal_id,group_id,since,until\nm,S,2010-01-01,\n',
        // l1 is about the group, and only says what r is to it; l2 of the family of that name, l3 about another group, l4 about none.
        'truth/relations.csv':
          'log_id,nominal_id,relation,group_id,sense\nl1,r,associate,S,group\nl2,m,member,S,everyday\nl2,r,bystander,S,everyday\nl3,r,member,T,group\n',
      }),
      files: { truth_members: 'truth/members.csv', truth_relations: 'truth/relations.csv' },
    },
  );
  expect(criterion_truth[0]).toEqual(['group', 'S', 'S', 4, 1, 1, 1, 8, 1, 1, 0, 0, 1, 5]);
});

test('without the truth there is nothing', async () => {
  const { criterion_truth, working_true_logs, inputs, left_out } = await run({});
  expect([criterion_truth, working_true_logs, inputs, left_out]).toEqual([[], [], [], []]);
});

test('a table of the truth that cannot be read is passed over, and said', async () => {
  const { criterion_truth, inputs, left_out } = await run({
    'truth/members.csv': 'person\nm\n',
    'truth/relations.csv': '',
  });
  expect(criterion_truth).toEqual([]);
  expect(inputs).toEqual([
    ['truth_members', 'truth/members.csv', 0, ''],
    ['truth_relations', 'truth/relations.csv', 0, ''],
  ]);
  expect(left_out).toEqual([
    ['truth-unreadable', 'truth_members', 0, expect.stringContaining('The column is missing')],
    ['truth-unreadable', 'truth_relations', 0, expect.stringContaining('The file is empty')],
  ]);
});
