import { canvas, type Group } from './canvas.js';
import { colour, SMALL } from './palette.js';
import { textWidth, wrap } from './textWidth.js';

/** Shares of one; a square without a share is empty. */
export interface HeatGrid {
  /** What the grid is of; none where it is the only one. */
  readonly label?: string;
  readonly share: (row: number, column: number) => number | null;
  /** What a square says in full, for who points at it. */
  readonly title: (row: number, column: number) => string;
}

/** One grid of squares or more over the same rows and columns. */
export interface HeatMap {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly grids: readonly HeatGrid[];
  /** What the rows and the columns are of, said above the names of each; for both have the same names. */
  readonly axes?: { readonly rows: string; readonly columns: string };
}

const LINE = 28;
const TEXT = 15;
const GAP = 12;
const APART = 24;
const LEAST = 16;
const WIDEST = 64;
/** The widest that a name is before it is broken into lines. */
const LABEL = 150;
/** A square so wide has room for its figure; narrower ones are told by a key at the foot. */
const FIGURED = 34;
const KEY = 60;
const SWATCH = 16;
/** How dark a square is, in five steps: none lies where neither light nor dark figures could be read on it. */
const DEPTHS = [0.1, 0.22, 0.36, 0.5, 0.9];

/**
 * Shares as squares of one hue, light to dark in five steps of the largest share in any grid. Each is written in its square where there is room.
 * Grids stand side by side where their figures have room then, and else below each other.
 */
export function heatMap(map: HeatMap, { width }: { readonly width: number }): SVGSVGElement {
  const { rows, columns, grids } = map;
  const plan = planOf(map, width);
  const values = grids.flatMap(({ share }) =>
    rows.flatMap((_, row) => columns.map((_, column) => share(row, column) ?? 0)),
  );
  const most = Math.max(0, ...values);
  const described = `${grids.length === 1 ? '' : `${grids.length} times `}squares for ${rows.length} rows and ${columns.length} columns; the darkest is ${percent(most)}.`;
  const isKeyed = plan.cell < FIGURED && most > 0;
  const foot = plan.height * (plan.isBeside ? 1 : grids.length) + 4;
  const svg = canvas(width, isKeyed ? foot + KEY : foot, described[0].toUpperCase() + described.slice(1));
  for (const [at, grid] of grids.entries()) {
    const [x, y] = plan.isBeside ? [at * (plan.across + APART), 0] : [0, at * plan.height];
    const group = svg.append('g').attr('transform', `translate(0,${y})`) as unknown as Group;
    if (at === 0 || !plan.isBeside) drawRowNames(group, map, plan);
    drawGrid(group.append('g').attr('transform', `translate(${plan.left + x},0)`) as unknown as Group, map, {
      grid,
      plan,
      most,
    });
  }
  if (isKeyed) drawKey(svg.append('g').attr('transform', `translate(0,${foot})`) as unknown as Group, most);
  return svg.node() as SVGSVGElement;
}

interface Plan {
  readonly rowNames: readonly (readonly string[])[];
  readonly columnNames: readonly (readonly string[])[];
  readonly isUpright: boolean;
  readonly isBeside: boolean;
  readonly left: number;
  /** Where the name of the columns' axis stands. */
  readonly axis: number;
  /** Where the squares begin, and how high each row and the whole grid with its names are. */
  readonly top: number;
  readonly line: number;
  readonly height: number;
  readonly cell: number;
  readonly across: number;
}

function planOf({ rows, columns, grids, axes }: HeatMap, width: number): Plan {
  const count = Math.max(1, columns.length);
  const rowNames = rows.map((row) => wrap(row, LABEL, SMALL));
  const widest = Math.max(0, ...[...rowNames.flat(), axes?.rows ?? ''].map((line) => textWidth(line, SMALL)));
  const left = Math.min(widest + GAP, width - LEAST * count);
  const beside = (width - left - APART * (grids.length - 1)) / grids.length / count;
  const isBeside = grids.length > 1 && beside >= FIGURED;
  const cell = Math.max(LEAST, Math.min(WIDEST, isBeside ? beside : (width - left) / count));
  const isUpright = columns.some((column) => textWidth(column, SMALL) > cell - 6);
  const columnNames = columns.map((column) => (isUpright && cell > 2 * TEXT ? wrap(column, LABEL, SMALL) : [column]));
  const longest = Math.max(0, ...columnNames.flat().map((line) => textWidth(line, SMALL)));
  const named = grids.some(({ label }) => label !== undefined) ? TEXT + GAP : 0;
  const top = named + (axes ? TEXT + GAP / 2 : 0) + (isUpright ? longest : SMALL) + 10;
  const line = Math.max(LINE, ...rowNames.map((lines) => lines.length * TEXT + 4));
  const height = top + rows.length * line + (isBeside ? 0 : APART * Math.sign(grids.length - 1));
  const across = cell * columns.length;
  return { rowNames, columnNames, isUpright, isBeside, left, axis: named + SMALL, top, line, height, cell, across };
}

function drawRowNames(group: Group, { axes }: HeatMap, { rowNames, left, top, line }: Plan): void {
  if (axes)
    group
      .append('text')
      .attr('y', top - 8)
      .attr('fill', colour('muted'))
      .text(axes.rows);
  for (const [row, lines] of rowNames.entries())
    for (const [at, text] of lines.entries())
      group
        .append('text')
        .attr('y', top + row * line + line / 2 + SMALL * 0.35 + (at - (lines.length - 1) / 2) * TEXT)
        .text(shortened(text, left - GAP));
}

function drawGrid(
  group: Group,
  { rows, columns, axes }: HeatMap,
  { grid, plan, most }: { readonly grid: HeatGrid; readonly plan: Plan; readonly most: number },
): void {
  const { columnNames, isUpright, axis, top, line, cell } = plan;
  if (grid.label !== undefined) group.append('text').attr('y', SMALL).text(grid.label);
  if (axes) group.append('text').attr('y', axis).attr('fill', colour('muted')).text(axes.columns);
  for (const [column, lines] of columnNames.entries()) {
    const middle = column * cell + cell / 2;
    for (const [at, text] of lines.entries()) {
      const label = group.append('text').attr('fill', colour('muted')).text(text);
      const x = middle + SMALL * 0.35 + (at - (lines.length - 1) / 2) * TEXT;
      if (isUpright) label.attr('transform', `translate(${x},${top - 8}) rotate(-90)`);
      else
        label
          .attr('x', middle)
          .attr('y', top - 8)
          .attr('text-anchor', 'middle');
    }
  }
  for (const row of rows.keys()) {
    const squares = group.append('g').attr('transform', `translate(0,${top + row * line})`) as unknown as Group;
    for (const column of columns.keys())
      drawCell(squares, {
        x: column * cell,
        size: cell,
        line,
        value: grid.share(row, column),
        most,
        title: grid.title(row, column),
      });
  }
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
  readonly line: number;
  readonly value: number | null;
  readonly most: number;
  readonly title: string;
}

function drawCell(line: Group, { x, size, line: high, value, most, title }: Cell): void {
  const step =
    value === null || value === 0 ? -1 : Math.min(DEPTHS.length, Math.ceil((value / most) * DEPTHS.length)) - 1;
  const square = line
    .append('rect')
    .attr('x', x + 1)
    .attr('y', 1)
    .attr('width', size - 2)
    .attr('height', high - 2)
    .attr('fill', step < 0 ? 'none' : colour('accent'))
    .attr('fill-opacity', DEPTHS[step] ?? null)
    .attr('stroke', colour('rule'));
  square.append('title').text(title);
  if (value === null || size < FIGURED) return;
  line
    .append('text')
    .attr('x', x + size / 2)
    .attr('y', high / 2 + SMALL * 0.35)
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
