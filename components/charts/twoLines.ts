import * as d3 from 'npm:d3';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed } from './canvas.js';
import { PAIR } from './pairColours.js';
import { colour, SMALL } from './palette.js';
import { type LabelledLine, placeLabels } from './placeLabels.js';
import { textWidth } from './textWidth.js';

/** A line through points; null breaks it. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number | null])[];
}

interface TwoLinesOptions {
  readonly width: number;
  readonly titleUp: string;
  readonly titleAlong: string;
  readonly sayUp: (value: number) => string;
  readonly sayAlong: (value: number) => string;
  /** Each value holds until the next. */
  readonly steps?: boolean;
  /** Where the axis along begins and ends; default: where the lines do. */
  readonly along?: readonly [number, number];
  /** Only whole numbers are marked along the foot. */
  readonly whole?: boolean;
}

const NARROW = 560;

/** Two lines on shared axes, both from nought upwards, each named where it runs; the second is dashed. */
export function twoLines(lines: readonly [Line, Line], options: TwoLinesOptions): SVGSVGElement {
  const { width, titleUp, titleAlong, sayUp, sayAlong, steps = false, whole = false } = options;
  const height = Math.round(Math.min(360, Math.max(230, width * 0.36)));
  const all = lines.flatMap(({ points }) => points);
  const most = Math.max(0, ...all.map(([, value]) => value ?? 0));
  const along = options.along ?? [Math.min(...all.map(([at]) => at)), Math.max(...all.map(([at]) => at))];
  const y0 = d3.scaleLinear([0, most || 1], [0, 1]).nice(4);
  const ticks = y0.ticks(4);
  const area: Area = {
    left: 12 + Math.max(...ticks.map((tick) => textWidth(sayUp(tick), SMALL))),
    right: width - 12,
    top: SMALL * 2,
    bottom: height - FOOT,
  };
  const y = y0.range([area.bottom, area.top]);
  const x = d3.scaleLinear([...along], [area.left + 6, area.right - 6]);
  const svg = canvas(width, height, `${titleUp} by ${titleAlong}: ${lines.map(({ name }) => name).join(' and ')}.`);
  axisUp(svg, { area, ticks, at: y, say: sayUp, title: titleUp });
  const marked = x.ticks(width < NARROW ? 4 : 9).filter((tick) => !whole || Number.isInteger(tick));
  axisAlong(svg, { area, ticks: marked, at: x, say: sayAlong, title: titleAlong });
  const path = d3
    .line<readonly [number, number | null]>()
    .defined(([, value]) => value !== null)
    .x(([at]) => x(at))
    .y(([, value]) => y(value ?? 0))
    .curve(steps ? d3.curveStepAfter : d3.curveLinear);
  lines.forEach(({ points }, side) => {
    svg
      .append('path')
      .attr('d', path([...points]))
      .attr('fill', 'none')
      .attr('stroke', colour(PAIR[side]))
      .attr('stroke-width', 2.25)
      .attr('stroke-linejoin', 'round')
      .attr('stroke-dasharray', side === 0 ? null : '6 2');
    // A point with nothing on either side is no line.
    points.forEach(([at, value], index) => {
      const isAlone = (points[index - 1]?.[1] ?? null) === null && (points[index + 1]?.[1] ?? null) === null;
      if (value === null || !isAlone) return;
      svg.append('circle').attr('cx', x(at)).attr('cy', y(value)).attr('r', 3).attr('fill', colour(PAIR[side]));
    });
  });
  const labelled: LabelledLine[] = lines.map(({ name, points }, side) => ({
    id: String(side),
    text: name,
    points: points.flatMap(([at, value]) => (value === null ? [] : [[x(at), y(value)] as const])),
  }));
  const group = svg.append('g') as unknown as Group;
  for (const label of placeLabels(
    labelled.filter(({ points }) => points.length > 0),
    { ...area, size: SMALL },
  ))
    haloed(group, label.text, label.x, label.y, colour(PAIR[Number(label.id)]));
  return svg.node() as SVGSVGElement;
}
