import type { Group, Svg } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** Where the drawing stands inside its margins. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Axis {
  readonly area: Area;
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
  readonly say: (value: number) => string;
  /** What is counted, and its unit. */
  readonly title: string;
}

/** Values up the side: hairlines across, figures left of them, the title above; no frame. */
export function axisUp(svg: Svg, { area, ticks, at, say, title }: Axis): void {
  const group = svg.append('g').attr('aria-hidden', 'true') as unknown as Group;
  for (const tick of ticks) {
    const y = Math.round(at(tick)) + 0.5;
    group
      .append('line')
      .attr('x1', area.left)
      .attr('x2', area.right)
      .attr('y1', y)
      .attr('y2', y)
      .attr('stroke', tick === 0 ? colour('ink') : colour('rule'));
    write(group, say(tick), area.left - 8, y + SMALL * 0.35, 'end');
  }
  write(group, title, 0, SMALL, 'start');
}

/** Values along the foot: small ticks, figures, the title under them at the right. */
export function axisAlong(svg: Svg, { area, ticks, at, say, title }: Axis): void {
  const group = svg.append('g').attr('aria-hidden', 'true') as unknown as Group;
  for (const tick of ticks) {
    const x = Math.round(at(tick)) + 0.5;
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', area.bottom)
      .attr('y2', area.bottom + 5)
      .attr('stroke', colour('ink'));
    // The last figure is kept inside the drawing.
    const most = area.right + OVER - textWidth(say(tick), SMALL) / 2;
    write(group, say(tick), Math.min(x, most), area.bottom + 8 + SMALL, 'middle');
  }
  write(group, title, area.right, area.bottom + 16 + SMALL * 2, 'end');
}

/** How far a figure may stand out to the right of the drawing's area. */
const OVER = 8;

/** Room under a drawing for {@link axisAlong}. */
export const FOOT = 16 + SMALL * 2 + 6;

function write(group: Group, text: string, x: number, y: number, anchor: string): void {
  group.append('text').attr('x', x).attr('y', y).attr('text-anchor', anchor).attr('fill', colour('muted')).text(text);
}
