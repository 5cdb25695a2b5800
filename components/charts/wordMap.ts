import { placeNodeLabels } from '../networks/placeNodeLabels.js';
import { canvas, type Group, haloed } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** A word where the map puts it, and what has been decided of it; null where it is no candidate. */
export interface MappedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly decision: 'accept' | 'reject' | 'waiting' | null;
}

/** What each shape says, in words. */
export const decisionWords = { accept: 'accepted', reject: 'rejected', waiting: 'waiting' } as const;

const MARGIN = 16;
const KEY = 28;
const SIZE = 5;
/** Room for the label of a word at the right edge. */
const LABEL = 60;

/**
 * Words as a map puts them: accepted nouns as discs, rejected ones as crosses, those that wait as diamonds, other words as small rings.
 * Candidates are labelled first; a word for whose name there is no room keeps its mark, and is in the table.
 */
export function wordMap(words: readonly MappedWord[], { width }: { readonly width: number }): SVGSVGElement {
  const height = Math.round(Math.min(640, Math.max(420, width * 0.62)));
  const place = placement(words, width, height);
  const ordered = [...words].sort((one, other) => rankOf(one) - rankOf(other));
  const labels = placeNodeLabels(
    ordered.map((word) => ({
      ...place(word),
      r: SIZE,
      text: word.word,
      width: textWidth(word.word, SMALL),
      forced: false,
      faint: word.decision === null,
    })),
    { width, height: height - KEY, most: words.length },
  );
  const counts = (['accept', 'waiting', 'reject'] as const).map(
    (decision) => `${words.filter((word) => word.decision === decision).length} ${decisionWords[decision]}`,
  );
  const svg = canvas(width, height, `A map of ${words.length} words, ${counts.join(', ')}.`);
  const marks = svg.append('g') as unknown as Group;
  for (const word of ordered.toReversed()) {
    const { x, y } = place(word);
    mark(marks, word.decision, x, y);
  }
  const texts = svg.append('g') as unknown as Group;
  const decided = new Map(words.map(({ word, decision }) => [word, decision]));
  for (const { text, x, y, leader } of labels) {
    if (leader) {
      const [x1, y1, x2, y2] = leader;
      texts
        .append('line')
        .attr('x1', x1)
        .attr('y1', y1)
        .attr('x2', x2)
        .attr('y2', y2)
        .attr('stroke', colour('behind'))
        .attr('stroke-width', 0.75);
    }
    haloed(texts, text, x, y, decided.get(text) === null ? colour('muted') : colour('ink'));
  }
  drawKey(svg.append('g').attr('transform', `translate(0,${height - SMALL * 0.6})`) as unknown as Group, width);
  return svg.node() as SVGSVGElement;
}

const rankOf = ({ decision }: MappedWord): number =>
  decision === 'accept' ? 0 : decision === 'waiting' ? 1 : decision === 'reject' ? 2 : 3;

/**
 * Places in pixels, each axis on a scale of its own, half of it by distance and half by order: where words crowd they are pulled apart, so
 * that they can be read. No distance on a flat map can be trusted in any case.
 */
function placement(words: readonly MappedWord[], width: number, height: number) {
  const along = spread(words.map(({ x }) => x));
  const up = spread(words.map(({ y }) => y));
  const room = { x: width - 2 * MARGIN - LABEL, y: height - KEY - 2 * MARGIN };
  return ({ x, y }: MappedWord) => ({ x: MARGIN + along(x) * room.x, y: MARGIN + up(y) * room.y });
}

/** From 0 to 1, half by distance, half by order. */
function spread(values: readonly number[]): (value: number) => number {
  const ordered = [...values].sort((one, other) => one - other);
  const [least, most] = [ordered[0] ?? 0, ordered.at(-1) ?? 1];
  const orderOf = new Map(ordered.map((value, at) => [value, at / Math.max(1, ordered.length - 1)]));
  return (value) => (value - least) / (most - least || 1) / 2 + (orderOf.get(value) ?? 0) / 2;
}

function mark(group: Group, decision: MappedWord['decision'], x: number, y: number): void {
  if (decision === 'accept')
    group.append('circle').attr('cx', x).attr('cy', y).attr('r', SIZE).attr('fill', colour('accent'));
  else if (decision === null)
    group
      .append('circle')
      .attr('cx', x)
      .attr('cy', y)
      .attr('r', 2)
      .attr('fill', 'none')
      .attr('stroke', colour('behind'));
  else {
    const cross = `M${-SIZE},${-SIZE}L${SIZE},${SIZE}M${-SIZE},${SIZE}L${SIZE},${-SIZE}`;
    const diamond = `M0,${-SIZE - 1}L${SIZE + 1},0L0,${SIZE + 1}L${-SIZE - 1},0Z`;
    group
      .append('path')
      .attr('transform', `translate(${x.toFixed(1)},${y.toFixed(1)})`)
      .attr('d', decision === 'reject' ? cross : diamond)
      .attr('fill', colour('paper'))
      .attr('stroke', decision === 'reject' ? colour('category-3') : colour('ink'))
      .attr('stroke-width', 2);
  }
}

/** Which shape is what, in one line at the foot. */
function drawKey(group: Group, width: number): void {
  let at = SIZE + 2;
  for (const decision of ['accept', 'waiting', 'reject', null] as const) {
    const text = decision === null ? (width < 560 ? 'neither' : 'a word, no candidate') : decisionWords[decision];
    mark(group, decision, at, -SMALL * 0.35);
    group
      .append('text')
      .attr('x', at + 12)
      .attr('fill', colour('muted'))
      .text(text);
    at += 12 + textWidth(text, SMALL) + (width < 560 ? 16 : 20);
  }
}
