import { describe, expect, it } from 'vitest';
import { locations } from '../../loaders/time/locations-stage.ts';
import { type Rows, runStages } from '../network/stage-tables.ts';

const log = (log_id: string, created_on: string) => ({ log_id, created_on });
const match = (log_id: string, group_id: string, start = 0) => ({ log_id, group_id, start });
const given = (log_id: string, location: string, area: string | null = null, point: readonly number[] = []) => ({
  log_id,
  location,
  area,
  latitude: point[0] ?? null,
  longitude: point[1] ?? null,
});

const run = async (rows: Rows) => (await runStages([locations], rows)).locations;

describe('the locations of a group', () => {
  it('are those of the logs that name it, by the year of the log, each log once', async () => {
    const rows = await run({
      working_logs: [
        log('L1', '2018-12-31'),
        log('L2', '2019-01-01'),
        log('L3', '2019-05-01'),
        log('L4', '2019-06-01'),
      ],
      working_log_locations: [
        given('L1', 'Mill'),
        given('L2', 'Mill', 'North', [52.5, -1.5]),
        given('L2', 'Mill', 'North', [52.5, -1.4]),
        given('L3', 'Mill'),
        given('L3', 'Quay'),
        given('L4', 'Quay'),
      ],
      matches: [match('L1', 'A'), match('L2', 'A'), match('L2', 'A', 40), match('L3', 'A'), match('L3', 'B')],
    });
    expect(rows.map((row) => [row.group_id, row.year, row.location, row.logs])).toEqual([
      ['A', 2018, 'Mill', 1],
      ['A', 2019, 'Mill', 2],
      ['A', 2019, 'Quay', 1],
      ['B', 2019, 'Mill', 1],
      ['B', 2019, 'Quay', 1],
    ]);
  });

  it('stand where most logs of the study put them, in every row alike; of equals the first', async () => {
    const rows = await run({
      working_logs: [log('L1', '2018-01-01'), log('L2', '2019-01-01'), log('L3', '2019-02-01')],
      working_log_locations: [
        given('L1', 'Mill', 'South', [53, 1]),
        given('L2', 'Mill', 'North', [52, 2]),
        given('L3', 'Mill', 'North', [52, 1]),
        given('L1', 'Quay', 'South', [53, 1]),
        given('L2', 'Quay', 'South', [53, 1]),
        given('L3', 'Quay', 'North', [52, 1]),
        given('L1', 'Nowhere'),
      ],
      matches: [match('L1', 'A'), match('L2', 'A')],
    });
    expect(rows.map((row) => [row.year, row.location, row.area, row.latitude, row.longitude])).toEqual([
      [2018, 'Mill', 'North', 52, 1],
      [2018, 'Nowhere', null, null, null],
      [2018, 'Quay', 'South', 53, 1],
      [2019, 'Mill', 'North', 52, 1],
      [2019, 'Quay', 'South', 53, 1],
    ]);
  });

  it('are none where the study gives none', async () => {
    expect(await run({ working_logs: [log('L1', '2018-01-01')], matches: [match('L1', 'A')] })).toEqual([]);
  });
});
