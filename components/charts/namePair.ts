import type { Group, Svg } from './canvas.js';
import { PAIR } from './pairColours.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** The line and the words of each of two outlines, over the drawing; on a narrow page under each other. */
export function namePair(svg: Svg, texts: readonly [string, string], width: number): void {
  const group = svg.append('g').attr('aria-hidden', 'true') as unknown as Group;
  const fits = textWidth(texts[0], SMALL) + textWidth(texts[1], SMALL) + 120 < width;
  texts.forEach((text, side) => {
    const x = fits && side === 1 ? textWidth(texts[0], SMALL) + 64 : 0;
    const line = SMALL * (1.2 + (fits ? 0 : side * 1.3));
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x + 24)
      .attr('y1', line - 5)
      .attr('y2', line - 5)
      .attr('stroke', colour(PAIR[side]))
      .attr('stroke-width', 2.5)
      .attr('stroke-dasharray', side === 0 ? null : '6 2');
    group
      .append('text')
      .attr('x', x + 32)
      .attr('y', line)
      .attr('fill', colour(PAIR[side]))
      .text(text);
  });
}
