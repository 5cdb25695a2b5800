import { formatCount } from '../notes/number.js';
import type { Area } from './axis.js';
import type { Binned } from './bins.js';
import { type Group, haloed } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A value pointed at from above, with its name. */
export interface Pointer {
  readonly value: number;
  readonly text: string;
  readonly strong: boolean;
}

const BAR = 34;
/** Height of a pointer's name. */
export const LINE = 18;

/** Bars of what has no place on the axis, hatched, before everything else. Returns where they end. */
export function drawSpecial(
  group: Group,
  bars: readonly { label: string; count: number }[],
  area: Area,
  y: (count: number) => number,
  fill: string,
): number {
  let at = area.left + 4;
  for (const { label, count } of bars) {
    const slot = Math.max(BAR, textWidth(label, SMALL) + 4, textWidth(formatCount(count), SMALL) + 4);
    const middle = at + slot / 2;
    group
      .append('rect')
      .attr('x', middle - BAR / 2)
      .attr('width', BAR)
      .attr('y', y(count))
      .attr('height', area.bottom - y(count))
      .attr('fill', fill)
      .attr('stroke', colour('hatch'));
    haloed(group, formatCount(count), middle, y(count) - 6, colour('ink'), 'middle');
    haloed(group, label, middle, area.bottom + 8 + SMALL, colour('muted'), 'middle');
    at += slot + 8;
  }
  return bars.length ? at + 8 : at;
}

/** Bars from zero. */
export function drawBars(group: Group, data: Binned, y: (count: number) => number, x: (value: number) => number): void {
  for (const { from, to, count } of data.bins) {
    if (count === 0) continue;
    const gap = x(to) - x(from) > 6 ? 1 : 0;
    group
      .append('rect')
      .attr('x', x(from) + gap / 2)
      .attr('width', Math.max(1, x(to) - x(from) - gap))
      .attr('y', y(count))
      .attr('height', y(0) - y(count))
      .attr('fill', colour('accent'));
  }
}

/** Every value as a tick. */
export function drawStrip(
  group: Group,
  values: readonly (number | null | undefined)[],
  area: Area,
  x: (value: number) => number,
): void {
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value) || value === 0) continue;
    group
      .append('line')
      .attr('x1', x(value))
      .attr('x2', x(value))
      .attr('y1', area.bottom - 28)
      .attr('y2', area.bottom)
      .attr('stroke', colour('accent'))
      .attr('stroke-opacity', 0.8)
      .attr('stroke-width', 2);
  }
}

/** The count over the highest bar, moved aside where a pointer runs through it. */
export function labelHighest(
  group: Group,
  data: Binned,
  y: (count: number) => number,
  x: (value: number) => number,
  lines: readonly number[],
): void {
  const [highest] = [...data.bins].sort((a, b) => b.count - a.count || a.from - b.from);
  if (!highest) return;
  const text = formatCount(highest.count);
  const half = textWidth(text, SMALL) / 2;
  let middle = (x(highest.from) + x(highest.to)) / 2;
  for (const line of lines) {
    if (Math.abs(line - middle) < half + 4) middle = line >= middle ? line - half - 4 : line + half + 4;
  }
  haloed(group, text, middle, y(highest.count) - 6, colour('ink'), 'middle');
}

/** Values pointed at from above, each a line lower than the one before so that names never meet. */
export function drawPointers(
  group: Group,
  pointers: readonly Pointer[],
  area: Area,
  at: (value: number) => number,
): void {
  pointers.forEach(({ value, text, strong }, row) => {
    const x = at(value);
    const base = SMALL * 2 + row * LINE;
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', base - SMALL * 0.7)
      .attr('y2', area.bottom)
      .attr('stroke', strong ? colour('category-4') : colour('ink'))
      .attr('stroke-width', strong ? 2 : 1)
      .attr('stroke-dasharray', strong ? null : '2 3');
    const leftwards = x + 6 + textWidth(text, SMALL) > area.right;
    haloed(group, text, leftwards ? x - 6 : x + 6, base, colour('ink'), leftwards ? 'end' : 'start');
  });
}
