/** The networks that have no groups, and are parted into communities (METHOD 8.5, 9), with how the ids of those begin. */
const prefixes: Readonly<Record<string, string>> = { cse: 'CSE', 'county-lines': 'CL' };

export const communityNetworks = Object.keys(prefixes);

const DIGITS = 5;

/** The id of a community by its number, from 1: 'CSE-00001'. Ids stand in the order of numbers up to 99,999. */
export const communityId = (network: string, number: number): string =>
  `${prefixes[network]}-${String(number).padStart(DIGITS, '0')}`;
