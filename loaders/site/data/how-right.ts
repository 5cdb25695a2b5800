import type { Cell } from '../../executor/executor.ts';
import { type Standing, splitRows } from './how-right-splits.ts';
import type { PublishedTables } from './open-tables.ts';

/** Orders of removal that the page tells of: the published ones that are not drawn by chance. */
const ORDERS = ['iterative-betweenness', 'iterative-degree', 'degree'];

/** How right the run is where the truth is known (METHOD 11.6), without anybody's id; `isKnown` false where it is not. */
export async function howRightData({ manifest: { study }, rows }: PublishedTables) {
  const { kind, synthetic, disclosure } = study;
  if (kind === 'network') return { kind, synthetic, isKnown: false };
  const standings = (await rows('SELECT * FROM {identification_truth}')) as unknown as Standing[];
  const scenarios = await rows('SELECT * FROM {scenario_truth} ORDER BY scenario, share, draw');
  // Where the truth names nobody, there is nothing to be right about.
  if (standings.length === 0 || scenarios.length === 0) return { kind, synthetic, isKnown: false };
  const orders = ORDERS.map((order) => `'${order}'`).join(', ');
  return {
    kind,
    synthetic,
    isKnown: true,
    asOf: study.as_of,
    threshold: disclosure.threshold,
    roundTo: disclosure.round_to,
    standings: standings.filter(({ split }) => split === 'all').map(({ split: _, value: __, ...row }) => row),
    splits: {
      age: splitRows(standings, 'age', disclosure),
      sex: splitRows(standings, 'sex', disclosure),
      ethnicity: splitRows(standings, 'ethnicity', disclosure),
    },
    scenarios,
    ranks: await rows(`SELECT * FROM {rank_truth} WHERE "order" IN (${orders}) ORDER BY "order", relation`),
    links: (
      await rows(`SELECT CAST(coalesce(sum(links), 0) AS BIGINT) AS links,
        ${RELATIONS.map((relation) => `CAST(coalesce(sum(${relation}), 0) AS BIGINT) AS ${relation}`).join(', ')}
        FROM {criterion_truth} WHERE kind = 'group'`)
    )[0],
    discovery: await discoveryOf(rows),
  };
}

const RELATIONS = ['member', 'associate', 'rival', 'victim', 'bystander', 'unrelated'];

/** Of the nouns, and the groups on no list, that were there: how many stand among the candidates, and how many somebody has accepted. */
async function discoveryOf(rows: PublishedTables['rows']): Promise<Record<string, Cell>[]> {
  return rows(`SELECT planted.kind, planted.planted, planted.listed, planted.accepted, named.candidates, named.right
    FROM (SELECT kind, count(*) AS planted, count(rank) AS listed, count(*) FILTER (decision = 'accept') AS accepted
      FROM {discovery_truth} GROUP BY kind) AS planted
    LEFT JOIN (SELECT kind, count(rank) AS candidates, count(rank) FILTER (stands_for IS NOT NULL) AS right
      FROM {candidate_truth} GROUP BY kind) AS named ON named.kind = planted.kind ORDER BY planted.kind DESC`);
}
