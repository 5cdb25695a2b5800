import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Crimes of {@link writeUnlinked} against children, each with one offender and one victim. */
export const UNLINKED_CRIMES = 3;

const numbers = Array.from({ length: UNLINKED_CRIMES }, (_, at) => at + 1);
const files: Readonly<Record<string, readonly string[]>> = {
  'study.yaml': ['name: Unlinked', 'synthetic: true', 'as_of: 2019-12-31', 'dismantling: {random_draws: 2}'],
  'nominals.csv': [
    'nominal_id,family_name,date_of_birth,sex',
    ...numbers.flatMap((n) => [`o${n},OFFENDER,1980-01-01,M`, `v${n},VICTIM,2005-01-01,F`]),
    'f1,FRIEND,1985-01-01,M',
  ],
  'crimes.csv': [
    'crime_id,recorded_on,occurred_on,offence_title',
    ...numbers.map((n) => `c${n},201${n}-06-15,201${n}-06-15,RAPE OF A GIRL`),
  ],
  'crime_roles.csv': [
    'crime_id,nominal_id,role',
    ...numbers.flatMap((n) => [`c${n},o${n},SUSPECT`, `c${n},v${n},VICTIM`]),
  ],
  'logs.csv': ['log_id,created_on,source_grade,information_grade', 'l1,2018-05-01,A,1'],
  'log_entries.csv': ['log_id,entry_no,text', 'l1,1,Nowhere gang near the shop'],
  'log_nominals.csv': ['log_id,nominal_id', 'l1,f1'],
  'tracked_groups.csv': ['ocg_id,name', 'g0,Nowhere'],
};

/** Writes a study with crimes of child sexual exploitation and abuse, but nothing that links two people of them. */
export function writeUnlinked(folder: string): void {
  for (const [name, lines] of Object.entries(files)) writeFileSync(path.join(folder, name), `${lines.join('\n')}\n`);
}
