const PREFIX = 'group:';

/** The id of a group's node. Groups' ids and their nodes' stand in the same order. */
export const groupNode = (groupId: string): string => `${PREFIX}${groupId}`;

/** The id of the group whose node it is. */
export const groupIdOf = (node: string): string => node.slice(PREFIX.length);
