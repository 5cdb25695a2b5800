import * as d3 from 'npm:d3';
import { slug } from '../notes/element.js';
import { formatCount } from '../notes/number.js';
import { type Area, axisUp, FOOT } from './axis.js';
import { canvas, type Group, hatching, type Svg } from './canvas.js';
import { type Colour, colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A part of every column, from the foot up. `hatched` stands for what is missing. */
export interface StackedPart {
  readonly key: string;
  readonly label: string;
  readonly fill: 'hatched' | Colour;
}

/** A year, or a name such as 'no date' for what stands in none, with how many there are of each part. */
export interface StackedYear {
  readonly year: string;
  readonly counts: Readonly<Record<string, number>>;
}

interface StackedYearsOptions {
  readonly width: number;
  /** What is counted. */
  readonly things: string;
  readonly name: string;
}

const KEY_LINE = 24;
const SWATCH = 12;
const HEIGHT = 260;
/** Room kept between the name of a column that is no year and what stands beside it. */
const APART = 28;
const WIDEST = 44;
/** Few years do not stand so far apart that they no longer read as a row. */
const ROOMIEST = 96;

/** Counts by year, stacked from nought, what is missing at the foot; columns that are no year stand where they come, with their names. */
export function stackedYears(
  years: readonly StackedYear[],
  parts: readonly StackedPart[],
  { width, things, name }: StackedYearsOptions,
): SVGSVGElement {
  const totals = years.map(({ counts }) => parts.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0));
  const highest = Math.max(1, ...totals);
  const lines = keyLines(parts, width);
  const top = lines.length * KEY_LINE + SMALL * 2;
  const description = `${things} by year: ${years.map(({ year }, at) => `${year} ${totals[at]}`).join(', ')}.`;
  const svg = canvas(width, top + HEIGHT + FOOT - SMALL, description);
  const hatch = hatching(svg, `hatch-${slug(name)}`);
  const fillOf = ({ fill }: StackedPart) => (fill === 'hatched' ? hatch : colour(fill));
  drawKey(svg, lines, fillOf);

  const ticks = d3.ticks(0, highest, 4).filter(Number.isInteger);
  const left = 12 + Math.max(...ticks.map((tick) => textWidth(formatCount(tick), SMALL)));
  const area: Area = { left, right: width - 12, top, bottom: top + HEIGHT - SMALL };
  const y = d3.scaleLinear([0, highest], [area.bottom, area.top]);
  axisUp(svg, { area, ticks, at: y, say: formatCount, title: '' });
  drawColumns(svg.append('g') as unknown as Group, years, parts, { area, y, fillOf });
  return svg.node() as SVGSVGElement;
}

interface Drawn {
  readonly area: Area;
  readonly y: (count: number) => number;
  readonly fillOf: (part: StackedPart) => string;
}

function drawColumns(
  group: Group,
  years: readonly StackedYear[],
  parts: readonly StackedPart[],
  { area, y, fillOf }: Drawn,
): void {
  const slots = slotsOf(years, area);
  const stride = labelStride(slots);
  const wide = Math.max(1, Math.min(WIDEST, ...slots.map(({ from, to }) => to - from - 2)));
  let numbered = 0;
  for (const { year, counts, from, to, isYear } of slots) {
    const middle = (from + to) / 2;
    let base = 0;
    for (const part of parts) {
      const count = counts[part.key] ?? 0;
      if (count === 0) continue;
      group
        .append('rect')
        .attr('x', middle - wide / 2)
        .attr('width', wide)
        .attr('y', y(base + count))
        .attr('height', y(base) - y(base + count))
        .attr('fill', fillOf(part))
        .attr('stroke', part.fill === 'hatched' ? colour('hatch') : 'none');
      base += count;
    }
    if (!isYear || numbered++ % stride === 0) {
      // The first of narrow columns is named to its right, away from a name at its left.
      const aside = isYear && numbered === 1 && stride > 1;
      group
        .append('text')
        .attr('x', aside ? middle - wide / 2 : middle)
        .attr('y', area.bottom + 8 + SMALL)
        .attr('text-anchor', aside ? 'start' : 'middle')
        .attr('fill', colour('muted'))
        .text(year);
    }
  }
}

/** Each column's room: a name keeps as much as it needs, years share the rest. */
function slotsOf(years: readonly StackedYear[], { left, right }: Area) {
  const isYear = ({ year }: StackedYear) => /^\d+$/.test(year);
  const named = years
    .filter((year) => !isYear(year))
    .reduce((sum, { year }) => sum + textWidth(year, SMALL) + APART, 0);
  const each = (right - left - named) / Math.max(1, years.filter(isYear).length);
  let at = left;
  return years.map((year) => {
    const from = at;
    at += isYear(year) ? Math.min(each, ROOMIEST) : textWidth(year.year, SMALL) + APART;
    return { ...year, from, to: at, isYear: isYear(year) };
  });
}

/** Every how many years one is named, so that names do not meet. */
function labelStride(
  slots: readonly { readonly from: number; readonly to: number; readonly isYear: boolean }[],
): number {
  const year = slots.find(({ isYear }) => isYear);
  return year === undefined ? 1 : Math.max(1, Math.ceil((1.5 * textWidth('2000', SMALL) + 8) / (year.to - year.from)));
}

/** The parts' names in lines that fit. */
function keyLines(parts: readonly StackedPart[], width: number): StackedPart[][] {
  const lines: StackedPart[][] = [[]];
  let used = 0;
  for (const part of parts) {
    const needed = keyWidth(part);
    if (used > 0 && used + needed > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(part);
    used += needed;
  }
  return lines;
}

const keyWidth = ({ label }: StackedPart) => SWATCH + 8 + textWidth(label, SMALL) + 20;

function drawKey(svg: Svg, lines: readonly (readonly StackedPart[])[], fillOf: Drawn['fillOf']): void {
  const group = svg.append('g').attr('aria-hidden', 'true');
  for (const [line, parts] of lines.entries()) {
    let x = 0;
    for (const part of parts) {
      group
        .append('rect')
        .attr('x', x + 0.5)
        .attr('y', line * KEY_LINE + 3.5)
        .attr('width', SWATCH)
        .attr('height', SWATCH)
        .attr('fill', fillOf(part))
        .attr('stroke', part.fill === 'hatched' ? colour('hatch') : 'none');
      group
        .append('text')
        .attr('x', x + SWATCH + 8)
        .attr('y', line * KEY_LINE + SMALL + 1)
        .attr('fill', colour('ink'))
        .text(part.label);
      x += keyWidth(part);
    }
  }
}
