import { slug } from '../notes/element.js';
import { formatShare } from '../notes/number.js';
import { canvas, type Group, hatching } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth, wrap } from './textWidth.js';

/** How a part of a bar is drawn: missing hatched, said to be unknown in grey, wrong in orange, and what can be used in the accent. */
export type PartKind = 'missing' | 'unknown' | 'wrong' | 'value';

/** One bar of the whole width: its parts in order, each with what is said of it beside the bar; no words, and it is only drawn. */
export interface ShareBar {
  readonly label: string;
  readonly parts: readonly { readonly kind: PartKind; readonly count: number; readonly words?: string }[];
  /** What is said where no part has words: 'in every row'. */
  readonly whole: string;
}

const BAR = 12;
const LINE = 28;
const TEXT = 20;
/** Below this width words stand above their bar, for there is no room beside it. */
const NARROW = 720;
const GAP = 16;
/** Room that labels and words have at least, so that the bars of most charts on a page begin and end alike. */
const LABELS = 150;
const WORDS = 300;

/** Shares of a whole as bars of one length, a line each; what is missing first, and hatched. */
export function shareBars(
  bars: readonly ShareBar[],
  { width, name }: { readonly width: number; readonly name: string },
): SVGSVGElement {
  const stacked = width < NARROW;
  const told = bars.map((bar) => {
    const words = wordsOf(bar);
    return { ...bar, words, lines: stacked ? wrap(words, width, SMALL) : [words] };
  });
  const labels = Math.max(LABELS, ...told.map(({ label }) => textWidth(label, SMALL)));
  const widest = Math.max(WORDS, ...told.map(({ words }) => textWidth(words, SMALL)));
  const left = stacked ? 0 : labels + GAP;
  const right = stacked ? width : Math.max(left + 160, width - widest - GAP);
  const heightOf = ({ lines }: { readonly lines: readonly string[] }) =>
    stacked ? TEXT * (1 + lines.length) + BAR + GAP : LINE;
  const height = told.reduce((sum, bar) => sum + heightOf(bar), 4);
  const svg = canvas(width, height, told.map(({ label, words }) => `${label}: ${words}`).join('; '));
  const hatch = hatching(svg, `hatch-${slug(name)}`);
  let top = 0;
  for (const bar of told) {
    const group = svg.append('g').attr('transform', `translate(0,${top})`) as unknown as Group;
    write(group, bar.label, 0, SMALL + 2, 'ink');
    bar.lines.forEach((line, index) => {
      if (stacked) write(group, line, 0, SMALL + 2 + TEXT * (index + 1), 'muted');
      else write(group, line, right + GAP, SMALL + 2, 'muted');
    });
    drawParts(group, bar, { left, right, top: stacked ? TEXT * (1 + bar.lines.length) + 2 : 5 }, hatch);
    top += heightOf(bar);
  }
  return svg.node() as SVGSVGElement;
}

function drawParts(
  group: Group,
  { parts }: ShareBar,
  { left, right, top }: { readonly left: number; readonly right: number; readonly top: number },
  hatch: string,
): void {
  const fills: Readonly<Record<PartKind, string>> = {
    missing: hatch,
    unknown: colour('band'),
    wrong: colour('category-4'),
    value: colour('accent'),
  };
  const total = totalOf(parts);
  let at = left;
  for (const { kind, count } of parts) {
    if (count === 0) continue;
    // A part that is there is seen, however small.
    const wide = Math.min(right - at, Math.max(2, ((right - left) * count) / total));
    group
      .append('rect')
      .attr('x', at)
      .attr('y', top)
      .attr('width', wide)
      .attr('height', BAR)
      .attr('fill', fills[kind])
      .attr('stroke', kind === 'missing' || kind === 'unknown' ? colour('hatch') : 'none');
    at += wide;
  }
}

function wordsOf({ parts, whole }: ShareBar): string {
  const total = totalOf(parts);
  if (total === 0) return 'no rows';
  const said = parts.flatMap(({ count, words }) =>
    words === undefined || count === 0 ? [] : [`${formatShare(count / total)} ${words}`],
  );
  return said.length === 0 ? whole : said.join(', ');
}

const totalOf = (parts: ShareBar['parts']) => parts.reduce((sum, { count }) => sum + count, 0);

function write(group: Group, text: string, x: number, y: number, fill: 'ink' | 'muted'): void {
  group.append('text').attr('x', x).attr('y', y).attr('fill', colour(fill)).text(text);
}
