import * as d3 from 'npm:d3';
import { formatShare } from '../notes/number.js';
import type { FindsByLength } from '../words/findsByLength.js';
import { type Area, axisAlong, axisUp, FOOT } from './axis.js';
import { canvas, type Group, haloed } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { type LabelledLine, type Point, placeLabels } from './placeLabels.js';
import { textWidth } from './textWidth.js';

/** Both shares as lines over the length of the list. */
export function findsChart({ precision, recall }: FindsByLength, { width }: { readonly width: number }): SVGSVGElement {
  const height = Math.round(Math.min(360, Math.max(260, width * 0.4)));
  const share = (value: number) => formatShare(value);
  const area: Area = { left: 12 + textWidth('100%', SMALL), right: width - 8, top: SMALL * 2, bottom: height - FOOT };
  const x = d3.scaleLinear([1, Math.max(2, precision.length)], [area.left + 4, area.right]);
  const y = d3.scaleLinear([0, 1], [area.bottom, area.top]);
  const said = `Lines over the length of the list: of all ${precision.length}, ${share(precision.at(-1) ?? 0)} are right, and ${share(recall.at(-1) ?? 0)} of what there is is among them.`;
  const svg = canvas(width, height, said);
  const ticks = x.ticks(width < 560 ? 4 : 8).filter(Number.isInteger);
  axisUp(svg, { area, ticks: y.ticks(4), at: y, say: share, title: 'share' });
  axisAlong(svg, { area, ticks, at: x, say: String, title: 'candidates looked at, from the top' });
  const pointsOf = (values: readonly number[]): Point[] => values.map((value, at) => [x(at + 1), y(value)]);
  const lines: LabelledLine[] = [
    { id: 'recall', text: 'found, of what there is', points: pointsOf(recall) },
    { id: 'precision', text: 'right, of those looked at', points: pointsOf(precision) },
  ];
  for (const { id, points } of lines)
    svg
      .append('path')
      .attr('d', d3.line()(points as [number, number][]))
      .attr('fill', 'none')
      .attr('stroke', id === 'recall' ? colour('accent') : colour('category-3'))
      .attr('stroke-width', 2)
      .attr('stroke-dasharray', id === 'recall' ? null : '6 4');
  const labels = svg.append('g') as unknown as Group;
  for (const { id, text, x: left, y: base } of placeLabels(lines, { ...area, size: SMALL }))
    haloed(labels, text, left, base, id === 'recall' ? colour('accent') : colour('category-3'));
  return svg.node() as SVGSVGElement;
}
