import * as d3 from 'npm:d3';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed, type Svg } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A value for each of some years; null where there is none, which breaks the line. */
export interface YearLine {
  readonly id: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

interface YearLinesOptions {
  readonly width: number;
  /** The line in accent; all others are thin and grey behind it. */
  readonly chosen: string | null;
  /** How a value reads on the axis. */
  readonly say: (value: number) => string;
  /** What is counted, and its unit. */
  readonly title: string;
}

const NARROW = 560;

/** Lines by year from nought, on shared axes: the reader's in accent with a dot a year, the others thin and grey behind it. */
export function yearLines(
  years: readonly number[],
  lines: readonly YearLine[],
  { width, chosen, say, title }: YearLinesOptions,
): SVGSVGElement {
  const height = Math.round(Math.min(300, Math.max(220, width * 0.32)));
  const front = lines.find(({ id }) => id === chosen);
  const most = Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y0 = d3.scaleLinear([0, most || 1], [0, 1]).nice(4);
  const ticks = y0.ticks(4);
  const area: Area = {
    left: 12 + Math.max(...ticks.map((tick) => textWidth(say(tick), SMALL))),
    right: width - 12,
    top: SMALL * 2,
    bottom: height - FOOT + SMALL,
  };
  const y = y0.range([area.bottom, area.top]);
  const x = d3.scaleLinear([years[0] ?? 0, years.at(-1) ?? 1], [area.left + 6, area.right - 6]);
  const said = front?.values.map((value, at) => `${years[at]} ${value === null ? 'none' : say(value)}`).join(', ');
  const svg = canvas(width, height, `${title} by year${front ? `, ${front.name}: ${said}` : ''}.`);
  axisUp(svg, { area, ticks, at: y, say, title });
  const marked = x.ticks(width < NARROW ? 4 : 9).filter(Number.isInteger);
  axisAlong(svg, { area, ticks: marked, at: x, say: String, title: '' });
  for (const line of lines) if (line !== front) drawLine(svg, line, { years, x, y }, 'behind');
  if (front) {
    drawLine(svg, front, { years, x, y }, 'accent');
    nameFront(svg, front, { years, x, y, width });
  }
  return svg.node() as SVGSVGElement;
}

interface Scales {
  readonly years: readonly number[];
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

function drawLine(svg: Svg, { name, values }: YearLine, { years, x, y }: Scales, stroke: 'accent' | 'behind'): void {
  const isFront = stroke === 'accent';
  const path = d3
    .line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(years[at]))
    .y((value) => y(value ?? 0));
  svg
    .append('path')
    .attr('d', path(values))
    .attr('fill', 'none')
    .attr('stroke', colour(stroke))
    .attr('stroke-opacity', isFront ? null : 0.45)
    .attr('stroke-width', isFront ? 2.5 : 1)
    .append('title')
    .text(name);
  values.forEach((value, at) => {
    // A year between two without a value is a point and no line.
    const isAlone = value !== null && (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
    if (value === null || !(isFront || isAlone)) return;
    svg
      .append('circle')
      .attr('cx', x(years[at]))
      .attr('cy', y(value))
      .attr('r', isFront ? 3 : 1.5)
      .attr('fill', colour(stroke));
  });
}

/** The name of the line stands by its highest year, on the side where there is room. */
function nameFront(svg: Svg, { name, values }: YearLine, { years, x, y, width }: Scales & { width: number }): void {
  const at = values.reduce<number>((best, value, index) => ((value ?? -1) > (values[best] ?? -1) ? index : best), 0);
  const value = values[at] ?? null;
  if (value === null) return;
  const labels = svg.append('g') as unknown as Group;
  const isLeft = x(years[at]) + 8 + textWidth(name, SMALL) > width;
  haloed(labels, name, x(years[at]) + (isLeft ? -8 : 8), y(value) - 8, colour('accent'), isLeft ? 'end' : 'start');
}
