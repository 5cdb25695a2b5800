import type { Row } from '../network/stage-tables.ts';

/** A link of the SOC network: `log L1 p q 2004-05-06`, its ends in any order, with its strength; 1 where not said. */
export type LinkLine = string | readonly [line: string, strength: number];

export const linkRows = (lines: readonly LinkLine[]): Row[] =>
  lines.map((each): Row => {
    const [line, strength] = typeof each === 'string' ? [each, 1] : each;
    const [source_system, source_ref, x, y, date] = line.split(' ');
    const [a, b] = [x, y].sort();
    // After so much decay nothing of a weight would be left: what stands without decay must not read it.
    return { network: 'soc', source_system, source_ref, a, b, date, strength, weight: 1e-6 };
  });
