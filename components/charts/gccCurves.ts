import * as d3 from 'npm:d3';
import { formatCount } from '../notes/number.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed } from './canvas.js';
import { type Curve, stepsTo } from './curve.js';
import { orderName, shortOrderName } from './orders.js';
import { colour, SMALL } from './palette.js';
import { boxOf, type LabelledLine, overlap, type Point, placeLabels } from './placeLabels.js';
import { textWidth } from './textWidth.js';

export interface GccOptions {
  readonly width: number;
  readonly height?: number;
  /** The reader's order: in accent, above the others. Default: the last that is not random. */
  readonly chosen?: string;
  /** How many are removed now: a marker on the chosen curve. */
  readonly step?: number | null;
  /** Draw steps 0 to here. Default: all of them. */
  readonly until?: number;
  /** Who is removed. Default: people. */
  readonly things?: string;
}

/**
 * The size of the largest connected part as nodes are removed (METHOD 5.3), for every order at once: steps, from
 * zero, random removal as a grey band, the reader's order in accent, the others thin and grey behind it.
 */
export function gccCurves(curves: readonly Curve[], options: GccOptions): SVGSVGElement {
  const { width, things = 'people' } = options;
  const height = options.height ?? Math.round(Math.min(440, Math.max(300, width * 0.5)));
  const chosen = options.chosen ?? curves.findLast((curve) => curve.order !== 'random')?.order;
  const last = Math.max(1, options.until ?? Math.max(1, ...curves.map((curve) => curve.gcc.length - 1)));
  const highest = Math.max(1, ...curves.map((curve) => curve.gcc[0] ?? 0));
  const y0 = d3.scaleLinear([0, highest], [0, 1]);
  const ticksUp = y0.ticks(5).filter(Number.isInteger);
  const left = 12 + Math.max(...ticksUp.map((tick) => textWidth(formatCount(tick), SMALL)));
  const area: Area = { left, right: width - 8, top: SMALL * 2, bottom: height - FOOT };
  const x = d3.scaleLinear([0, last], [area.left, area.right]);
  const y = d3.scaleLinear([0, highest], [area.bottom, area.top]);
  const svg = canvas(width, height, describe(curves, chosen, things));
  axisUp(svg, { area, ticks: ticksUp, at: y, say: formatCount, title: `${things} in the largest connected part` });
  const ticksAlong = x.ticks(Math.max(2, Math.floor((area.right - area.left) / 90))).filter(Number.isInteger);
  axisAlong(svg, { area, ticks: ticksAlong, at: x, say: formatCount, title: `${things} removed` });

  const random = curves.find((curve) => curve.order === 'random');
  if (random?.low && random.high) band(svg as unknown as Group, random, last, x, y);
  const behind = curves.filter((curve) => curve.order !== chosen);
  const front = curves.filter((curve) => curve.order === chosen);
  for (const curve of [...behind, ...front]) {
    svg
      .append('path')
      .attr('d', stepPath(stepPoints(curve, last, x, y)))
      .attr('fill', 'none')
      .attr('stroke', curve.order === chosen ? colour('accent') : colour('behind'))
      .attr('stroke-width', curve.order === chosen ? 2.25 : 1.25)
      .attr('stroke-dasharray', curve.order === 'random' ? '5 3' : null)
      .attr('stroke-linejoin', 'round');
  }

  const half = y(highest / 2);
  const lines: LabelledLine[] = [...front, ...behind].map((curve) => ({
    id: curve.order,
    text: width < 560 ? shortOrderName(curve.order) : labelOf(curve),
    points: stepPoints(curve, last, x, y),
  }));
  const marked =
    front[0] && options.step !== null && options.step !== undefined ? marker(front[0], options.step) : null;
  const drop: Point[][] = marked
    ? [
        [
          [x(marked.step), y(marked.gcc)],
          [x(marked.step), area.bottom],
        ],
      ]
    : [];
  const labels = placeLabels(lines, { ...area, size: SMALL }, drop);
  svg
    .append('line')
    .attr('x1', area.left)
    .attr('x2', area.right)
    .attr('y1', half)
    .attr('y2', half)
    .attr('stroke', colour('muted'))
    .attr('stroke-dasharray', '1 4');
  const halfText = 'half';
  const halfBox = { left: area.right - textWidth(halfText, SMALL), right: area.right, top: half - 20, bottom: half };
  const group = svg.append('g') as unknown as Group;
  if (!labels.some((label) => overlap(halfBox, boxOf(label))))
    haloed(group, halfText, area.right, half - 5, colour('muted'), 'end');
  if (marked) {
    drawMarker(group, x(marked.step), y(marked.gcc), area.bottom);
    // Curves fall, so the corner at the top right is free.
    const text = `${formatCount(marked.step)} removed, ${formatCount(marked.gcc)} connected`;
    haloed(group, text, area.right, width < 560 ? area.top + SMALL : SMALL, colour('accent'), 'end');
  }
  for (const label of labels) {
    haloed(group, label.text, label.x, label.y, label.id === chosen ? colour('accent') : colour('muted'));
  }
  return svg.node() as SVGSVGElement;
}

function labelOf(curve: Curve): string {
  const name = orderName(curve.order);
  if (curve.order === 'random' && curve.low) return `${name}, with 5–95% band`;
  return curve.switchedAt ? `${name}; by degree from step ${formatCount(curve.switchedAt)}` : name;
}

function marker(curve: Curve, step: number): { step: number; gcc: number } {
  const within = Math.max(0, Math.min(curve.gcc.length - 1, step));
  return { step: within, gcc: curve.gcc[within] ?? 0 };
}

function drawMarker(group: Group, x: number, y: number, bottom: number): void {
  group.append('line').attr('x1', x).attr('x2', x).attr('y1', y).attr('y2', bottom).attr('stroke', colour('accent'));
  group
    .append('circle')
    .attr('cx', x)
    .attr('cy', y)
    .attr('r', 5)
    .attr('fill', colour('accent'))
    .attr('stroke', colour('paper'))
    .attr('stroke-width', 2);
}

/** Corners of the steps: the value after k removals holds until the next one. Runs of one value are one piece. */
function stepPoints(curve: Curve, last: number, x: (k: number) => number, y: (s: number) => number): Point[] {
  const points: Point[] = [];
  let before: number | undefined;
  for (let k = 0; k <= Math.min(last, curve.gcc.length - 1); k++) {
    const value = curve.gcc[k] ?? 0;
    if (before === undefined) points.push([x(k), y(value)]);
    else if (value !== before) points.push([x(k), y(before)], [x(k), y(value)]);
    before = value;
  }
  if (before !== undefined) points.push([x(Math.min(last, curve.gcc.length - 1)), y(before)]);
  return points;
}

function stepPath(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`).join('');
}

function band(svg: Group, curve: Curve, last: number, x: (k: number) => number, y: (s: number) => number): void {
  const shape = d3
    .area<number>()
    .x((k) => x(k))
    .y0((k) => y(curve.low?.[k] ?? 0))
    .y1((k) => y(curve.high?.[k] ?? 0))
    .curve(d3.curveStepAfter);
  svg
    .append('path')
    .attr('d', shape(d3.range(0, Math.min(last, curve.gcc.length - 1) + 1)))
    .attr('fill', colour('band'));
}

function describe(curves: readonly Curve[], chosen: string | undefined, things: string): string {
  const halves = curves.map((curve) => {
    const step = stepsTo(curve, 0.5);
    return `${orderName(curve.order)} ${step === undefined ? 'never' : formatCount(step)}`;
  });
  return `Line chart, ${things} in the largest connected part by ${things} removed, for ${curves.length} orders of removal${
    chosen ? `, ${orderName(chosen)} in front` : ''
  }. Removals until it is halved: ${halves.join(', ')}.`;
}
