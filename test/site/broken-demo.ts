import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Somebody who stands on logs and in crimes, and whose own row is made unreadable. */
export const LOST_PERSON = 'N00002';

/**
 * Breaks a copy of the demonstration study by hand: grades, dates, birth dates, ids and names that are missing or cannot be read, columns that
 * nothing reads, a row of too many fields, ids of people garbled, a person whose own row cannot be read, and no harm or custody table.
 */
export function breakDemo(study: string): void {
  edit(study, 'logs', (field, row) => {
    if (row % 7 === 0) field('source_grade', '');
    if (row % 50 === 0) field('created_on', '31/02/2015');
    if (row % 60 === 0) field('information_grade', 'not known');
  });
  edit(study, 'nominals', (field, row, fields) => {
    if (row % 3 === 0) field('date_of_birth', '');
    else if (row % 20 === 0) field('date_of_birth', `${fields.date_of_birth} or so`);
    else if (row % 31 === 0) field('date_of_birth', '2018-05-05');
  });
  edit(study, 'log_nominals', (field, row, fields) => {
    // Garbled so that a reader still sees whose id it was.
    if (row % 20 === 0) field('nominal_id', `${fields.nominal_id}?`);
    if (row % 25 === 0) field('log_id', 'lost');
  });
  edit(study, 'tracked_groups', (field, row) => {
    if (row === 2) field('name', '');
  });
  const links = path.join(study, 'log_nominals.csv');
  writeFileSync(links, `${readFileSync(links, 'utf8')}IL-1,N00001,one field too many\n`);
  const people = path.join(study, 'nominals.csv');
  // One byte that is not UTF-8: the row is lost, and the person stands in other tables still.
  writeFileSync(people, readFileSync(people, 'latin1').replace(`\n${LOST_PERSON},`, `\n${LOST_PERSON},\xff`), 'latin1');
  for (const table of ['harm', 'custody']) rmSync(path.join(study, `${table}.csv`));
}

type Edit = (
  field: (column: string, value: string) => void,
  row: number,
  fields: Readonly<Record<string, string>>,
) => void;

/** Changes fields of a table whose fields hold no comma, row by row of the file. */
function edit(study: string, table: string, change: Edit): void {
  const file = path.join(study, `${table}.csv`);
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const columns = head.split(',');
  const changed = lines.map((line, index) => {
    const values = line.split(',');
    if (values.length !== columns.length) return line;
    const fields = Object.fromEntries(columns.map((column, at) => [column, values[at]]));
    change(
      (column, value) => {
        values[columns.indexOf(column)] = value;
      },
      index + 2,
      fields,
    );
    return values.join(',');
  });
  writeFileSync(file, `${[head, ...changed].join('\n')}\n`);
}
