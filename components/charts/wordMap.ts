import { canvas, type Group } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';
import { placeWords } from './wordPlaces.js';

/** A word where the map puts it, and what has been decided of it; null where it is no candidate. */
export interface MappedWord {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly decision: 'accept' | 'reject' | 'waiting' | null;
}

/** What each shape says, in words. */
export const decisionWords = { accept: 'accepted', reject: 'rejected', waiting: 'waiting' } as const;

const SIZE = 5;
/** Room for the mark before a word, and after the word. */
const MARK = 2 * SIZE + 6;
const AFTER = 12;
/** Height of a line of words. */
const LINE = 22;
/** Room for the key at the foot. */
const KEY = 34;
/** How much of the drawing words may fill, so that what was together can be seen to be. */
const FILLED = 0.55;
const LEAST_HEIGHT = 420;
const MOST_HEIGHT = 1000;

/**
 * Words as a map puts them: accepted nouns as discs, rejected ones as crosses, those that wait as diamonds, other words as small rings, each
 * before its word. Where they stand follows their order on the map along both axes, not the distances, and no two words meet. The drawing is
 * as tall as the words need; where that is too tall, words that are no candidates and for which no room is left are in the table only.
 */
export function wordMap(words: readonly MappedWord[], { width }: { readonly width: number }): SVGSVGElement {
  const ordered = [...words].sort((one, other) => rankOf(one) - rankOf(other));
  const widths = ordered.map(({ word }) => MARK + textWidth(word, SMALL) + AFTER);
  const needed = (widths.reduce((sum, wide) => sum + wide, 0) * LINE) / FILLED / width;
  const lines = Math.ceil(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, needed)) / LINE);
  const along = orders(words.map(({ x }) => x));
  const up = orders(words.map(({ y }) => y));
  const places = placeWords(
    ordered.map(({ x, y }, at) => ({ x: along(x), y: up(y), width: widths[at] })),
    { width, lines, line: LINE },
  );
  const counts = (['accept', 'waiting', 'reject'] as const).map(
    (decision) => `${words.filter((word) => word.decision === decision).length} ${decisionWords[decision]}`,
  );
  const height = lines * LINE + KEY;
  const svg = canvas(width, height, `A map of ${words.length} words, ${counts.join(', ')}.`);
  const group = svg.append('g') as unknown as Group;
  for (const [at, { word, decision }] of ordered.entries()) {
    const place = places[at];
    if (place === null) continue;
    mark(group, decision, place.x + SIZE + 1, place.y);
    group
      .append('text')
      .attr('x', place.x + MARK)
      .attr('y', place.y + SMALL * 0.35)
      .attr('fill', decision === null ? colour('muted') : colour('ink'))
      .attr('font-weight', decision === 'accept' ? 600 : null)
      .text(word);
  }
  drawKey(svg.append('g').attr('transform', `translate(0,${height - SMALL * 0.6})`) as unknown as Group, width);
  return svg.node() as SVGSVGElement;
}

const rankOf = ({ decision }: MappedWord): number =>
  decision === 'accept' ? 0 : decision === 'waiting' ? 1 : decision === 'reject' ? 2 : 3;

/** Each value's place in the order of all, from 0 to 1; values that tie stand at one place. */
function orders(values: readonly number[]): (value: number) => number {
  const ordered = [...new Set(values)].sort((one, other) => one - other);
  const placeOf = new Map(ordered.map((value, at) => [value, at / Math.max(1, ordered.length - 1)]));
  return (value) => placeOf.get(value) ?? 0;
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
