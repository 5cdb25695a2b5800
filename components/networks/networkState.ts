import { linksOf, type NetworkData } from './networkData.js';

/** What a filter leaves of a network. */
export interface Shown {
  /** Whether each edge is shown, by its place among the edges. */
  readonly edges: readonly boolean[];
  readonly count: number;
  /** Number of links shown of everybody who has one. */
  readonly degrees: ReadonlyMap<string, number>;
}

/** What the reader sees of a network now. */
export interface NetworkState {
  readonly removed: ReadonlySet<string>;
  /** Hovered or focused: its neighbourhood is lit. */
  readonly lit: string | null;
  /** Chosen: keeps its label. */
  readonly selected: string | null;
  /** What the filter leaves; null where nothing is filtered. */
  readonly shown: Shown | null;
  /** A way from one node to another along links, ends included; empty where none is asked for. */
  readonly path: readonly string[];
  /** Whoever fits what is typed; null where nothing is. */
  readonly found: ReadonlySet<string> | null;
}

export const NOTHING: NetworkState = {
  removed: new Set(),
  lit: null,
  selected: null,
  shown: null,
  path: [],
  found: null,
};

/** Whether the edge at this place can be seen: no end of it removed, and left by the filter. */
export function isEdgeShown(data: NetworkData, state: NetworkState, at: number): boolean {
  const { source, target } = data.edges[at];
  return !state.removed.has(source) && !state.removed.has(target) && (state.shown === null || state.shown.edges[at]);
}

/** Whether a node is left by the filter: it is, as long as one of its links is. */
export const isNodeShown = (state: NetworkState, id: string): boolean =>
  state.shown === null || state.shown.degrees.has(id);

/** Neighbours by id along the links that can be seen, with the place of the edge to each. */
export function neighbours(data: NetworkData, id: string, state: NetworkState): Map<string, number> {
  const found = new Map<string, number>();
  for (const { other, at } of linksOf(data, id)) if (isEdgeShown(data, state, at)) found.set(other, at);
  return found;
}

/** Who is drawn in full while the rest is dimmed: whoever is lit with their neighbours, else the path, else who was found; null: everyone. */
export function foreground(data: NetworkData, state: NetworkState): ReadonlySet<string> | null {
  if (state.lit !== null) return new Set([state.lit, ...neighbours(data, state.lit, state).keys()]);
  if (state.path.length > 0) return new Set(state.path);
  return state.found;
}

/** Whether an edge joins two nodes that stand next to each other on the path. */
export function isOnPath(path: readonly string[], source: string, target: string): boolean {
  const at = path.indexOf(source);
  return at >= 0 && (path[at + 1] === target || (at > 0 && path[at - 1] === target));
}

/** Whose name must be read: whoever is lit, or chosen, or on the path while nobody is lit. */
export const isNamedFirst = ({ lit, selected, path }: NetworkState, id: string): boolean =>
  lit === id || selected === id || (lit === null && path.includes(id));
