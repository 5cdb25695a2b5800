import { canvas, type Group } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A bar from zero, and the part of it that is told apart. */
export interface RankedBar {
  readonly label: string;
  readonly value: number;
  /** Part of the value, drawn in the accent before the rest; default: all of it. */
  readonly part?: number;
  /** What is said of it beside the bar. */
  readonly words: string;
}

const BAR = 12;
const LINE = 26;
/** Height of a bar with label and words above it, in one line or in two. */
const TALL = 48;
const TALLER = 66;
/** Below this width words stand above their bar, for there is no room beside it. */
const NARROW = 720;
const GAP = 16;

/** Bars a line each, in the order given, on one scale from zero; the rest of a bar beyond its part is grey and outlined. */
export function rankedBars(bars: readonly RankedBar[], { width }: { readonly width: number }): SVGSVGElement {
  const stacked = width < NARROW;
  const labels = Math.max(0, ...bars.map(({ label }) => textWidth(label, SMALL)));
  const words = Math.max(0, ...bars.map((bar) => textWidth(bar.words, SMALL)));
  const left = stacked ? 0 : labels + GAP;
  const right = stacked ? width : Math.max(left + 160, width - words - GAP);
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const isOneLine = bars.every((bar) => textWidth(bar.label, SMALL) + GAP + textWidth(bar.words, SMALL) <= width);
  const row = !stacked ? LINE : isOneLine ? TALL : TALLER;
  const said = bars.map(({ label, words: say }) => `${label}: ${say}`).join('; ');
  const svg = canvas(width, Math.max(1, bars.length) * row + 4, said);
  for (const [index, bar] of bars.entries()) {
    const group = svg.append('g').attr('transform', `translate(0,${index * row})`) as unknown as Group;
    const scale = (value: number) => (most === 0 ? 0 : ((right - left) * Math.max(0, value)) / most);
    const top = stacked ? row - LINE + 2 : 5;
    write(group, bar.label, 0, SMALL + 2, 'ink', 'start');
    if (stacked && isOneLine) write(group, bar.words, width, SMALL + 2, 'muted', 'end');
    else if (stacked) write(group, bar.words, 0, SMALL * 2 + 4, 'muted', 'start');
    else write(group, bar.words, left + scale(bar.value) + 8, SMALL + 2, 'muted', 'start');
    drawBar(group, { left, top }, scale(bar.value), scale(bar.part ?? bar.value));
  }
  return svg.node() as SVGSVGElement;
}

function drawBar(group: Group, at: { left: number; top: number }, whole: number, part: number): void {
  const bar = (from: number, wide: number, fill: string, stroke: string) =>
    group
      .append('rect')
      .attr('x', at.left + from)
      .attr('y', at.top)
      .attr('width', Math.max(0, wide))
      .attr('height', BAR)
      .attr('fill', fill)
      .attr('stroke', stroke);
  if (whole > part) bar(part, whole - part, colour('band'), colour('hatch'));
  bar(0, part, colour('accent'), 'none');
}

function write(group: Group, text: string, x: number, y: number, fill: 'ink' | 'muted', anchor: string): void {
  group.append('text').attr('x', x).attr('y', y).attr('fill', colour(fill)).attr('text-anchor', anchor).text(text);
}
