const PREFIX = 'group:';

/** SQL for the node that stands for a group: ids of groups and of nominals never collide (TABLES.md). */
export const groupNode = (groupId: string): string => `'${PREFIX}' || ${groupId}`;

/** SQL that is true where a node stands for a group. */
export const isGroupNode = (nodeId: string): string => `substr(${nodeId}, 1, ${PREFIX.length}) = '${PREFIX}'`;
