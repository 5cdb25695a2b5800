import { expect, test } from 'vitest';
import { cseTerms } from '../../loaders/identify/cse-terms.ts';
import { cseYield } from '../../loaders/scrutiny/cse-yield-stage.ts';
import { type Row, runStages } from '../network/stage-tables.ts';

/** A crime of the full table: how it was admitted, its title, flags and modus operandi, and its rows, in the final table or not. */
type Crime = readonly [by: string, title: string, codes: string | null, method: string | null, ...rows: boolean[]];

async function yieldsOf(crimes: Readonly<Record<string, Crime>>) {
  const { cse_yield: rows } = await runStages([cseYield], {
    cse_full: Object.entries(crimes).flatMap(([crime_id, [matched_by, , , , ...finals]]) =>
      finals.map((in_final, at): Row => ({ crime_id, offender_id: `o${at}`, victim_id: 'v', matched_by, in_final })),
    ),
    working_crime_details: Object.entries(crimes).map(
      ([crime_id, [, offence_title, if_codes, modus_operandi]]): Row => ({
        crime_id,
        offence_title,
        if_codes,
        modus_operandi,
      }),
    ),
  });
  return rows;
}

const crimes: Readonly<Record<string, Crime>> = {
  c1: ['title', 'RAPE OF A GIRL', null, null, true, false],
  c2: ['title;mo', 'RAPE OF A CHILD, A BOY', null, 'GROOMED, SEXUAL TALK', true],
  c3: ['mo', 'SEXUAL ASSAULT ON A FEMALE', null, 'groomed', false],
  c4: ['if_code', 'GIRL ROBBED', 'ALC;cse', null, true],
  c5: ['title', 'SEXUAL EXPLOITATION OF A CHILD', null, null, false],
};

test('what each rule and term brings in, and what goes without it', async () => {
  const rows = await yieldsOf(crimes);
  const found = Object.fromEntries(
    rows
      .filter(({ crimes }) => Number(crimes) > 0)
      .map(({ kind, criterion, ...counts }) => [`${kind} ${criterion}`, Object.values(counts).join(' ')]),
  );
  // Crimes, rows, rows of the final table; and of each those that would go.
  expect(found).toEqual({
    'rule title': '3 4 2 2 3 1',
    'rule mo': '2 2 1 1 1 0',
    'rule if_code': '1 1 1 1 1 1',
    'child_word girl': '1 2 1 1 2 1',
    'child_word child': '2 2 1 1 1 0',
    'child_word boy': '1 1 1 0 0 0',
    'sex_word rape': '2 3 2 1 2 1',
    'sex_word sex': '1 1 0 0 0 0',
    'sex_word exploit': '1 1 0 0 0 0',
    'if_code CSE': '1 1 1 1 1 1',
    'mo_word groom': '2 2 1 1 1 0',
    'mo_word sex': '1 1 1 0 0 0',
  });
});

test('a row for every rule and term, also where there is nothing to bring in', async () => {
  const rows = await yieldsOf({});
  expect(rows).toHaveLength(3 + Object.entries(cseTerms).flatMap(([name, of]) => (name === 'source' ? [] : of)).length);
  expect(rows.every(({ crimes, rows, crimes_lost }) => crimes === 0 && rows === 0 && crimes_lost === 0)).toBe(true);
});
