import * as d3 from 'npm:d3';
import { slug } from '../notes/element.js';
import { formatShare } from '../notes/number.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed, hatching, type Svg } from './canvas.js';
import { namePair } from './namePair.js';
import { PAIR } from './pairColours.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** How often a whole number stands in each of two tables; null where it is not known. */
export interface WholeNumber {
  readonly years: number | null;
  readonly counts: readonly [number, number];
}

interface TwoHistogramsOptions {
  readonly width: number;
  readonly name: string;
  /** What the two tables are called. */
  readonly tables: readonly [string, string];
  /** What is measured, with its unit. */
  readonly measure: string;
  /** What shares are of: 'of rows'. */
  readonly of: string;
  /** A number at which a line stands, with its words. */
  readonly mark?: { readonly at: number; readonly words: string };
}

const NARROW = 560;
/** Numbers drawn together on a narrow page, where there are many. */
const TOGETHER = 5;
const BAR = 24;

/**
 * How whole numbers are spread over two tables, as outlines on shared axes, each the share of its own table; what is not known stands first, as a
 * hatched bar for each table on the same scale.
 */
export function twoHistograms(numbers: readonly WholeNumber[], options: TwoHistogramsOptions): SVGSVGElement {
  const { width, name, tables, measure, of, mark } = options;
  const totals = [0, 1].map((side) => numbers.reduce((sum, { counts }) => sum + counts[side], 0));
  const share = (count: number, side: number) => (totals[side] === 0 ? 0 : count / totals[side]);
  const isKnown = (number: WholeNumber): number is WholeNumber & { years: number } => number.years !== null;
  const known = numbers.filter(isKnown);
  const unknown = [0, 1].map((side) =>
    share(
      numbers.reduce((sum, number) => sum + (isKnown(number) ? 0 : number.counts[side]), 0),
      side,
    ),
  );
  const [least = 0, most = 0] = d3.extent(known, ({ years }) => years);
  const step = width < NARROW && most - least > 40 ? TOGETHER : 1;
  const from = Math.floor(least / step) * step;
  const bins = d3.range(from, most + 1, step).map((start) => ({ from: start, to: start + step }));
  const shares = [0, 1].map((side) =>
    bins.map((bin) =>
      share(
        known.reduce((sum, { years, counts }) => sum + (years >= bin.from && years < bin.to ? counts[side] : 0), 0),
        side,
      ),
    ),
  );

  const height = Math.round(Math.min(320, Math.max(240, width * 0.34))) + SMALL * 3;
  const y0 = d3.scaleLinear([0, Math.max(0.01, ...shares.flat(), ...unknown)], [0, 1]).nice(4);
  const ticks = y0.ticks(4);
  const sayShare = (value: number) => formatShare(value);
  const area: Area = {
    left: 12 + Math.max(...ticks.map((tick) => textWidth(sayShare(tick), SMALL))),
    right: width - 12,
    top: SMALL * 5,
    bottom: height - FOOT,
  };
  const y = y0.range([area.bottom, area.top]);
  const described = tables.map((table, side) => `${table}: ${formatShare(unknown[side])} not known`);
  const svg = canvas(width, height, `${measure}, ${of}. ${described.join('; ')}. The numbers are under ‘Table’.`);
  const hatch = hatching(svg, `hatch-${slug(name)}`);
  axisUp(svg, { area, ticks, at: y, say: sayShare, title: '' });
  haloed(
    svg.append('g') as unknown as Group,
    step === 1 ? of : `${of}, ${step} years together`,
    0,
    area.top - SMALL,
    colour('muted'),
  );
  const start = area.left + drawUnknown(svg, unknown, { area, y, hatch }) + 12;
  if (known.length > 0) {
    const x = d3.scaleLinear([from, bins[bins.length - 1].to], [start, area.right - 4]);
    const centre = step === 1 ? (x(1) - x(0)) / 2 : 0;
    axisAlong(svg, {
      area,
      ticks: x
        .ticks(Math.max(2, Math.floor((area.right - start) / 70)))
        .filter((tick) => Number.isInteger(tick) && tick <= most),
      at: (value) => x(value) + centre,
      say: (value) => String(value).replace('-', '−'),
      title: measure,
    });
    if (mark && mark.at > from && mark.at <= most) drawMark(svg, x(mark.at), mark.words, area);
    for (const side of [1, 0])
      if (totals[side] > 0) drawOutline(svg, { share: shares[side], bins, x, y, bottom: area.bottom }, side);
  }
  const nameOf = (side: 0 | 1) => (totals[side] === 0 ? `${tables[side]}: no rows` : tables[side]);
  namePair(svg, [nameOf(0), nameOf(1)], width);
  return svg.node() as SVGSVGElement;
}

interface Outline {
  readonly share: readonly number[];
  readonly bins: readonly { readonly from: number; readonly to: number }[];
  readonly x: (value: number) => number;
  readonly y: (share: number) => number;
  readonly bottom: number;
}

function drawOutline(svg: Svg, { share, bins, x, y, bottom }: Outline, side: number): void {
  const steps = bins.map(({ to }, at) => `V${y(share[at]).toFixed(1)}H${x(to).toFixed(1)}`);
  svg
    .append('path')
    .attr('d', `M${x(bins[0].from).toFixed(1)},${bottom}${steps.join('')}V${bottom}`)
    .attr('fill', colour(PAIR[side]))
    .attr('fill-opacity', 0.12)
    .attr('stroke', colour(PAIR[side]))
    .attr('stroke-width', 1.75)
    .attr('stroke-dasharray', side === 0 ? null : '5 2');
}

/** A hatched bar for each table, also where nothing is unknown; returns how much room they took. */
function drawUnknown(
  svg: Svg,
  unknown: readonly number[],
  { area, y, hatch }: { readonly area: Area; readonly y: (share: number) => number; readonly hatch: string },
): number {
  const words = unknown.some((share) => share > 0) ? 'not known' : 'not known: 0';
  const room = Math.max(BAR * 2 + 8, textWidth(words, SMALL) + 8);
  const group = svg.append('g') as unknown as Group;
  unknown.forEach((share, side) => {
    group
      .append('rect')
      .attr('x', area.left + room / 2 + (side - 1) * BAR + 2)
      .attr('width', BAR - 4)
      .attr('y', y(share))
      .attr('height', Math.max(0, area.bottom - y(share)))
      .attr('fill', hatch)
      .attr('stroke', colour(PAIR[side]))
      .attr('stroke-width', 1.75)
      .attr('stroke-dasharray', side === 0 ? null : '5 2');
  });
  haloed(group, words, area.left + room / 2, area.bottom + 8 + SMALL, colour('muted'), 'middle');
  return room;
}

function drawMark(svg: Svg, x: number, words: string, area: Area): void {
  const group = svg.append('g') as unknown as Group;
  group
    .append('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', area.top - 4)
    .attr('y2', area.bottom)
    .attr('stroke', colour('muted'))
    .attr('stroke-dasharray', '1 3');
  const fits = x + 6 + textWidth(words, SMALL) < area.right;
  haloed(group, words, fits ? x + 6 : x - 6, area.top + SMALL - 4, colour('muted'), fits ? 'start' : 'end');
}
