import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimFile, publishList } from '../../loaders/run/out-file.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const HEADER = 'kind,file';

describe('a list is not put', () => {
  const study = () => {
    const folder = folderOf({
      'study.yaml': '',
      'logs.csv': '',
      'notes.csv': 'mine\n',
      'review/a.csv': '',
      'empty.csv': '',
    });
    symlinkSync(path.join(folder, 'logs.csv'), path.join(folder, 'link.csv'));
    symlinkSync('nowhere', path.join(folder, 'lost.csv'));
    return folder;
  };

  test.each([
    ['over what somebody else wrote', 'notes.csv', 'not an earlier list of this kind'],
    ['over an empty file', 'empty.csv', 'not an earlier list of this kind'],
    ['where a study would take it for a table that is not there', 'Custody.csv', 'take the file for its table custody'],
    ['where a study would take it for a table of another kind', 'edges.txt', 'take the file for its table edges'],
    ['where a study would take it for decisions', 'review/nouns.csv', 'take the file for its table review/nouns.csv'],
    ['over the study file', 'study.yaml', 'take the file for its study file'],
    ['over a table that a link leads to', 'link.csv', 'take the file for its table logs'],
    ['where a link leads nowhere', 'lost.csv', 'a link that leads nowhere'],
    ['over a folder', '.', 'This is no file'],
    ['where a name is that of another kind of file', 'faults.xlsx', 'The list is CSV'],
    ['under a file', 'notes.csv/x.csv', 'this is a file, not a folder'],
  ])('%s', async (_, name, problem) => {
    const folder = study();
    const claimed = await claimFile(path.join(folder, name), HEADER, folder);
    expect(claimed.ok ? '' : claimed.faults[0].problem).toContain(problem);
    expect(readFileSync(path.join(folder, 'notes.csv'), 'utf8')).toBe('mine\n');
  });
});

test('a list is put in the place of an earlier one, whole or not at all', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'new', 'list.csv');
  const put = async (text: string, meanwhile = () => {}) => {
    const claimed = await claimFile(file, HEADER, folder);
    if (!claimed.ok) throw new Error(claimed.faults[0].problem);
    return publishList(claimed.value, async (building) => {
      writeFileSync(building, text);
      meanwhile();
    });
  };
  await put(`${HEADER}\na,b\n`);
  await put(`${HEADER}\nc,d\n`);
  expect(readFileSync(file, 'utf8')).toBe(`${HEADER}\nc,d\n`);
  const late = await put(`${HEADER}\n`, () => writeFileSync(file, 'somebody was here\n'));
  expect(late.ok).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('somebody was here\n');
  expect(readdirSync(path.dirname(file))).toEqual(['list.csv']);
});

test('a list is not put in the place of a pipe or a device, under whatever name', async () => {
  const folder = temporaryFolder();
  const pipe = path.join(folder, 'pipe.csv');
  execFileSync('mkfifo', [pipe]);
  symlinkSync('/dev/null', path.join(folder, 'device.csv'));
  for (const name of [pipe, path.join(folder, 'device.csv')]) {
    const claimed = await claimFile(name, HEADER, folder);
    expect(claimed.ok ? '' : claimed.faults[0].problem).toBe('This is no file');
  }
});
