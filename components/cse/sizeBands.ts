import { formatCount } from '../notes/number.js';

/** Communities of some size: how many there are, and how many people they hold. */
export interface SizeBand {
  readonly label: string;
  readonly communities: number;
  readonly people: number;
}

/** The smallest size of each band from five people on. */
const FROM = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/**
 * How many communities there are by size: each size below five by itself, then in bands up to the largest. Bands between two that hold any stand
 * there empty.
 *
 * @param small how many communities there are of each size below five.
 * @param sizes of the others, each.
 */
export function sizeBands(
  small: readonly { readonly size: number; readonly communities: number }[],
  sizes: readonly number[],
): SizeBand[] {
  const counted = small.map(({ size, communities }) => ({
    label: size === 1 ? '1 person' : `${size} people`,
    communities,
    people: size * communities,
  }));
  const bands = FROM.map((from, at) => {
    const below = FROM[at + 1] ?? Number.POSITIVE_INFINITY;
    const within = sizes.filter((size) => size >= from && size < below);
    return {
      label:
        below === Number.POSITIVE_INFINITY
          ? `${formatCount(from)} or more`
          : `${formatCount(from)} to ${formatCount(below - 1)}`,
      communities: within.length,
      people: within.reduce((sum, size) => sum + size, 0),
    };
  });
  const isHeld = ({ communities }: SizeBand) => communities > 0;
  const [first, last] = [bands.findIndex(isHeld), bands.findLastIndex(isHeld)];
  return [...counted, ...(first < 0 ? [] : bands.slice(first, last + 1))];
}
