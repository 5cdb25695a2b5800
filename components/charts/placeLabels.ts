import { textWidth } from './textWidth.js';

export type Point = readonly [x: number, y: number];

/** A line to be labelled; drawn through `points`, in pixels. */
export interface LabelledLine {
  readonly id: string;
  readonly text: string;
  readonly points: readonly Point[];
}

/** A label: its left end, its baseline, and the box it fills. */
export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the type. */
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 6;

/**
 * Sets a label beside each line so that none covers another label or, where there is room, a line. Labels are
 * placed in the order given, so the line that matters goes first. For every line some forty places along it are
 * tried on either side; the cheapest wins: covering a line costs most, then being nearer to another line than to
 * one's own. `others` are lines without a label that count as covered too. A label with no free place is stacked at the right edge.
 */
export function placeLabels(
  lines: readonly LabelledLine[],
  bounds: Bounds,
  others: readonly (readonly Point[])[] = [],
): PlacedLabel[] {
  const drawn = [...lines.map((line) => line.points), ...others].map(densify);
  const placed: PlacedLabel[] = [];
  lines.forEach((line, index) => {
    const width = textWidth(line.text, bounds.size);
    const height = bounds.size * 1.25;
    let best: { cost: number; box: Box } | undefined;
    for (const box of candidates(drawn[index] ?? [], width, height)) {
      if (!inside(box, bounds) || placed.some((other) => overlap(box, boxOf(other)))) continue;
      const cost = costOf(box, index, drawn);
      if (!best || cost < best.cost) best = { cost, box };
    }
    const box = best?.box ?? stacked(placed, width, height, bounds);
    placed.push({ id: line.id, text: line.text, x: box.left, y: box.bottom - height * 0.25, width, height });
  });
  return placed;
}

/** The box a placed label fills. */
export function boxOf(label: PlacedLabel): Box {
  const bottom = label.y + label.height * 0.25;
  return { left: label.x, right: label.x + label.width, top: bottom - label.height, bottom };
}

/** Whether two boxes share ground. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function* candidates(points: readonly Point[], width: number, height: number): Generator<Box> {
  const stride = Math.max(1, Math.floor(points.length / 40));
  for (let i = 0; i < points.length; i += stride) {
    const [x, y] = points[i] as Point;
    yield { left: x + GAP, right: x + GAP + width, top: y - GAP - height, bottom: y - GAP };
    yield { left: x + GAP, right: x + GAP + width, top: y - height / 2, bottom: y + height / 2 };
    yield { left: x - GAP - width, right: x - GAP, top: y + GAP, bottom: y + GAP + height };
    yield { left: x - width / 2, right: x + width / 2, top: y - GAP - height, bottom: y - GAP };
  }
}

function costOf(box: Box, own: number, drawn: readonly (readonly Point[])[]): number {
  let cost = 0;
  let mine = Number.POSITIVE_INFINITY;
  let others = Number.POSITIVE_INFINITY;
  drawn.forEach((points, index) => {
    for (const [x, y] of points) {
      const away = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      if (away === 0) cost += 100;
      if (index === own) mine = Math.min(mine, away);
      else others = Math.min(others, away);
    }
  });
  // Clear of other lines up to 40 px is worth having; more is not.
  return cost + Math.max(0, mine + 8 - others) * 10 + (40 - Math.min(40, others)) + mine;
}

function stacked(placed: readonly PlacedLabel[], width: number, height: number, bounds: Bounds): Box {
  const left = Math.max(bounds.left, bounds.right - width);
  let top = bounds.top;
  for (;;) {
    const box = { left, right: left + width, top, bottom: top + height };
    if (!placed.some((other) => overlap(box, boxOf(other)))) return box;
    top += height / 2;
  }
}

function inside(box: Box, bounds: Bounds): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}

/** Points every three pixels, so that a long straight piece counts as covering what it runs through. */
function densify(points: readonly Point[]): Point[] {
  const dense: Point[] = [];
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before) {
      const pieces = Math.floor(Math.hypot(point[0] - before[0], point[1] - before[1]) / 3);
      for (let i = 1; i < pieces; i++) {
        const t = i / pieces;
        dense.push([before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]);
      }
    }
    dense.push(point);
  });
  return dense;
}
