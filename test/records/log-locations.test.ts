import { expect, test } from 'vitest';
import { recordsOf, smallStudy } from './small-study.ts';

test('locations of logs that count are kept as recorded; half a point, or one out of range, is none', async () => {
  const { logLocations } = await recordsOf(
    smallStudy({
      'logs.csv':
        'log_id,created_on,source_grade,information_grade\nl1,2018-05-01,A,1\nl2,2018-05-01,D,1\nl3,2018-05-01,A,1\n',
      'log_locations.csv':
        'log_id,location,area,latitude,longitude\nl1, Mill Lane ,North,52.5,-1.5\nl1,Quay,,52.5,\nl3,Bar,South,91,2\nl3,Inn,South,52,west\nl2,Mill Lane,North,52.5,-1.5\n',
    }),
  );
  expect(logLocations).toEqual([
    ['l1', 'Mill Lane', 'North', 52.5, -1.5],
    ['l1', 'Quay', null, null, null],
    ['l3', 'Bar', 'South', null, null],
    ['l3', 'Inn', 'South', null, null],
  ]);
});

test('a study without locations has none', async () => {
  expect((await recordsOf(smallStudy())).logLocations).toEqual([]);
});
