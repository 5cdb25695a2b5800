import { formatShare } from '../notes/number.js';
import { canvas, type Group, haloed } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A share with its interval; one that is not shown has none. */
export interface Interval {
  readonly label: string;
  readonly value: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** What is said of it beside the line. */
  readonly words: string;
}

const LINE = 28;
const TALL = 52;
const NARROW = 720;
const GAP = 16;
const FOOT = 28;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Shares as points on a scale from nought to all, a line each, with their intervals drawn through them. */
export function intervals(lines: readonly Interval[], { width }: { readonly width: number }): SVGSVGElement {
  const stacked = width < NARROW;
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, SMALL)));
  const left = stacked ? 8 : widest(lines.map(({ label }) => label)) + GAP;
  const words = widest(lines.map((line) => line.words));
  const right = stacked ? width - 8 : Math.max(left + 160, width - words - GAP * 2);
  const row = stacked ? TALL : LINE;
  const height = Math.max(1, lines.length) * row + FOOT;
  const svg = canvas(width, height, lines.map(({ label, words: say }) => `${label}: ${say}`).join('; '));
  const at = (share: number) => left + (right - left) * share;
  for (const tick of TICKS) {
    const x = at(tick);
    svg
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', 0)
      .attr('y2', height - FOOT)
      .attr('stroke', colour('grid'));
    svg
      .append('text')
      .attr('x', x)
      .attr('y', height - 8)
      .attr('fill', colour('muted'))
      .attr('text-anchor', stacked && tick === 0 ? 'start' : stacked && tick === 1 ? 'end' : 'middle')
      .text(formatShare(tick));
  }
  for (const [index, { label, value, words: say }] of lines.entries()) {
    const group = svg.append('g').attr('transform', `translate(0,${index * row})`) as unknown as Group;
    const y = stacked ? row - 14 : 11;
    haloed(group, label, 0, SMALL + 2, colour('ink'));
    if (stacked) haloed(group, say, width, SMALL + 2, colour('muted'), 'end');
    else haloed(group, say, right + GAP, SMALL + 2, colour('muted'));
    if (value === null) continue;
    group
      .append('line')
      .attr('x1', at(value.low))
      .attr('x2', at(value.high))
      .attr('y1', y)
      .attr('y2', y)
      .attr('stroke', colour('behind'))
      .attr('stroke-width', 3);
    group.append('circle').attr('cx', at(value.share)).attr('cy', y).attr('r', 5).attr('fill', colour('accent'));
  }
  return svg.node() as SVGSVGElement;
}
