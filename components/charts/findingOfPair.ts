import { formatNumber } from '../notes/number.js';

/** One of two groups, and how a measure is spread over its people. */
interface Spread {
  readonly name: string;
  readonly n: number;
  readonly median: number | null;
  readonly threeQuarters: number | null;
}

/**
 * What is seen where two distributions lie on one axis (METHOD 4.3): whose people stand higher, by the middle person and by the upper quarter.
 * 'A’s people have the higher degree: half have more than 12, of B’s more than 5'.
 */
export function findingOfPair(measure: string, [a, b]: readonly [Spread, Spread]): string {
  for (const { name, n } of [a, b]) if (n === 0) return `${name} has nobody whose ${measure} could be compared`;
  const [middleA, middleB] = [a.median ?? 0, b.median ?? 0];
  const [upperA, upperB] = [a.threeQuarters ?? 0, b.threeQuarters ?? 0];
  const say = (value: number) => formatNumber(value);
  if (middleA === middleB && upperA === upperB)
    return `${a.name} and ${b.name} hardly differ in ${measure}: the median is ${say(middleA)} in both`;
  if (middleA === middleB) {
    const [high, low] = upperA > upperB ? [a, b] : [b, a];
    return `The upper quarter of ${high.name} has the higher ${measure}: from ${say(high.threeQuarters ?? 0)}, in ${low.name} from ${say(low.threeQuarters ?? 0)}`;
  }
  const [high, low] = middleA > middleB ? [a, b] : [b, a];
  return `${measure.charAt(0).toUpperCase()}${measure.slice(1)} is higher in ${high.name}: a median of ${say(high.median ?? 0)}, in ${low.name} of ${say(low.median ?? 0)}`;
}
