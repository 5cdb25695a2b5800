import { pairedBars } from '../charts/pairedBars.js';
import { formatCount } from '../notes/number.js';
import type { Column } from '../tables/column.js';
import type { SizeBand } from './sizeBands.js';

/** Communities by size and the people they hold, each on a scale of its own. */
export const sizeBars = (bands: readonly SizeBand[], width: number): SVGSVGElement =>
  pairedBars(
    bands.map(({ label, communities, people }) => ({ label, values: [[communities], [people]] })),
    { width, units: ['communities', 'people'], parts: [''], say: formatCount },
  );

/** The same as a table. */
export const SIZE_COLUMNS: readonly Column[] = [
  { key: 'label', label: 'Size' },
  { key: 'communities', label: 'Communities', kind: 'number' },
  { key: 'people', label: 'People', kind: 'number' },
];
