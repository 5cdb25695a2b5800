import { SMALL } from '../charts/palette.js';

/** A disc as it stands in a drawing, in pixels. */
export interface PlacedNode {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** What is written beside it; empty where nothing is. */
  readonly text: string;
  readonly width: number;
  /** Must be labelled, even where nothing near is free. */
  readonly forced: boolean;
  /** Dimmed discs may be covered. */
  readonly faint: boolean;
}

/** A label: its left end and its baseline. */
export interface NodeLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** A hairline from the disc to a label that stands away from it. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 5;
/** How far from its disc a label may stand, so that one in a crowd still finds room and is still read with its disc. */
const NEAR = [0, 8];
/** How far for the best connected, who are labelled before all others: a hairline then leads to their label. */
const FAR = [20, 36, 52, 72, 96];

/**
 * Labels for the discs given first, at most so many: beside a disc, or slantwise, above or below, nearest first, and never
 * over another label or a disc. A label that must be shown covers something only where nothing near is free.
 */
export function placeNodeLabels(
  nodes: readonly PlacedNode[],
  { width, height, most }: { width: number; height: number; most: number },
): NodeLabel[] {
  const seen = nodes.filter(({ x, y, r }) => x > -r && x < width + r && y > -r && y < height + r);
  const discs = seen.filter(({ faint }) => !faint);
  const taken: Box[] = [];
  const labels: NodeLabel[] = [];
  let tried = 0;
  for (const node of [...seen].sort((a, b) => Number(b.forced) - Number(a.forced))) {
    // Beyond that, only the drawing's least connected are left, and trying them all would make it slow to move.
    if (labels.length >= most || tried > most * 4) break;
    if (!node.text) continue;
    tried++;
    const foremost = node.forced || tried <= Math.ceil(most / 3);
    const boxes = boxesBeside(node, foremost ? [...NEAR, ...FAR] : NEAR);
    const isFree = (box: Box) =>
      box.left >= 0 &&
      box.right <= width &&
      box.top >= 0 &&
      box.bottom <= height &&
      !taken.some((other) => meets(box, other)) &&
      !discs.some(({ x, y, r }) => meets(box, { left: x - r, right: x + r, top: y - r, bottom: y + r }));
    const box = boxes.find(isFree) ?? (node.forced ? boxes[0] : undefined);
    if (!box) continue;
    // Two labels on one line must not read as one word.
    taken.push({ ...box, left: box.left - GAP, right: box.right + GAP });
    labels.push({ text: node.text, x: box.left, y: box.top + SMALL * 1.05, leader: leaderTo(node, box) });
  }
  return labels;
}

function leaderTo({ x, y, r }: PlacedNode, box: Box): NodeLabel['leader'] {
  const toX = Math.max(box.left - 2, Math.min(x, box.right + 2));
  const toY = Math.max(box.top, Math.min(y, box.bottom));
  const away = Math.hypot(toX - x, toY - y);
  if (away < r + GAP + FAR[0] * 0.75) return null;
  return [x + ((toX - x) * r) / away, y + ((toY - y) * r) / away, toX, toY];
}

function boxesBeside({ x, y, r, width }: PlacedNode, distances: readonly number[]): Box[] {
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - SMALL * 0.7,
    bottom: middle + SMALL * 0.5,
  });
  return distances.flatMap((more) => {
    const away = r + GAP + more;
    const slant = away * 0.75;
    const rise = slant + SMALL * 0.4;
    return [
      box(x + away, y),
      box(x - away - width, y),
      box(x + slant, y - rise),
      box(x + slant, y + rise),
      box(x - slant - width, y - rise),
      box(x - slant - width, y + rise),
      box(x - width / 2, y - away - SMALL * 0.5),
      box(x - width / 2, y + away + SMALL * 0.7),
    ];
  });
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** How many labels a drawing of this size has room for. */
export function labelRoom(width: number, height: number): number {
  return Math.max(6, Math.floor((width * height) / 16_000));
}
