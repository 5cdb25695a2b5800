import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { synthesiseDemo } from '../../loaders/synthesise/demo.ts';
import { publishedNouns } from '../../loaders/words/nouns.ts';
import { daylight, example } from '../daylight.ts';
import { smallStudy } from '../records/small-study.ts';
import { folderOf, temporaryFolder } from '../temporary.ts';

const MOST_MINUTES = 10 * 60_000;

/** Of the rows that say who was where, which no word is learned from, so many are kept: the networks are then small. */
const KEPT_LINKS = 200;

/** A copy of the demonstration study whose words are learned in little time, and the command on it. */
async function demonstration() {
  const study = path.join(temporaryFolder(), 'study');
  await synthesiseDemo({ seed: 1, out: study });
  for (const table of ['log_nominals', 'crime_roles', 'custody']) {
    const file = path.join(study, `${table}.csv`);
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').slice(0, KEPT_LINKS).join('\n'));
  }
  appendFileSync(path.join(study, 'study.yaml'), 'words: {size: 20, epochs: 1}\n');
  const env = { DAYLIGHT_CACHE: path.join(temporaryFolder(), 'cache') };
  const review = (name: string) => path.join(study, 'review', `${name}.csv`);
  return {
    review,
    contents: (name: string) => (existsSync(review(name)) ? readFileSync(review(name), 'utf8') : ''),
    words: (...flags: string[]) => daylight(['words', study, '--workers', '1', ...flags], { env }),
    daylight: (command: string, ...flags: string[]) => daylight([command, study, ...flags], { env }),
  };
}

test('candidates are listed, decided, merged, and a run says how many wait', { timeout: MOST_MINUTES }, async () => {
  const { review, contents, words, daylight: other } = await demonstration();
  const before = { nouns: contents('nouns'), groups: contents('groups') };

  const listed = await words();
  expect(listed.out).toContain('times n / (n + 10)');
  expect(listed).toMatchObject({ code: 0 });
  const waiting = [...listed.out.matchAll(/^ +-?\d\.\d\d +\d+ {2}(.+)$/gm)].map(([, text]) => text);
  expect(waiting.length).toBeGreaterThan(10);
  expect(waiting).not.toContain('gang');
  expect({ nouns: contents('nouns'), groups: contents('groups') }).toEqual(before);

  const undecided = await words('--accept', waiting[0]);
  expect(undecided).toMatchObject({ code: 2, err: expect.stringContaining('--by') });

  const rejected = await words(
    '--reject',
    waiting[0].toUpperCase(),
    '--by',
    'A. Analyst',
    '--kind',
    'noun',
    '--on',
    '2020-02-29',
    '--note',
    'a word, no more',
  );
  expect(rejected.code).toBe(0);
  expect(contents('nouns').startsWith(before.nouns)).toBe(true);
  expect(contents('nouns').slice(before.nouns.length)).toMatch(
    new RegExp(`^${waiting[0]},0\\.\\d{4},reject,A\\. Analyst,2020-02-29,"a word, no more"\n$`),
  );

  const again = await words('--accept', waiting[0], '--by', 'B', '--kind', 'noun');
  expect(again.code).toBe(1);
  expect(again.err).toContain('It was rejected by A. Analyst on 2020-02-29');
  for (const refused of [
    ['--by', 'B', '--on', '2020-02-30'],
    ['--by', 'B', '--on', '9999-01-01'],
    ['--by', 'B\nC'],
  ])
    expect((await words('--accept', waiting[1], ...refused)).code).toBe(2);

  const decided = contents('nouns');
  const merged = await words('--merge');
  expect(merged).toMatchObject({ code: 0, out: expect.stringContaining('that wait for a decision') });
  expect(contents('nouns').startsWith(decided)).toBe(true);
  expect(contents('groups').startsWith(before.groups)).toBe(true);
  expect((await words('--merge')).out).toContain('as they were');

  // A row that waits is decided by a row of its own.
  expect(contents('nouns')).toContain(`\n${waiting[1]},`);
  expect((await words('--reject', waiting[1], '--by', 'B', '--kind', 'noun')).code).toBe(0);
  const today = new Date().getFullYear();
  expect(contents('nouns')).toMatch(new RegExp(`\n${waiting[1]},0\\.\\d{4},reject,B,${today}-\\d\\d-\\d\\d,\n$`));
  expect(readdirSync(path.dirname(review('nouns'))).sort()).toEqual(['groups.csv', 'nouns.csv']);

  const run = await other('run', '--out', path.join(temporaryFolder(), 'tables'), '--workers', '1');
  expect(run.code).toBe(0);
  expect(run.out).toMatch(/nobody has decided on them: \d+ nouns and \d+ names/);
});

test('a file of nouns that is begun keeps the published nouns', { timeout: MOST_MINUTES }, async () => {
  const { review, contents, words } = await demonstration();
  rmSync(review('nouns'));
  const { code, out } = await words('--reject', 'bar', '--by', 'A');
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('begins with 13 of them') });
  const rows = contents('nouns').trimEnd().split('\n');
  expect(rows[0]).toBe('word,similarity,decision,decided_by,decided_on,note');
  expect(rows.slice(1, 14).map((row) => row.split(',')[0])).toEqual(publishedNouns.filter((noun) => noun !== 'bar'));
  expect(rows[14]).toMatch(/^bar,(-?0\.\d{4})?,reject,A,/);
  expect(rows).toHaveLength(15);
});

test('where nothing can be proposed, the list says why; a stop word is accepted as a noun, and remarked on', {
  timeout: MOST_MINUTES,
}, async () => {
  const study = folderOf(smallStudy({}));
  const env = { DAYLIGHT_CACHE: path.join(temporaryFolder(), 'cache') };
  const words = (...flags: string[]) => daylight(['words', study, '--workers', '1', ...flags], { env });
  const { out } = await words();
  expect(out).toContain('No noun or name waits for a decision.');
  expect(out).toContain('no word occurs 5 times');
  expect(out).toContain('No name is proposed: ');
  const accepted = await words('--accept', 'the', '--kind', 'noun', '--by', 'A');
  expect(accepted).toMatchObject({ code: 0, err: expect.stringContaining("'the' is a word of every text") });
});

test('a run in which no noun is accepted says so', { timeout: MOST_MINUTES }, async () => {
  const study = folderOf(smallStudy({ 'review/nouns.csv': 'word,decision,decided_by\nlads,reject,A\n' }));
  const env = { DAYLIGHT_CACHE: path.join(temporaryFolder(), 'cache') };
  const run = await daylight(['run', study, '--workers', '1', '--out', path.join(temporaryFolder(), 'tables')], {
    env,
  });
  expect(run).toMatchObject({ code: 0, err: expect.stringContaining('no-noun-accepted') });
  expect(run.out).toContain('No noun is accepted');
});

test('a bare network has no words', async () => {
  const { code, err } = await daylight(['words', example]);
  expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('has no logs') });
});
