import * as d3 from 'npm:d3';
import { slug } from '../notes/element.js';
import { formatCount, formatNumber, formatShare } from '../notes/number.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { type Binned, bin } from './bins.js';
import { canvas, type Group, haloed, hatching } from './canvas.js';
import {
  drawBars,
  drawPointers,
  drawSpecial,
  drawStrip,
  LINE,
  labelHighest,
  type Pointer,
} from './distributionMarks.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

export interface DistributionOptions {
  readonly width: number;
  readonly height?: number;
  /** What is measured, with its unit: 'degree (people directly linked)'. */
  readonly measure: string;
  /** Who is counted. Default: people. */
  readonly things?: string;
  /** Log axis; default: where positive values span more than two orders of magnitude. */
  readonly log?: boolean;
  /** `strip` draws every value as a tick; default: a strip below 40 known values, else a histogram. */
  readonly kind?: 'histogram' | 'strip';
  /** A value to point at, such as the chosen person's, and what to call it. */
  readonly marked?: { readonly value: number; readonly label: string } | null;
  /** Shared axis for side-by-side comparison. */
  readonly domain?: readonly [number, number];
}

/**
 * How one measure is spread. Missing values and noughts stand first, hatched grey, as bars of their own, so that what
 * is known is never read as the whole. Bars from zero; the median and the highest bar are labelled where they stand.
 */
export function distribution(
  values: readonly (number | null | undefined)[],
  options: DistributionOptions,
): SVGSVGElement {
  const { width, measure, things = 'people' } = options;
  const wanted = width < 560 ? 14 : 28;
  const data = bin(values, options.log === undefined ? { wanted } : { wanted, log: options.log });
  const strip = (options.kind ?? (data.known < 40 ? 'strip' : 'histogram')) === 'strip';
  const height = options.height ?? Math.round(Math.min(360, Math.max(260, width * 0.4))) * (strip ? 0.55 : 1);
  const pointers: Pointer[] = [];
  if (data.median) pointers.push({ value: data.median, text: `median ${formatNumber(data.median)}`, strong: false });
  if (options.marked) pointers.push({ value: options.marked.value, text: options.marked.label, strong: true });
  const svg = canvas(width, height, describe(data, measure, things));
  const fill = hatching(svg, `hatch-${slug(measure)}`);

  const special = [
    ...(data.missing ? [{ label: 'missing', count: data.missing }] : []),
    ...(data.zeros ? [{ label: 'zero', count: data.zeros }] : []),
  ];
  const highest = Math.max(
    1,
    ...special.map((bar) => bar.count),
    ...(strip ? [] : data.bins.map((each) => each.count)),
  );
  const ticksUp = d3.ticks(0, highest, 4).filter(Number.isInteger);
  const left = 12 + Math.max(...ticksUp.map((tick) => textWidth(formatCount(tick), SMALL)));
  const area: Area = { left, right: width - 12, top: SMALL * 2.5 + LINE * pointers.length, bottom: height - FOOT };
  const y = d3.scaleLinear([0, highest], [area.bottom, area.top]);
  // A strip alone counts nothing upwards.
  const bare = strip && special.length === 0;
  axisUp(svg, {
    area,
    ticks: bare ? [0] : ticksUp,
    at: y,
    say: bare ? () => '' : formatCount,
    title: bare ? '' : things,
  });
  const group = svg.append('g') as unknown as Group;
  const from = drawSpecial(group, special, area, y, fill);
  if (data.bins.length === 0) {
    haloed(group, 'No value above zero.', from + 8, (area.top + area.bottom) / 2, colour('muted'));
    return svg.node() as SVGSVGElement;
  }

  const domain = options.domain ?? [data.bins[0]?.from ?? 0, data.bins.at(-1)?.to ?? 1];
  const x = (data.log ? d3.scaleLog() : d3.scaleLinear()).domain([...domain]).range([from + 8, area.right]);
  const room = Math.max(2, Math.floor((area.right - from) / 80));
  const whole = !data.log && data.bins.every((each) => each.to - each.from === 1);
  const centre = whole ? (x(1) - x(0)) / 2 : 0;
  const ticks = (data.log ? decades(domain, room) : x.ticks(room)).filter(
    (t) => t <= (data.bins.at(-1)?.to ?? 1) - (whole ? 1 : 0),
  );
  axisAlong(svg, {
    area,
    ticks,
    at: (value) => x(value) + centre,
    say: (value) => formatNumber(value),
    title: data.log ? `${measure}, log scale` : measure,
  });
  const at = (value: number) => x(value) + centre;
  if (strip) drawStrip(group, values, area, at);
  else drawBars(group, data, y, x);
  drawPointers(group, pointers, area, at);
  if (!strip)
    labelHighest(
      group,
      data,
      y,
      x,
      pointers.map((pointer) => at(pointer.value)),
    );
  return svg.node() as SVGSVGElement;
}

function decades(domain: readonly [number, number], room: number): number[] {
  const from = Math.round(Math.log10(domain[0]));
  const to = Math.round(Math.log10(domain[1]));
  const stride = Math.max(1, Math.ceil((to - from) / room));
  return d3.range(from, to + 1, stride).map((power) => 10 ** power);
}

function describe(data: Binned, measure: string, things: string): string {
  const total = data.known + data.missing;
  return `Distribution of ${measure} over ${formatCount(total)} ${things}: ${formatCount(data.missing)} missing, ${formatCount(
    data.zeros,
  )} zero${total ? ` (${formatShare((data.missing + data.zeros) / total)} together)` : ''}, median ${formatNumber(data.median)}.`;
}
