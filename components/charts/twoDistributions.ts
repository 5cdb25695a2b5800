import * as d3 from 'npm:d3';
import { formatCount, formatNumber, formatShare } from '../notes/number.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed, type Svg } from './canvas.js';
import { namePair } from './namePair.js';
import { PAIR } from './pairColours.js';
import { colour, SMALL } from './palette.js';
import { type Side, sharedBins } from './sharedBins.js';
import { textWidth } from './textWidth.js';

interface TwoDistributionsOptions {
  readonly width: number;
  /** What is measured, with its unit. */
  readonly measure: string;
}

const NARROW = 560;
const NOUGHT = 22;

/**
 * How one measure is spread over two groups of people (METHOD 4.3): outlines on shared axes, each the share of its own side, so that a large
 * group does not hide a small one. Log axis where values span more than two orders; noughts stand before it.
 */
export function twoDistributions(
  sides: readonly [Side, Side],
  { width, measure }: TwoDistributionsOptions,
): SVGSVGElement {
  const { bins, log, shares, noughts } = sharedBins(sides, width < NARROW ? 12 : 24);
  const height = Math.round(Math.min(320, Math.max(240, width * 0.36))) + SMALL * 3;
  const hasNoughts = noughts.some((share) => share > 0);
  const y0 = d3.scaleLinear([0, Math.max(0.01, ...shares.flat(), ...noughts)], [0, 1]).nice(4);
  const ticksUp = y0.ticks(4);
  const say = (share: number) => formatShare(share);
  const left = 12 + Math.max(...ticksUp.map((tick) => textWidth(say(tick), SMALL)));
  const area: Area = { left, right: width - 12, top: SMALL * 5, bottom: height - FOOT };
  const y = y0.range([area.bottom, area.top]);
  const svg = canvas(width, height, describe(sides, measure, noughts));
  axisUp(svg, { area, ticks: ticksUp, at: y, say, title: '' });
  // Under the names of the sides, which stand first.
  haloed(svg.append('g') as unknown as Group, 'of its people', 0, area.top - SMALL, colour('muted'));
  const from = hasNoughts ? drawNoughts(svg, noughts, area, y) : area.left;
  if (bins.length > 0) {
    const domain = [bins[0].from, bins.at(-1)?.to ?? 1];
    const x = (log ? d3.scaleLog() : d3.scaleLinear()).domain(domain).range([from + 12, area.right - 4]);
    const whole = !log && bins.every(({ from: least, to }) => to - least === 1);
    const centre = whole ? (x(1) - x(0)) / 2 : 0;
    const room = Math.max(2, Math.floor((area.right - from) / 90));
    axisAlong(svg, {
      area,
      ticks: (log ? powers(domain, room) : x.ticks(room)).filter((tick) => !whole || tick < domain[1]),
      at: (value) => x(value) + centre,
      say: (value) => formatNumber(value),
      title: log ? `${measure}, log scale` : measure,
    });
    shares.forEach((share, side) => {
      drawOutline(svg, { share, bins, x, y, bottom: area.bottom }, side);
    });
    sides.forEach(({ median }, side) => {
      if (median) drawMedian(svg, x(median) + centre, area, side);
    });
  }
  const nameOf = ({ name, values, median }: Side) =>
    `${name}${values.length === 0 ? ': nobody' : `, median ${formatNumber(median ?? 0)}`}`;
  namePair(svg, [nameOf(sides[0]), nameOf(sides[1])], width);
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
  const path = `M${x(bins[0].from).toFixed(1)},${bottom}${steps.join('')}V${bottom}`;
  svg
    .append('path')
    .attr('d', path)
    .attr('fill', colour(PAIR[side]))
    .attr('fill-opacity', 0.14)
    .attr('stroke', colour(PAIR[side]))
    .attr('stroke-width', 2)
    .attr('stroke-dasharray', side === 0 ? null : '6 2');
}

function drawMedian(svg: Svg, x: number, area: Area, side: number): void {
  svg
    .append('line')
    .attr('x1', x)
    .attr('x2', x)
    .attr('y1', area.top - 6)
    .attr('y2', area.bottom)
    .attr('stroke', colour(PAIR[side]))
    .attr('stroke-dasharray', '1 3')
    .attr('stroke-width', 1.5);
}

/** A bar for each side where it has noughts; returns where they end. */
function drawNoughts(svg: Svg, noughts: readonly number[], area: Area, y: (share: number) => number): number {
  const group = svg.append('g') as unknown as Group;
  noughts.forEach((share, side) => {
    group
      .append('rect')
      .attr('x', area.left + 6 + side * NOUGHT)
      .attr('width', NOUGHT - 4)
      .attr('y', y(share))
      .attr('height', Math.max(0, area.bottom - y(share)))
      .attr('fill', colour(PAIR[side]))
      .attr('fill-opacity', 0.14)
      .attr('stroke', colour(PAIR[side]))
      .attr('stroke-dasharray', side === 0 ? null : '6 2');
  });
  haloed(group, 'zero', area.left + 4 + NOUGHT, area.bottom + 8 + SMALL, colour('muted'), 'middle');
  return area.left + 12 + NOUGHT * 2;
}

function powers([from, to]: readonly number[], room: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
  const stride = Math.max(1, Math.ceil((last - first) / room));
  return d3.range(first, last + 1, stride).map((power) => 10 ** power);
}

const describe = (sides: readonly Side[], measure: string, noughts: readonly number[]): string =>
  `Distribution of ${measure}: ${sides
    .map(
      ({ name, values, median }, side) =>
        `${name}, ${values.length === 0 ? 'nobody' : `${formatCount(values.length)} values drawn, median ${formatNumber(median ?? 0)}, ${formatShare(noughts[side])} nought`}`,
    )
    .join('; ')}.`;
