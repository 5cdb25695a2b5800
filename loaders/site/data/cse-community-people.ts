import type { Cell } from '../../executor/executor.ts';
import { SHOWN } from './cse-communities.ts';
import { drawnPeople, personOf, shownEdges } from './drawn-people.ts';
import { edgesAmong, recordKinds } from './edges-among.ts';
import { OF_GROUP } from './in-places.ts';
import type { PublishedTables } from './open-tables.ts';
import { shortened } from './pack-network.ts';
import type { Person } from './people.ts';

/** Somebody of a community: figures inside it, and harm of CSE crimes. Of a person with a safeguarding flag only the code and the reason. */
export interface CommunityPerson extends Pick<Person, 'id' | 'name' | 'safeguarding'> {
  readonly age_unknown: boolean;
  /** An offender of a CSE crime as recorded; of the others a log or a cell tells. */
  readonly offender: boolean | null;
  /** By betweenness inside the community, the first ten and their equals; nobody who stands between none. */
  readonly rank: Cell;
  readonly degree: Cell;
  readonly betweenness: Cell;
  readonly crimes: Cell;
  readonly cchi_days: Cell;
  readonly ons_css: Cell;
  readonly in_soc: boolean | null;
  /** The SOC group nearest to somebody who is in both networks; null where none is reached. */
  readonly group: Cell;
  /** The page of a person says why they are here: it does of everyone who may be named. */
  readonly leads: boolean;
}

/** A community's people as columns (see `components/networks/unpackNetwork.ts`), in the order of what they are called here, and the pairs that are linked. */
export type CommunityDrawing = ReturnType<typeof drawnPeople<CommunityPerson>>;

/** The people of each community that is shown by itself, laid out, with the links among them, by its id (METHOD 8.5). */
export async function communityPeople(
  tables: PublishedTables,
  people: ReadonlyMap<string, Person>,
  seed: number,
): Promise<ReadonlyMap<string, CommunityDrawing>> {
  const byCommunity = (rows: readonly Record<string, Cell>[]) => Map.groupBy(rows, (row) => String(row.group_id));
  const members = `SELECT community_id AS group_id, nominal_id FROM {communities} AS communities
    WHERE network = 'cse' AND community_id IN (${SHOWN})`;
  const among = edgesAmong('cse', members);
  const edges = byCommunity(await tables.rows(`${among} ORDER BY 1, 2, 3`));
  const records = await recordKinds(tables, 'cse', among);
  // Equal betweenness differs in its last digits.
  const found = await tables.rows(`SELECT community_id AS group_id, communities.nominal_id, degree, betweenness,
      CASE WHEN round(betweenness, 6) > 0
        THEN rank() OVER (PARTITION BY community_id ORDER BY round(betweenness, 6) DESC) END AS rank,
      cse_offender, cse_crimes, cse_cchi_days, cse_ons_css, in_soc, summary.group_id AS near
    FROM {communities} AS communities JOIN {nominal_summary} AS summary ON summary.nominal_id = communities.nominal_id
    WHERE network = 'cse' AND community_id IN (${SHOWN}) ORDER BY community_id, communities.nominal_id`);
  return new Map(
    [...byCommunity(found)].map(([id, own]): [string, CommunityDrawing] => {
      const shown = own.map((row) => shownPerson(row, personOf(people, row.nominal_id)));
      return [id, drawnPeople(shown, shownEdges(edges.get(id) ?? [], records, people), seed)];
    }),
  );
}

function shownPerson(row: Record<string, Cell>, person: Person): CommunityPerson {
  const isNamed = person.safeguarding === null;
  const figure = (value: Cell) => (isNamed ? shortened(value) : null);
  const { id, name, safeguarding, ageUnknown } = person;
  return {
    ...{ id, name, safeguarding, age_unknown: ageUnknown },
    offender: isNamed ? Boolean(row.cse_offender) : null,
    rank: Number(row.rank) <= OF_GROUP ? figure(row.rank) : null,
    degree: figure(row.degree),
    betweenness: figure(row.betweenness),
    crimes: figure(row.cse_crimes),
    cchi_days: figure(row.cse_cchi_days),
    ons_css: figure(row.cse_ons_css),
    in_soc: isNamed ? Boolean(row.in_soc) : null,
    group: figure(row.near),
    leads: isNamed,
  };
}
