import type { Cell } from '../../executor/executor.ts';
import { directLinks } from './direct-links.ts';
import { edgesAmong, recordKinds } from './edges-among.ts';
import { type GroupPlaces, readGroupPlaces } from './group-places.ts';
import type { PublishedTables } from './open-tables.ts';
import type { RecordKind } from './pack-network.ts';

export type Rows = readonly Record<string, Cell>[];
type RowsByGroup = ReadonlyMap<string, Rows>;

/** Tables that hold rows of every group, read once for all their pages; those that are long by group. */
export interface GroupTables {
  readonly groups: Rows;
  readonly members: RowsByGroup;
  /** Members by nominal id, with the group each belongs to. */
  readonly memberOf: ReadonlyMap<string, Record<string, Cell>>;
  /** Who is linked to a group's node directly. */
  readonly direct: RowsByGroup;
  /** Edges among a group's members. */
  readonly memberEdges: RowsByGroup;
  /** Edges among those linked to a group directly. */
  readonly directEdges: RowsByGroup;
  /** Kinds of record of each of these edges, by `pairKey`, oldest first. */
  readonly records: ReadonlyMap<string, readonly RecordKind[]>;
  readonly removals: RowsByGroup;
  readonly summaries: RowsByGroup;
  readonly shared: Rows;
  readonly temporal: RowsByGroup;
  /** How many people each decade's network assigns to a group. */
  readonly decades: RowsByGroup;
  readonly places: GroupPlaces;
}

const MEMBERS = 'SELECT group_id, nominal_id FROM {members} WHERE group_id IS NOT NULL';

/** Reads what the pages of all groups need. */
export async function readGroupTables(tables: PublishedTables): Promise<GroupTables> {
  const { rows } = tables;
  const ofGroup = async (query: string, column = 'group_id') =>
    Map.groupBy(await rows(query), (row) => String(row[column]));
  const members = await rows('SELECT * FROM {members} WHERE group_id IS NOT NULL ORDER BY nominal_id');
  return {
    groups: await rows('SELECT * FROM {groups} ORDER BY group_id'),
    members: Map.groupBy(members, ({ group_id }) => String(group_id)),
    memberOf: new Map(members.map((member) => [String(member.nominal_id), member])),
    direct: await ofGroup(`${directLinks} ORDER BY 1, 2`),
    memberEdges: await ofGroup(`${edgesAmong('soc', MEMBERS)} ORDER BY 1, 2, 3`),
    directEdges: await ofGroup(`${edgesAmong('soc', directLinks)} ORDER BY 1, 2, 3`),
    records: await recordKinds(
      tables,
      'soc',
      `SELECT a, b FROM (${edgesAmong('soc', MEMBERS)}) AS within UNION SELECT a, b FROM (${edgesAmong('soc', directLinks)}) AS beside`,
    ),
    removals: await ofGroup(
      `SELECT unit, "order", step, removed, withheld, gcc, low, high FROM {dismantling}
      WHERE network = 'soc' ORDER BY unit, "order", step`,
      'unit',
    ),
    summaries: await ofGroup(
      `SELECT * FROM {dismantling_summary} WHERE network = 'soc' ORDER BY unit, "order"`,
      'unit',
    ),
    shared: await rows('SELECT * FROM {group_links} ORDER BY group_a, group_b'),
    temporal:
      await ofGroup(`SELECT group_id, year, nominals, crimes, crimes_without_cchi, cchi_days, ons_css, logs, logs_share
      FROM {temporal} ORDER BY group_id, year`),
    decades: await ofGroup(`SELECT group_id, decade, count(*) AS people FROM {decade_members}
      GROUP BY group_id, decade ORDER BY group_id, decade`),
    places: await readGroupPlaces(tables),
  };
}
