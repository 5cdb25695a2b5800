const PREFIX = 'group:';

/** The id of the node that stands for a group: ids of groups and of nominals never collide (TABLES.md), and groups and their nodes sort alike. */
export const groupNode = (groupId: string): string => `${PREFIX}${groupId}`;

/** The id of the group whose node it is. */
export const groupIdOf = (node: string): string => node.slice(PREFIX.length);

/** SQL for `groupNode` of an expression. */
export const groupNodeSql = (groupId: string): string => `concat('${PREFIX}', ${groupId})`;

/** SQL that is true where a node stands for a group. */
export const isGroupNodeSql = (node: string): string => `substr(${node}, 1, ${PREFIX.length}) = '${PREFIX}'`;

/** SQL for `groupIdOf` of an expression. */
export const groupIdSql = (node: string): string => `substr(${node}, ${PREFIX.length + 1})`;
