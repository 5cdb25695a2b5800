import type { Colour } from '../charts/palette.js';
import type { NetworkNode } from './networkData.js';
import { isNodeShown, isOnPath, type NetworkState } from './networkState.js';

type Palette = Readonly<Record<Colour, string>>;

/** How a disc is drawn: outer ring, gap, middle; sizes in pixels. */
export interface NodeStyle {
  readonly type: 'disc' | 'diamond';
  readonly color: string;
  readonly ring: number;
  readonly ringColor: string;
  readonly gap: number;
  readonly gapColor: string;
  readonly zIndex: number;
}

/**
 * A disc as it looks now. Removed: a hollow ring that stays where it was, so that the break is seen to happen. Withheld
 * for safeguarding: a pale diamond with a rim, a shape besides a colour, and not the colour of anybody who is looked for. Not in the foreground (null: everyone is), or without a link that the
 * filter leaves: dimmed towards the paper.
 */
export function nodeStyle(
  node: NetworkNode,
  state: NetworkState,
  front: ReadonlySet<string> | null,
  palette: Palette,
): NodeStyle {
  const removed = state.removed.has(node.id);
  const dim = isDim(node.id, state, front);
  const selected = state.selected === node.id;
  const fade = (hex: string) => (dim ? mix(hex, palette.paper, 0.82) : hex);
  const own = node.withheld
    ? palette.rule
    : node.category === undefined
      ? palette.accent
      : categoryIn(palette, node.category);
  return {
    type: node.withheld ? 'diamond' : 'disc',
    color: removed ? palette.paper : fade(own),
    ring: removed ? 1.75 : selected ? 2 : node.withheld ? 1.5 : 0,
    ringColor: fade(palette.ink),
    gap: removed || (node.withheld && !selected) ? 0 : selected ? 2 : 1,
    gapColor: palette.paper,
    zIndex: dim ? 0 : state.lit === node.id || selected ? 3 : removed ? 2 : 1,
  };
}

/** Whether a node steps back behind others. */
export function isDim(id: string, state: NetworkState, front: ReadonlySet<string> | null): boolean {
  return (front !== null && !front.has(id)) || !isNodeShown(state, id);
}

/** How an edge that can be seen stands out: on the path, beside whoever is lit or chosen, as all others do, or behind them. */
export type EdgeStanding = 'path' | 'lit' | 'plain' | 'dim';

export function edgeStanding(source: string, target: string, state: NetworkState): EdgeStanding {
  const touches = (id: string | null) => id !== null && (source === id || target === id);
  if (state.lit !== null) return touches(state.lit) ? 'lit' : 'dim';
  if (state.path.length > 0) return isOnPath(state.path, source, target) ? 'path' : 'dim';
  if (state.found !== null) return state.found.has(source) && state.found.has(target) ? 'plain' : 'dim';
  return touches(state.selected) ? 'lit' : 'plain';
}

/** The colour of such an edge; paler where thousands of lines cross. */
export function edgeColour(standing: EdgeStanding, palette: Palette, isCrowded = false): string {
  if (standing === 'path') return palette['category-4'];
  if (standing === 'lit') return palette.ink;
  return mix(palette.behind, palette.paper, standing === 'plain' ? (isCrowded ? 0.65 : 0.35) : 0.85);
}

/** A path is thicker as well, so that it is not told by its colour alone. */
export const edgeWidth = (standing: EdgeStanding, width: number): number =>
  standing === 'path' ? Math.max(3.5, width + 1.5) : width;

/** Two colours '#rrggbb' mixed. WebGL here blends premultiplied, so fading is done in the colour, not in its alpha. */
export function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function categoryIn(palette: Palette, index: number | null): string {
  return index === null || index < 0 || index > 3 ? palette.behind : palette[`category-${index + 1}` as Colour];
}
