import type { Colour } from '../charts/palette.js';
import type { NetworkNode, NetworkState } from './networkData.js';

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
 * for safeguarding: a diamond with a rim, a shape besides a colour. Not lit while something is: dimmed towards the paper.
 */
export function nodeStyle(
  node: NetworkNode,
  state: NetworkState,
  near: ReadonlySet<string>,
  palette: Palette,
): NodeStyle {
  const removed = state.removed.has(node.id);
  const dim = state.lit !== null && state.lit !== node.id && !near.has(node.id);
  const selected = state.selected === node.id;
  const fade = (hex: string) => (dim ? mix(hex, palette.paper, 0.82) : hex);
  const own = node.category === undefined ? palette.accent : categoryIn(palette, node.category);
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

/** An edge's colour now; undefined where it is gone. */
export function edgeColour(source: string, target: string, state: NetworkState, palette: Palette): string | undefined {
  if (state.removed.has(source) || state.removed.has(target)) return undefined;
  if (state.lit === null) return mix(palette.behind, palette.paper, 0.35);
  return source === state.lit || target === state.lit ? palette.ink : mix(palette.behind, palette.paper, 0.85);
}

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
