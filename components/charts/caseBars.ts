import { slug } from '../notes/element.js';
import { canvas, type Group, hatching } from './canvas.js';
import { caseWords } from './caseWords.js';
import { colour, SMALL } from './palette.js';
import { textWidth, wrap } from './textWidth.js';

/** What is not known is hatched (not recorded), grey (said to be unknown) or orange (told in two ways); what is known in the accent. */
export type CaseKind = 'missing' | 'unknown' | 'inconsistent' | 'value';

/** A value with its count in each of two tables, and the most it could be if everything not known were this. */
export interface CaseBar {
  readonly label: string;
  readonly kind: CaseKind;
  readonly counts: readonly [number, number];
  readonly most: readonly [number, number];
}

interface CaseBarsOptions {
  readonly width: number;
  readonly name: string;
  /** What the two tables are called, and how much is in each: the whole that shares are of. */
  readonly tables: readonly [string, string];
  readonly totals: readonly [number, number];
}

const BAR = 12;
const TEXT = 18;
const LINE = 28;
const NARROW = 720;
const GAP = 16;
/** The widest that a label is before it is broken into two lines. */
const LABEL = 210;
/** Room between a label with its bars and the next. */
const APART = 10;

/**
 * Shares of two tables side by side, a line each, both on a scale from nought to all. A bar is as long as the share is at least, and the line
 * that goes on from it ends where the share would be if everything not known were this. In the order given: what is not known stands first.
 */
export function caseBars(bars: readonly CaseBar[], { width, name, tables, totals }: CaseBarsOptions): SVGSVGElement {
  const stacked = width < NARROW;
  const brief = (bar: CaseBar, side: number) =>
    caseWords(bar.counts[side], bar.most[side], totals[side]).replace('between ', '').replace(' and ', ' to ');
  const words = Math.max(0, ...bars.flatMap((bar) => [0, 1].map((side) => textWidth(brief(bar, side), SMALL))));
  const lines = bars.map(({ label }) => wrap(label, stacked ? width : LABEL, SMALL));
  const names = Math.max(...tables.map((table) => textWidth(table, SMALL)));
  const left = stacked ? names + 8 : GAP + Math.max(0, ...lines.flat().map((line) => textWidth(line, SMALL)));
  const each = stacked ? width - left : (width - left - GAP * 2) / 2;
  const room = Math.max(40, each - words - 10);
  const heightOf = (at: number) =>
    stacked ? (lines[at].length + 2) * TEXT + APART * 2 : Math.max(LINE, lines[at].length * TEXT + APART);
  const top = stacked ? 0 : LINE;
  const height = bars.reduce((sum, _, at) => sum + heightOf(at), top) + 4;
  const said = bars.map(
    (bar) =>
      `${bar.label}: ${tables.map((table, side) => `${table} ${caseWords(bar.counts[side], bar.most[side], totals[side])}`).join(', ')}`,
  );
  const svg = canvas(width, height, said.join('; '));
  const hatch = hatching(svg, `hatch-${slug(name)}`);
  if (!stacked)
    tables.forEach((table, side) => {
      write(svg as unknown as Group, table, left + side * (each + GAP * 2), SMALL, 'muted');
    });
  let y = top;
  bars.forEach((bar, at) => {
    const group = svg.append('g').attr('transform', `translate(0,${y})`) as unknown as Group;
    lines[at].forEach((line, index) => {
      write(group, line, 0, SMALL + 2 + index * TEXT, 'ink');
    });
    for (const side of [0, 1]) {
      const x = stacked ? left : left + side * (each + GAP * 2);
      const row = stacked ? (lines[at].length + side) * TEXT + 4 : 0;
      if (stacked) write(group, tables[side], 0, row + SMALL, 'muted');
      drawCase(group, bar, { side, x, y: row + 3, room, total: totals[side], hatch });
      write(group, brief(bar, side), x + room + 10, row + SMALL + (stacked ? 0 : 2), 'muted');
    }
    y += heightOf(at);
  });
  return svg.node() as SVGSVGElement;
}

interface Place {
  readonly side: number;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly total: number;
  readonly hatch: string;
}

function drawCase(group: Group, { kind, counts, most }: CaseBar, { side, x, y, room, total, hatch }: Place): void {
  if (total === 0) return;
  const fills: Readonly<Record<CaseKind, string>> = {
    missing: hatch,
    unknown: colour('band'),
    inconsistent: colour('category-4'),
    value: colour('accent'),
  };
  const at = (count: number) => x + (room * count) / total;
  // How far the scale goes: to all.
  drawLine(group, x + room, y - 2, x + room, y + BAR + 2, 'rule');
  drawLine(group, x, y - 2, x, y + BAR + 2, 'rule');
  if (most[side] > counts[side]) {
    const [from, to, middle] = [at(counts[side]), at(most[side]), y + BAR / 2];
    drawLine(group, from, middle, to, middle, 'behind');
    drawLine(group, to, y + 2, to, y + BAR - 2, 'behind');
  }
  if (counts[side] === 0) return;
  group
    .append('rect')
    .attr('x', x)
    .attr('y', y)
    // What is there is seen, however little.
    .attr('width', Math.max(2, at(counts[side]) - x))
    .attr('height', BAR)
    .attr('fill', fills[kind])
    .attr('stroke', kind === 'missing' || kind === 'unknown' ? colour('hatch') : 'none');
}

function drawLine(group: Group, x1: number, y1: number, x2: number, y2: number, stroke: 'rule' | 'behind'): void {
  group
    .append('line')
    .attr('x1', x1)
    .attr('y1', y1)
    .attr('x2', x2)
    .attr('y2', y2)
    .attr('stroke', colour(stroke))
    .attr('stroke-width', stroke === 'rule' ? 1 : 1.5);
}

function write(group: Group, text: string, x: number, y: number, fill: 'ink' | 'muted'): void {
  group.append('text').attr('x', x).attr('y', y).attr('fill', colour(fill)).text(text);
}
