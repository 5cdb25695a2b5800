import { formatCount, formatNumber, formatShare, inWords, plural } from '../notes/number.js';
import type { SocPlace } from './personEntry.js';
import { onlyCells, type SourceNames } from './records.js';

/** What the records of the SOC network are called. */
export const SOC_SOURCES: SourceNames = {
  log: ['intelligence log', 'intelligence logs'],
  crime: ['crime record', 'crime records'],
  custody: ['shared cell', 'shared cells'],
};

/**
 * What the place of somebody in the SOC network hangs on: a sentence for each thing that would take them out of it or away from their group.
 * Empty where they rest on several records.
 */
export function hangsOn({ records, nearest }: SocPlace): string[] {
  const all = new Set(records.map(([source, ref]) => `${source}\n${ref}`)).size;
  const said: string[] = [];
  const cells = onlyCells(records);
  if (cells !== undefined) said.push(cells);
  else if (all === 1)
    said.push(
      `Rests on one ${records[0][0] === 'log' ? 'log' : 'crime record'}: without it this person would not be in the network.`,
    );
  if (nearest?.hops === 1) {
    const direct = new Set(
      records.filter(([, , , , , others]) => others.includes(`group:${nearest.id}`)).map(([, ref]) => ref),
    );
    if (direct.size === 1 && all > 1)
      said.push(`One log alone, ${[...direct][0]}, links this person to the group itself.`);
  }
  return said;
}

/** Distances that differ by less, relatively, are equal, as in METHOD 4.4. */
const SAME = 1e-9;

/** How close a call the group is: by how much the second nearest is further away. */
export function marginInWords({ nearest, second }: SocPlace, nameOf: (id: string) => string): string {
  if (nearest === null) return 'No group is reached from this person, so none is theirs.';
  const { hops, distance } = nearest;
  const first = `Nearest is ${nameOf(nearest.id)}, ${steps(hops)} away (distance ${formatNumber(distance)}).`;
  if (second === null) return `${first} No other group is reached.`;
  const other = `Second nearest is ${nameOf(second.id)}, ${steps(second.hops)} away (distance ${formatNumber(second.distance)})`;
  const more = second.hops - hops;
  if (more > 0) return `${first} ${other}: ${plural(more, 'step', 'steps', inWords)} further.`;
  const further = (second.distance - distance) / distance;
  if (further <= SAME) return `${first} ${other}: as near. Contested: the order of the groups’ ids decides.`;
  const by = further < 10 ? `${formatShare(further)} further` : `${formatCount(further + 1)} times as far`;
  return `${first} ${other}: as many steps, and by distance ${by}. Contested: another record could change the group.`;
}

const steps = (hops: number): string => plural(hops, 'step', 'steps', inWords);
