import { canvas } from './canvas.js';
import { colour, SANS, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A stage of the run, as its manifest tells it. */
export interface DrawnStage {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly { readonly table: string; readonly rows: number }[];
}

const ROW = 26;
const GAP = 40;
const PAD = 14;

/**
 * The stages of a run from top to bottom, in the order in which data flows: on the left what each one reads, in the middle the
 * stage, on the right the tables that it writes, with their rows.
 */
export function stageDiagram(
  files: readonly string[],
  stages: readonly DrawnStage[],
  { width }: { width: number },
): SVGSVGElement {
  const say = (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  const rows = stages.map(({ name, inputs, outputs }) => ({
    name,
    reads: inputs.length === 0 ? files : inputs,
    writes: outputs.map(({ table, rows }) => (width < 560 ? table : `${table}, ${say(rows)}`)),
  }));
  const heights = rows.map(({ reads, writes }) => Math.max(reads.length, writes.length, 1) * ROW + GAP);
  const height = heights.reduce((sum, each) => sum + each, 0) + PAD;
  const svg = canvas(width, height, `Stages of the run: ${rows.map(({ name }) => name).join(', then ')}.`);
  const middle = width * 0.43;
  const half = Math.max(...rows.map(({ name }) => textWidth(name, SMALL + 1))) / 2 + PAD;

  let top = PAD;
  rows.forEach(({ name, reads, writes }, index) => {
    const box = heights[index] - GAP;
    const centre = top + box / 2;
    const group = svg.append('g').attr('font-family', SANS).attr('font-size', SMALL);
    group
      .append('rect')
      .attr('x', middle - half)
      .attr('y', centre - ROW * 0.7)
      .attr('width', 2 * half)
      .attr('height', ROW * 1.4)
      .attr('fill', 'none')
      .attr('stroke', colour('accent'))
      .attr('stroke-width', 1.5);
    group
      .append('text')
      .attr('x', middle)
      .attr('y', centre + 5)
      .attr('text-anchor', 'middle')
      .attr('font-weight', 600)
      .attr('fill', colour('ink'))
      .text(name);
    const column = (texts: readonly string[], side: -1 | 1) => {
      texts.forEach((text, row) => {
        const y = centre + (row - (texts.length - 1) / 2) * ROW;
        const x = side < 0 ? Math.max(0, middle - half - GAP * 0.8) : middle + half + GAP * 0.8;
        group
          .append('text')
          .attr('x', x)
          .attr('y', y + 4)
          .attr('text-anchor', side < 0 ? 'end' : 'start')
          .attr('fill', colour('ink'))
          .text(text);
        group
          .append('path')
          .attr(
            'd',
            `M${x - side * 5},${y}C${x - side * GAP * 0.5},${y} ${middle + side * (half + GAP * 0.4)},${centre} ${middle + side * half},${centre}`,
          )
          .attr('fill', 'none')
          .attr('stroke', colour('behind'))
          .attr('stroke-width', 1);
      });
    };
    column(reads, -1);
    column(writes, 1);
    top += heights[index];
  });
  return svg.node() as SVGSVGElement;
}
