import * as d3 from 'npm:d3';
import { colour, SANS, SMALL } from './palette.js';

export type Svg = d3.Selection<SVGSVGElement, undefined, null, undefined>;
export type Group = d3.Selection<SVGGElement, unknown, null, undefined>;

/**
 * An empty drawing. Everything a chart looks like stands in attributes with the theme's custom properties, never in
 * classes: so the same drawing can be exported by replacing colours, and needs no redrawing in the dark.
 */
export function canvas(width: number, height: number, description: string): Svg {
  return d3
    .create('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('aria-label', description)
    .attr('class', 'chart')
    .attr('font-family', SANS)
    .attr('font-size', SMALL)
    .attr('fill', colour('ink'));
}

/** Text with a halo of paper, so that a hairline under it does not cut it. */
export function haloed(group: Group, text: string, x: number, y: number, fill: string, anchor = 'start'): void {
  group
    .append('text')
    .attr('x', x)
    .attr('y', y)
    .attr('text-anchor', anchor)
    .attr('fill', fill)
    .attr('stroke', colour('paper'))
    .attr('stroke-width', 4)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke')
    .text(text);
}

/** The pattern of everything unknown, missing or nought: grey, hatched. Returns what to fill with. */
export function hatching(svg: Svg, id: string): string {
  const pattern = svg
    .append('defs')
    .append('pattern')
    .attr('id', id)
    .attr('width', 6)
    .attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', colour('paper'));
  pattern
    .append('line')
    .attr('y2', 6)
    .attr('x1', 1)
    .attr('x2', 1)
    .attr('stroke', colour('hatch'))
    .attr('stroke-width', 2);
  return `url(#${id})`;
}
