import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { openDuckDB } from '../../loaders/executor/duckdb.ts';
import { randomSource } from '../../loaders/random.ts';

/** How large the study is. */
export interface Size {
  readonly logs: number;
  readonly nominals: number;
  readonly groups: number;
}

const GRADES = ['A,1', 'B,2', 'C,3', 'A,2', 'E,4', '1,A', '1,C', '2,B', 'D,5'];
const WORDS_AN_ENTRY = 40;
const VOCABULARY = 6000;
const PIECE_LENGTH = 1 << 20;

/**
 * Makes a study of invented records in two folders, `csv` and `parquet`, which hold the same: each log has one entry of some forty words
 * and one to seven people, four on average. The same size gives the same bytes.
 */
export async function makeStudy(folder: string, { logs, nominals, groups }: Size): Promise<{ logNominals: number }> {
  const csv = path.join(folder, 'csv');
  const parquet = path.join(folder, 'parquet');
  await mkdir(csv, { recursive: true });
  await mkdir(parquet);
  const random = randomSource(1, 'bench', 'records');
  const between = (from: number, to: number) => uniformInt(random, from, to);
  const words = Array.from({ length: VOCABULARY }, () => invented(random));
  const file = (table: string) => writer(path.join(csv, `${table}.csv`));

  const people = file('nominals');
  people.line('nominal_id,family_name,given_names,date_of_birth,sex');
  for (let person = 1; person <= nominals; person++)
    people.line(
      `${personId(person)},${words[between(0, 999)]},${words[between(0, 999)]},${between(1940, 2001)}-0${between(1, 9)}-1${between(0, 9)},M`,
    );
  people.close();

  const tracked = file('tracked_groups');
  tracked.line('ocg_id,name,aliases,kind,crime_types');
  for (let group = 1; group <= groups; group++)
    tracked.line(`OCG-${group},${words[group]} ${words[group + groups]},,OCG,Drugs`);
  tracked.close();

  const [log, entries, links] = ['logs', 'log_entries', 'log_nominals'].map(file);
  log.line('log_id,created_on,source_grade,information_grade');
  entries.line('log_id,entry_no,text');
  links.line('log_id,nominal_id');
  let logNominals = 0;
  for (let number = 1; number <= logs; number++) {
    const year = 2000 + Math.floor((number * 20) / (logs + 1));
    const id = `IL-${year}-${String(number).padStart(7, '0')}`;
    log.line(`${id},${year}-0${between(1, 9)}-${between(10, 28)},${GRADES[between(0, GRADES.length - 1)]}`);
    const text = Array.from({ length: WORDS_AN_ENTRY }, () => words[between(0, VOCABULARY - 1)]).join(' ');
    entries.line(`${id},1,"${text}, seen."`);
    const on = new Set<number>();
    const wanted = between(1, 7);
    while (on.size < wanted) on.add(between(1, nominals));
    for (const person of on) links.line(`${id},${personId(person)}`);
    logNominals += on.size;
  }
  for (const open of [log, entries, links]) open.close();

  const studyFile = 'name: Bench\nas_of: 2019-12-31\nsynthetic: true\n';
  const { dialect, execute, close } = await openDuckDB();
  for (const table of ['nominals', 'tracked_groups', 'logs', 'log_entries', 'log_nominals']) {
    const from = `read_csv(${dialect.text(path.join(csv, `${table}.csv`))}, all_varchar = true)`;
    await execute(dialect.writeParquet(`SELECT * FROM ${from}`, path.join(parquet, `${table}.parquet`)));
  }
  close();
  for (const kind of [csv, parquet]) await writeFile(path.join(kind, 'study.yaml'), studyFile);
  return { logNominals };
}

const personId = (number: number) => `N${String(number).padStart(7, '0')}`;

/** A word that can be said. */
function invented(random: RandomGenerator): string {
  const one = (letters: string) => letters[uniformInt(random, 0, letters.length - 1)];
  const syllables = Array.from(
    { length: uniformInt(random, 1, 3) },
    () => one('bcdfghlmnprstw') + one('aeiou') + one('lnrst '),
  );
  return syllables.join('').replaceAll(' ', '');
}

/** Writes lines to a file, a large piece at a time. */
function writer(file: string) {
  const open = openSync(file, 'w');
  let held: string[] = [];
  let size = 0;
  const flush = () => {
    writeSync(open, held.join(''));
    held = [];
    size = 0;
  };
  return {
    line(text: string) {
      held.push(text, '\n');
      size += text.length;
      if (size > PIECE_LENGTH) flush();
    },
    close() {
      flush();
      closeSync(open);
    },
  };
}
