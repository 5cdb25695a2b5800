import { type CellKey, type Codes, cellKeys, type LinkTable } from './linkTable.js';

export interface LinkSorting {
  readonly key: CellKey;
  readonly descending: boolean;
}

/** How a column is sorted when its head is pressed for the first time: what is newest or largest first, texts from their beginning. */
export const firstSorting = (key: CellKey): LinkSorting => ({
  key,
  descending: key === 'date' || key === 'strength' || key === 'weight',
});

export const firstSortings: readonly LinkSorting[] = cellKeys.map(firstSorting);

export const isCellKey = (key: string): key is CellKey => cellKeys.some((each) => each === key);

/** Links in the order of a column; equals stay as the table has them, newest first, whichever way. O(links + values). */
export function sortLinks(table: LinkTable, { key, descending }: LinkSorting): Uint32Array {
  const { codes, ranks } = sortedBy(table, key);
  let most = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] > most) most = codes[row];
  // Where each code's links go, so that the loops over all links look up one array.
  const bucketOf = Uint32Array.from({ length: most + 1 }, (_, code) => ranks?.[code] ?? code);
  const last = bucketOf.reduce((highest, bucket) => Math.max(highest, bucket), 0);
  if (descending) for (let code = 0; code <= most; code++) bucketOf[code] = last - bucketOf[code];
  // Counting sort: how many stand before each value, then every link to its place.
  const place = new Uint32Array(last + 2);
  for (let row = 0; row < codes.length; row++) place[bucketOf[codes[row]] + 1]++;
  for (let bucket = 1; bucket < place.length; bucket++) place[bucket] += place[bucket - 1];
  const order = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[place[bucketOf[codes[row]]]++] = row;
  return order;
}

/** Codes stand in the order of their values, but those of people in that of their ids: names have ranks of their own. */
function sortedBy({ codes, nameRanks }: LinkTable, key: CellKey): { codes: Codes; ranks?: Codes } {
  switch (key) {
    case 'a_name':
      return { codes: codes.a, ranks: nameRanks };
    case 'b_name':
      return { codes: codes.b, ranks: nameRanks };
    case 'source_system':
      return { codes: codes.source };
    case 'source_ref':
      return { codes: codes.ref };
    default:
      return { codes: codes[key] };
  }
}
