import { describe, expect, it } from 'vitest';
import { communities } from '../../../loaders/network/communities/stage.ts';
import { type Edge, edgeRows, nodeRows, type Row, runStages } from '../stage-tables.ts';

// Two cliques that a weak edge joins, and a pair.
const clique = (...ids: string[]): Edge[] =>
  ids.flatMap((one, at) => ids.slice(at + 1).map((other): Edge => [one, other]));
const edges: Edge[] = [...clique('a', 'b', 'c', 'd'), ...clique('p', 'q', 'r'), ['d', 'p', 1, 0.01], ['x', 'y']];
const people = ['a', 'b', 'c', 'd', 'p', 'q', 'r', 'x', 'y'];
const given = (network: string) => ({
  working_nodes: [...nodeRows(people, network), ...nodeRows(['a', 'group:G'])],
  edges: [...edgeRows(edges, network), ...edgeRows([['a', 'group:G']])],
});
const run = async (network = 'cse', settings: object = {}, workers = 1): Promise<readonly Row[]> =>
  (await runStages([communities], given(network), { settings, workers })).communities;

describe('the stage of communities', () => {
  it('parts a network without groups, numbered by size, and leaves the SOC network alone', async () => {
    const rows = await run();
    expect(rows.map(({ network, nominal_id, community_id }) => `${network} ${nominal_id} ${community_id}`)).toEqual(
      people.map(
        (id) => `cse ${id} ${'abcd'.includes(id) ? 'CSE-00001' : 'pqr'.includes(id) ? 'CSE-00002' : 'CSE-00003'}`,
      ),
    );
    expect((await run('county-lines')).map(({ community_id }) => community_id)).toContain('CL-00003');
    expect(await run('other')).toEqual([]);
  });

  it('measures people inside their community: the edge between two communities is in neither', async () => {
    const rows = await run();
    expect(rows.map(({ degree }) => degree)).toEqual([3, 3, 3, 3, 2, 2, 2, 1, 1]);
    expect(rows.every(({ betweenness }) => betweenness === 0)).toBe(true);
    for (const { pagerank, community_id } of rows)
      expect(pagerank).toBeCloseTo({ 'CSE-00001': 1 / 4, 'CSE-00002': 1 / 3 }[String(community_id)] ?? 1 / 2, 10);
  });

  it('by weight, and by the method of the study [I-14]', async () => {
    const rows = await run('cse', { communities: { method: 'components' } });
    expect(new Set(rows.map(({ community_id }) => community_id)).size).toBe(2);
    expect(rows.find(({ nominal_id }) => nominal_id === 'd')?.betweenness).toBe(9);
    expect(await run('cse', {}, 3)).toEqual(await run());
  });

  it('no network, no rows', async () => {
    expect((await runStages([communities], {})).communities).toEqual([]);
  });
});
