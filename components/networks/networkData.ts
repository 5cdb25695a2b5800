/** A person or group in a drawn network, at a place fixed when the report was made. */
export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels; default: from the degree. */
  readonly size?: number;
  readonly degree: number;
  readonly betweenness?: number;
  /** Number of the connected part or community it is in. */
  readonly component?: number;
  readonly community?: number;
  /** 0 to 3: one of at most four colours; anything else is grey. Default: accent for all. */
  readonly category?: number | null;
  /** A group is drawn as a larger disc with its code. */
  readonly kind?: 'nominal' | 'group';
  /** Safeguarding first: a shape and a word of its own, never offered for removal. */
  readonly withheld?: boolean;
  /** What somebody withheld is called, so that two of them can be told apart: 'Protected 12'. Leads back to nobody. */
  readonly code?: string;
}

/** A source system, and a year in which a record of it counts. */
export interface RecordKind {
  readonly source: string;
  readonly year: number;
}

export interface NetworkEdge {
  readonly source: string;
  readonly target: string;
  readonly weight?: number;
  /** How many records it stands on. */
  readonly links?: number;
  /** What kinds of record those are, each once; none where it is not known, or not told. */
  readonly records?: readonly RecordKind[];
}

export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** Links of a node: the other end, and the place of the edge among the edges. */
interface Link {
  readonly other: string;
  readonly at: number;
}

const linksByData = new WeakMap<NetworkData, ReadonlyMap<string, readonly Link[]>>();

/** A node's links, in the order of the other end's id; worked out once a network. */
export function linksOf(data: NetworkData, id: string): readonly Link[] {
  const links = linksByData.get(data) ?? indexLinks(data);
  linksByData.set(data, links);
  return links.get(id) ?? [];
}

function indexLinks({ edges }: NetworkData): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>();
  const add = (id: string, other: string, at: number) => {
    const known = links.get(id);
    if (known) known.push({ other, at });
    else links.set(id, [{ other, at }]);
  };
  for (const [at, { source, target }] of edges.entries()) {
    add(source, target, at);
    add(target, source, at);
  }
  for (const each of links.values()) each.sort((x, y) => (x.other < y.other ? -1 : 1));
  return links;
}

/** Radius in pixels: as given, else by the square root of the degree, so that area reads as degree. A diamond's is to its corners. */
export function radius(node: NetworkNode): number {
  const given = Math.max(LEAST, node.size ?? ownRadius(node));
  return node.withheld ? given * 1.35 + 1.5 : given;
}

/** The radius at which somebody with no link at all is still seen. */
const LEAST = 3.5;

function ownRadius(node: NetworkNode): number {
  return (node.kind === 'group' ? 7 : 2.5) + Math.min(8, Math.sqrt(Math.max(0, node.degree)));
}

/** At most this share of the room that the network takes is covered by discs: lines must be seen between them. */
const COVERED = 0.3;

/**
 * What every radius is multiplied by in a drawing this large: 1 where there is room, less where hundreds of discs at their full size
 * would cover the lines and one another. One factor for all, so that areas still compare.
 */
export function discScale(nodes: readonly NetworkNode[], width: number, height: number): number {
  const across = extent(nodes.map(({ x }) => x));
  const up = extent(nodes.map(({ y }) => y));
  if (nodes.length < 2 || !(across > 0) || !(up > 0)) return 1;
  const fitted = Math.max(0, Math.min((width - 48) / across, (height - 48) / up));
  const room = across * up * fitted * fitted;
  const discs = nodes.reduce((sum, node) => sum + (node.withheld ? 2 : Math.PI) * radius(node) ** 2, 0);
  return Math.min(1, Math.max(LEAST_SCALE, Math.sqrt((COVERED * room) / discs)));
}

const LEAST_SCALE = 0.15;

const extent = (values: readonly number[]) =>
  values.reduce((high, value) => Math.max(high, value), -Infinity) -
  values.reduce((low, value) => Math.min(low, value), Infinity);

/** What a node is called. Nobody withheld is called by their name. */
export function nodeName(node: NetworkNode): string {
  if (!node.withheld) return node.label;
  return node.code === undefined ? 'Safeguarding first' : `${node.code}, safeguarding first`;
}

/** What is written beside a node in a drawing: nothing beside somebody withheld, unless they are pointed at. */
export function nodeLabel(node: NetworkNode, isPointedAt: boolean): string {
  return node.withheld && !isPointedAt ? '' : nodeName(node);
}

/** Nodes in the order in which they are labelled: best connected first. */
export function byImportance(nodes: readonly NetworkNode[]): NetworkNode[] {
  return [...nodes].sort(
    (a, b) =>
      Number(a.withheld === true) - Number(b.withheld === true) ||
      b.degree - a.degree ||
      radius(b) - radius(a) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The height a drawing of these nodes needs at a width, at most `most`, so that no paper is left white above and below. */
export function naturalHeight(nodes: readonly NetworkNode[], width: number, most: number): number {
  const across = nodes.length < 2 ? 1 : extent(nodes.map(({ x }) => x)) || 1;
  const up = nodes.length < 2 ? 0 : extent(nodes.map(({ y }) => y));
  return Math.round(Math.min(most, Math.max(200, ((width - 48) * up) / across + 64)));
}

/** Line width in pixels by weight, between 0.6 and 3, by the square root of its share of the heaviest. */
export function edgeWidths(edges: readonly NetworkEdge[]): number[] {
  const heaviest = edges.reduce((most, edge) => Math.max(most, edge.weight ?? 1), 0) || 1;
  return edges.map(
    (edge) => 0.6 + 2.4 * Math.sqrt(Math.max(0, edge.weight ?? 1) / heaviest) * (edge.weight === undefined ? 0.2 : 1),
  );
}

/** From so many edges on only so many are drawn as wide as they are strong. */
const MANY = 10_000;
const WIDE = 2_000;

/** From so many lines on all are drawn paler: the discs must be seen before them. */
const CROWDED = 3_000;

export const isCrowded = ({ edges }: NetworkData): boolean => edges.length > CROWDED;

/** Where thousands of lines cross, the least width that is drawn as it is: all others are hairlines. */
export const leastDrawnWide = (widths: readonly number[]): number =>
  widths.length > MANY ? (widths.toSorted((a, b) => b - a)[WIDE] ?? 0) : 0;

/** An edge's strength; 1 where none is given. */
export const weightOf = ({ weight = 1 }: NetworkEdge): number => weight;
