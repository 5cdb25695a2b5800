import { canvas, type Group } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth } from './textWidth.js';

/** Shares of one, a row a line; a cell without a share is empty. */
export interface HeatMap {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly share: (row: number, column: number) => number | null;
  /** What a cell says in full, for who points at it. */
  readonly title: (row: number, column: number) => string;
}

const LINE = 28;
const GAP = 12;
const LEAST = 16;
/** A square so wide has room for its figure; narrower ones are told by a key at the foot. */
const FIGURED = 34;
const KEY = 60;
const SWATCH = 16;
/** How dark a square is, in five steps: none lies where neither light nor dark figures could be read on it. */
const DEPTHS = [0.1, 0.22, 0.36, 0.5, 0.9];

/** Shares as squares of one hue, light to dark in five steps of the largest share there is. Each is written in its square where there is room. */
export function heatMap(
  { rows, columns, share, title }: HeatMap,
  { width }: { readonly width: number },
): SVGSVGElement {
  const labels = Math.max(0, ...rows.map((row) => textWidth(row, SMALL)));
  const left = Math.min(labels + GAP, width - LEAST * columns.length);
  const cell = Math.max(LEAST, Math.min(64, (width - left) / Math.max(1, columns.length)));
  const longest = Math.max(0, ...columns.map((column) => textWidth(column, SMALL)));
  const isUpright = longest > cell - 6;
  const top = (isUpright ? longest : SMALL) + 10;
  const values = rows.flatMap((_, row) => columns.map((_, column) => share(row, column) ?? 0));
  const most = Math.max(0, ...values);
  const described = `Squares for ${rows.length} rows and ${columns.length} columns; the darkest is ${percent(most)}.`;
  const isFigured = cell >= FIGURED;
  const foot = top + rows.length * LINE + 4;
  const svg = canvas(width, isFigured || most === 0 ? foot : foot + KEY, described);
  for (const [column, name] of columns.entries()) {
    const x = left + column * cell + cell / 2;
    const label = svg.append('text').attr('fill', colour('muted')).text(name);
    if (isUpright) label.attr('transform', `translate(${x + SMALL * 0.35},${top - 8}) rotate(-90)`);
    else
      label
        .attr('x', x)
        .attr('y', top - 8)
        .attr('text-anchor', 'middle');
  }
  for (const [row, name] of rows.entries()) {
    const line = svg.append('g').attr('transform', `translate(0,${top + row * LINE})`) as unknown as Group;
    line
      .append('text')
      .attr('y', LINE / 2 + SMALL * 0.35)
      .text(shortened(name, left - GAP));
    for (const column of columns.keys()) {
      const value = share(row, column);
      drawCell(line, { x: left + column * cell, size: cell, value, most, title: title(row, column) });
    }
  }
  if (!isFigured && most > 0)
    drawKey(svg.append('g').attr('transform', `translate(0,${foot})`) as unknown as Group, most);
  return svg.node() as SVGSVGElement;
}

/** What each step means, where squares have no room for figures. */
function drawKey(group: Group, most: number): void {
  group
    .append('text')
    .attr('y', SMALL + 8)
    .attr('fill', colour('muted'))
    .text('Empty: none. Each shade, up to:');
  let at = 0;
  for (const [step, depth] of DEPTHS.entries()) {
    const said = percent((most * (step + 1)) / DEPTHS.length);
    group
      .append('rect')
      .attr('x', at + 1)
      .attr('y', SMALL + 20)
      .attr('width', SWATCH)
      .attr('height', SWATCH)
      .attr('fill', colour('accent'))
      .attr('fill-opacity', depth)
      .attr('stroke', colour('rule'));
    group
      .append('text')
      .attr('x', at + SWATCH + 7)
      .attr('y', SMALL * 2 + 20)
      .text(said);
    at += SWATCH + 7 + textWidth(said, SMALL) + 14;
  }
}

interface Cell {
  readonly x: number;
  readonly size: number;
  readonly value: number | null;
  readonly most: number;
  readonly title: string;
}

function drawCell(line: Group, { x, size, value, most, title }: Cell): void {
  const step =
    value === null || value === 0 ? -1 : Math.min(DEPTHS.length, Math.ceil((value / most) * DEPTHS.length)) - 1;
  const square = line
    .append('rect')
    .attr('x', x + 1)
    .attr('y', 1)
    .attr('width', size - 2)
    .attr('height', LINE - 2)
    .attr('fill', step < 0 ? 'none' : colour('accent'))
    .attr('fill-opacity', DEPTHS[step] ?? null)
    .attr('stroke', colour('rule'));
  square.append('title').text(title);
  if (value === null || size < FIGURED) return;
  line
    .append('text')
    .attr('x', x + size / 2)
    .attr('y', LINE / 2 + SMALL * 0.35)
    .attr('text-anchor', 'middle')
    .attr('pointer-events', 'none')
    .attr('fill', step === DEPTHS.length - 1 ? colour('paper') : colour('ink'))
    .text(percent(value));
}

const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`);

/** As much of a name as there is room for. */
function shortened(name: string, room: number): string {
  if (textWidth(name, SMALL) <= room) return name;
  let end = name.length;
  while (end > 1 && textWidth(`${name.slice(0, end)}…`, SMALL) > room) end--;
  return `${name.slice(0, end).trimEnd()}…`;
}
