import * as dismantle from './tables/dismantle.ts';
import * as harm from './tables/harm.ts';
import * as identify from './tables/identify.ts';
import * as links from './tables/links.ts';
import * as network from './tables/network.ts';
import * as records from './tables/records.ts';
import * as safeguarding from './tables/safeguarding.ts';
import * as scrutiny from './tables/scrutiny.ts';
import * as time from './tables/time.ts';
import * as words from './tables/words.ts';

/** The published tables, by the room that makes them; names and columns are a contract with pages, audit commands and outside checks. */
export const tables = {
  ...records.tables,
  ...words.tables,
  ...identify.tables,
  ...links.tables,
  ...network.tables,
  ...safeguarding.tables,
  ...dismantle.tables,
  ...harm.tables,
  ...time.tables,
  ...scrutiny.tables,
};

export type TableName = keyof typeof tables;

/** Tables that stages hand to each other and a run does not publish. Rows stand in the order of their key. */
export const workingTables = {
  ...records.workingTables,
  ...words.workingTables,
  ...identify.workingTables,
  ...links.workingTables,
  ...network.workingTables,
  ...harm.workingTables,
  ...time.workingTables,
  ...scrutiny.workingTables,
};

export type WorkingTable = keyof typeof workingTables;
