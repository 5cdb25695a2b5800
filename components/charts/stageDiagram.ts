import { canvas, type Group } from './canvas.js';
import { colour, SMALL } from './palette.js';
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
const BOX = 36;
/** Below this width what a stage reads stands above it and what it writes below, for there is no room beside it. */
const NARROW = 620;

/**
 * The stages of a run from top to bottom, in the order in which data flows: beside each what it reads (left) and the tables that it
 * writes with their rows (right); on a narrow page above and below it.
 */
export function stageDiagram(
  files: readonly string[],
  stages: readonly DrawnStage[],
  { width }: { width: number },
): SVGSVGElement {
  const drawn = stages.map(({ name, inputs, outputs }) => ({
    name,
    reads: inputs.length === 0 ? files : inputs,
    writes: outputs.map(({ table, rows }) => `${table}, ${rows} ${rows === 1 ? 'row' : 'rows'}`),
  }));
  const arrange = width < NARROW ? stacked : sideBySide;
  const boxWidth = Math.max(0, ...drawn.map(({ name }) => textWidth(name, SMALL + 1))) + 2 * PAD;
  const places = drawn.map((stage) => arrange(stage, width, boxWidth));
  const height = places.reduce((sum, place) => sum + place.height + GAP, PAD);
  const svg = canvas(width, height, `Stages of the run: ${drawn.map(({ name }) => name).join(', then ')}.`);
  let top = PAD;
  for (const [index, place] of places.entries()) {
    const group = svg.append('g').attr('transform', `translate(0,${top})`) as unknown as Group;
    drawStage(group, drawn[index].name, boxWidth, place);
    top += place.height + GAP;
  }
  return svg.node() as SVGSVGElement;
}

interface Told {
  readonly name: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** The line between the text and the stage. */
  readonly line: string;
}

/** Where one stage's box and texts stand, from its own top. */
interface Placed {
  readonly height: number;
  readonly box: { readonly x: number; readonly y: number };
  readonly texts: readonly PlacedText[];
}

function sideBySide({ reads, writes }: Told, width: number, boxWidth: number): Placed {
  const height = Math.max(reads.length, writes.length) * ROW;
  const middle = width * 0.43;
  const centre = height / 2;
  const column = (texts: readonly string[], side: -1 | 1): PlacedText[] =>
    texts.map((text, row) => {
      const y = centre + (row - (texts.length - 1) / 2) * ROW;
      const edge = middle + (side * boxWidth) / 2;
      const x = edge + side * GAP * 0.8;
      return {
        text,
        x,
        y: y + 5,
        anchor: side < 0 ? 'end' : 'start',
        line: `M${x - side * 5},${y}C${edge + side * GAP * 0.3},${y} ${edge + side * GAP * 0.4},${centre} ${edge},${centre}`,
      };
    });
  return {
    height: Math.max(height, BOX),
    box: { x: middle, y: centre },
    texts: [...column(reads, -1), ...column(writes, 1)],
  };
}

function stacked({ reads, writes }: Told, _width: number, boxWidth: number): Placed {
  const indent = 2 * PAD;
  const centre = reads.length * ROW + BOX / 2;
  const below = (text: string, y: number): PlacedText => ({
    text,
    x: indent + PAD,
    y: y + 5,
    anchor: 'start',
    line: `M${indent + PAD - 5},${y}L${indent},${y}L${indent},${y < centre ? centre - BOX / 2 : centre + BOX / 2}`,
  });
  return {
    height: centre + BOX / 2 + writes.length * ROW,
    box: { x: boxWidth / 2 + 1, y: centre },
    texts: [
      ...reads.map((text, row) => below(text, (row + 0.4) * ROW)),
      ...writes.map((text, row) => below(text, centre + BOX / 2 + (row + 0.6) * ROW)),
    ],
  };
}

function drawStage(group: Group, name: string, boxWidth: number, { box, texts }: Placed): void {
  group
    .append('rect')
    .attr('x', box.x - boxWidth / 2)
    .attr('y', box.y - BOX / 2)
    .attr('width', boxWidth)
    .attr('height', BOX)
    .attr('fill', 'none')
    .attr('stroke', colour('accent'))
    .attr('stroke-width', 1.5);
  group
    .append('text')
    .attr('x', box.x)
    .attr('y', box.y + 5)
    .attr('text-anchor', 'middle')
    .attr('font-weight', 600)
    .text(name);
  for (const { text, x, y, anchor, line } of texts) {
    group.append('path').attr('d', line).attr('fill', 'none').attr('stroke', colour('behind'));
    group.append('text').attr('x', x).attr('y', y).attr('text-anchor', anchor).text(text);
  }
}
