import type { Colour } from './palette.js';

/** The two sides of a comparison; the second is dashed as well, so that no reader has to tell colours apart. */
export const PAIR: readonly [Colour, Colour] = ['category-1', 'category-4'];
