import { expect, test } from 'vitest';
import { recordsOf, smallStudy } from './small-study.ts';

test('the harm table is published as it is used, and the quality of offences is told from the same scores', async () => {
  const { harm, offences } = await recordsOf(
    smallStudy({
      'crimes.csv':
        'crime_id,recorded_on,offence_title,offence_code\nc1,2018-01-01,ROBBERY,34B\nc2,2018-01-01,ASSAULT,8N\nc3,2018-01-01,MURDER,1\n',
      'harm.csv':
        'offence_code,cchi_days,ons_css,cchi_certainty,cchi_edition\n34B,365,799.6, exact ,2020\n8N,-1,189.1,,\n1,many,,deduced from subgroup bound,2026\n',
    }),
  );
  expect(harm).toEqual([
    ['1', null, null, null, 'deduced from subgroup bound', '2026', null],
    ['34B', null, 365, 799.6, 'exact', '2020', null],
    ['8N', null, null, 189.1, null, null, null],
  ]);
  expect(offences).toEqual([
    ['1', 'MURDER', 1, false, false],
    ['34B', 'ROBBERY', 1, true, true],
    ['8N', 'ASSAULT', 1, false, true],
  ]);
});
