import { canvas, type Group, type Svg } from './canvas.js';
import { categoryColour, colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** One thing with a value in each of two units, each made up of parts; null where it is not known. */
export interface PairedBar {
  readonly label: string;
  /** Parts in the order of `parts`, for the first unit and for the second. */
  readonly values: readonly [readonly number[] | null, readonly number[] | null];
}

interface PairedBarsOptions {
  readonly width: number;
  /** What each unit is called. */
  readonly units: readonly [string, string];
  /** What the parts are called, at most four; one part needs no key. */
  readonly parts: readonly string[];
  readonly say: (value: number) => string;
  /** Both are in the same unit: one scale for both. */
  readonly sameScale?: boolean;
  /** What is said where there is no value. */
  readonly nothing?: string;
}

const BAR = 12;
const LINE = 26;
const KEY_LINE = 24;
const SWATCH = 12;
const NARROW = 640;
const GAP = 16;

/**
 * Bars of two units side by side, a line each, both from nought and each on a scale of its own where they are not one unit, so that neither is
 * read without the other. On a narrow page the second stands under the first.
 */
export function pairedBars(
  bars: readonly PairedBar[],
  { width, units, parts, say, sameScale = false, nothing = 'not known' }: PairedBarsOptions,
): SVGSVGElement {
  const stacked = width < NARROW;
  const top = (parts.length > 1 ? KEY_LINE : 0) + (stacked ? 0 : LINE);
  const row = stacked ? LINE * 3 : LINE;
  const totals = bars.map(({ values }) => values.map((value) => value?.reduce((sum, part) => sum + part, 0) ?? null));
  const wordsOf = (total: number | null, unit: number) =>
    total === null ? nothing : stacked ? `${say(total)} ${units[unit]}` : say(total);
  const words = [0, 1].map((unit) => Math.max(0, ...totals.map((pair) => textWidth(wordsOf(pair[unit], unit), SMALL))));
  const left = stacked ? 0 : GAP + Math.max(0, ...bars.map(({ label }) => textWidth(label, SMALL)));
  const each = stacked ? width : (width - left - GAP) / 2;
  const said = bars
    .map(
      ({ label }, at) =>
        `${label}: ${units.map((unit, index) => `${unit} ${wordsOf(totals[at][index], index)}`).join(', ')}`,
    )
    .join('; ');
  const svg = canvas(width, top + Math.max(1, bars.length) * row + 4, said);
  if (parts.length > 1) drawKey(svg, parts);
  const highest = [0, 1].map((unit) => Math.max(0, ...totals.map((pair) => pair[unit] ?? 0)));
  const most = sameScale ? highest.map(() => Math.max(...highest)) : highest;
  const room = each - Math.max(...words) - GAP;
  if (!stacked)
    units.forEach((unit, index) => {
      write(svg as unknown as Group, unit, left + index * (each + GAP), top - LINE + SMALL + 2, 'muted');
    });
  bars.forEach(({ label, values }, at) => {
    const group = svg.append('g').attr('transform', `translate(0,${top + at * row})`) as unknown as Group;
    write(group, label, 0, SMALL + 2, 'ink');
    values.forEach((value, unit) => {
      const x = stacked ? 0 : left + unit * (each + GAP);
      const y = stacked ? LINE * (unit + 1) : 0;
      let from = x;
      (value ?? []).forEach((part, index) => {
        const wide = most[unit] === 0 ? 0 : (Math.max(0, room) * part) / most[unit];
        drawPart(group, { x: from, y: y + 5, wide }, parts.length > 1 ? categoryColour(index) : colour('accent'));
        from += wide;
      });
      write(group, wordsOf(totals[at][unit], unit), from + 8, y + SMALL + 2, 'muted');
    });
  });
  return svg.node() as SVGSVGElement;
}

function drawPart(group: Group, { x, y, wide }: { x: number; y: number; wide: number }, fill: string): void {
  group.append('rect').attr('x', x).attr('y', y).attr('width', wide).attr('height', BAR).attr('fill', fill);
}

function drawKey(svg: Svg, parts: readonly string[]): void {
  const group = svg.append('g').attr('aria-hidden', 'true') as unknown as Group;
  let x = 0;
  parts.forEach((part, index) => {
    drawPart(group, { x, y: 4, wide: SWATCH }, categoryColour(index));
    write(group, part, x + SWATCH + 8, SMALL + 1, 'ink');
    x += SWATCH + 28 + textWidth(part, SMALL);
  });
}

function write(group: Group, text: string, x: number, y: number, fill: 'ink' | 'muted'): void {
  group.append('text').attr('x', x).attr('y', y).attr('fill', colour(fill)).text(text);
}
