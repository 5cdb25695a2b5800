import * as d3 from 'npm:d3';
import { formatCount, formatShare } from '../notes/number.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed } from './canvas.js';
import { orderName } from './orders.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** One order's curve at some steps, the first and last among them: after `at` removals `left` are in the largest connected part. */
export interface DrawnCurve {
  readonly order: string;
  readonly at: readonly number[];
  readonly left: readonly number[];
}

/** A group with its curves, one an order. */
export interface GroupCurves {
  readonly id: string;
  readonly name: string;
  readonly curves: readonly DrawnCurve[];
}

/** The curve of one order, where the group has one that starts above nought. */
const curveOf = ({ curves }: GroupCurves, order: string): DrawnCurve | undefined =>
  curves.find((curve) => curve.order === order && (curve.left[0] ?? 0) > 0);

/** How many are removed at a curve's end. */
const lastOf = ({ at }: DrawnCurve): number => Math.max(1, at.at(-1) ?? 0);

/**
 * Every group's curve of one order on shared axes: the share of its members removed, and the share of its largest connected part that is
 * left (METHOD 5.3), so that groups of all sizes can be compared. The reader's group in accent, all others thin and grey behind it.
 */
export function groupOverlay(
  groups: readonly GroupCurves[],
  { width, order, chosen }: { width: number; order: string; chosen: string | null },
): SVGSVGElement {
  const height = Math.round(Math.min(440, Math.max(280, width * 0.5)));
  const share = (value: number) => formatShare(value);
  const area: Area = {
    left: 12 + textWidth('100%', SMALL),
    right: width - 8,
    top: SMALL * 2,
    bottom: height - FOOT,
  };
  const x = d3.scaleLinear([0, 1], [area.left, area.right]);
  const y = d3.scaleLinear([0, 1], [area.bottom, area.top]);
  const svg = canvas(width, height, `The curves of ${groups.length} groups, ${orderName(order)}.`);
  axisUp(svg, { area, ticks: y.ticks(4), at: y, say: share, title: 'of the largest connected part left' });
  axisAlong(svg, { area, ticks: x.ticks(width < 560 ? 4 : 10), at: x, say: share, title: 'of members removed' });
  const behind = groups.filter(({ id }) => id !== chosen);
  const front = groups.filter(({ id }) => id === chosen);
  for (const group of [...behind, ...front]) {
    const curve = curveOf(group, order);
    if (!curve) continue;
    const isChosen = group.id === chosen;
    svg
      .append('path')
      .attr('d', relativePath(curve, x, y))
      .attr('fill', 'none')
      .attr('stroke', isChosen ? colour('accent') : colour('behind'))
      .attr('stroke-width', isChosen ? 2.5 : 1)
      // Of hundreds of lines on one another the middle would be one grey.
      .attr('stroke-opacity', isChosen || behind.length < MANY ? null : 0.35)
      .append('title')
      .text(group.name);
  }
  const named = front.find((group) => curveOf(group, order));
  if (named) {
    const curve = curveOf(named, order) as DrawnCurve;
    const { at, left } = curve;
    const half = left.findIndex((size) => size * 2 <= left[0]);
    const labels = svg.append('g') as unknown as Group;
    haloed(
      labels,
      named.name,
      x((at[half] ?? 0) / lastOf(curve)) + 8,
      y((left[half - 1] ?? left[0]) / left[0]) - 4,
      colour('accent'),
    );
  }
  return svg.node() as SVGSVGElement;
}

/** From so many lines on they are drawn fainter. */
const MANY = 60;

const CELL = { width: 220, height: 150, gap: 24, head: 38, foot: 22 };

/**
 * A small chart a group, all orders in each: the order chosen in accent, the others grey, random dashed. Every chart runs from nought to
 * the group's own size and number of members, which stand at its corners.
 */
export function groupGrid(
  groups: readonly GroupCurves[],
  { width, order }: { width: number; order: string },
): SVGSVGElement {
  const columns = Math.max(1, Math.floor((width + CELL.gap) / (CELL.width + CELL.gap)));
  const cellWidth = (width - (columns - 1) * CELL.gap) / columns;
  const rows = Math.ceil(groups.length / columns);
  const rowHeight = CELL.head + CELL.height + CELL.foot + CELL.gap;
  const svg = canvas(width, rows * rowHeight, `One chart for each of ${groups.length} groups.`);
  groups.forEach((group, index) => {
    const left = (index % columns) * (cellWidth + CELL.gap);
    const top = Math.floor(index / columns) * rowHeight;
    const cell = svg.append('g').attr('transform', `translate(${left},${top})`) as unknown as Group;
    drawCell(cell, group, order, cellWidth);
  });
  return svg.node() as SVGSVGElement;
}

function drawCell(cell: Group, { name, curves }: GroupCurves, order: string, width: number): void {
  const members = Math.max(0, ...curves.map(({ at }) => at.at(-1) ?? 0));
  const size = Math.max(0, ...curves.map(({ left }) => left[0] ?? 0));
  const bottom = CELL.head + CELL.height;
  const x = d3.scaleLinear([0, Math.max(1, members)], [0, width]);
  const y = d3.scaleLinear([0, Math.max(1, size)], [bottom, CELL.head]);
  cell.append('text').attr('y', SMALL).attr('font-weight', 600).text(name);
  cell
    .append('text')
    .attr('y', SMALL * 2 + 4)
    .attr('fill', colour('muted'))
    .text(`${formatCount(size)} connected at first`);
  cell
    .append('path')
    .attr('d', `M0,${bottom + 0.5}H${width}`)
    .attr('stroke', colour('ink'));
  cell
    .append('text')
    .attr('x', width)
    .attr('y', bottom + SMALL + 4)
    .attr('text-anchor', 'end')
    .attr('fill', colour('muted'))
    .text(`${formatCount(members)} removed`);
  const behind = curves.filter((curve) => curve.order !== order);
  const front = curves.filter((curve) => curve.order === order);
  for (const curve of [...behind, ...front]) {
    cell
      .append('path')
      .attr('d', steps(curve.at.map((step, point) => [x(step), y(curve.left[point])])))
      .attr('fill', 'none')
      .attr('stroke', curve.order === order ? colour('accent') : colour('behind'))
      .attr('stroke-width', curve.order === order ? 2 : 1)
      .attr('stroke-dasharray', curve.order === 'random' ? '4 3' : null);
  }
}

function relativePath(curve: DrawnCurve, x: (share: number) => number, y: (share: number) => number): string {
  return steps(curve.at.map((step, point) => [x(step / lastOf(curve)), y(curve.left[point] / (curve.left[0] || 1))]));
}

/** The value after each step holds until the next. */
function steps(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => (index === 0 ? `M${x.toFixed(1)},${y.toFixed(1)}` : `H${x.toFixed(1)}V${y.toFixed(1)}`))
    .join('');
}
