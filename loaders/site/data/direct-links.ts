import { groupIdSql, isGroupNodeSql } from '../../links/group-node.ts';

/** A query of every edge between a group's node and a person: `group_id`, `nominal_id`, `links`, `weight`. */
export const directLinks = `SELECT CASE WHEN ${isGroupNodeSql('a')} THEN ${groupIdSql('a')} ELSE ${groupIdSql('b')} END AS group_id,
  CASE WHEN ${isGroupNodeSql('a')} THEN b ELSE a END AS nominal_id, links, weight
  FROM {edges} WHERE network = 'soc' AND (${isGroupNodeSql('a')}) <> (${isGroupNodeSql('b')})`;
