import { canvas, type Group, haloed } from '../charts/canvas.js';
import { type Colour, categoryColour, colour, SMALL } from '../charts/palette.js';
import { textWidth } from '../charts/textWidth.js';
import {
  byImportance,
  discScale,
  edgeWidths,
  isCrowded,
  type NetworkData,
  type NetworkNode,
  naturalHeight,
  nodeLabel,
  radius,
} from './networkData.js';
import { drawLegend, type LegendOptions } from './networkLegend.js';
import { foreground, isEdgeShown, isNamedFirst, type NetworkState, NOTHING } from './networkState.js';
import { type EdgeStanding, edgeStanding, edgeWidth, isDim } from './networkStyle.js';
import { labelRoom, placeNodeLabels } from './placeNodeLabels.js';

export interface NetworkSvgOptions {
  readonly width: number;
  readonly height?: number;
  readonly state?: NetworkState;
  /** How many labels at most; default: by the room there is. */
  readonly labels?: number;
  /** Draws the legend under the network: a picture that leaves the page must say itself what its signs mean. */
  readonly legend?: LegendOptions;
  readonly description?: string;
}

/** The network as an SVG: for files, for paper, and where a browser has no WebGL. */
export function networkSvg(data: NetworkData, options: NetworkSvgOptions): SVGSVGElement {
  const { width, state = NOTHING } = options;
  const drawn = options.height ?? naturalHeight(data.nodes, width, Math.round(width * 0.75));
  const place = placer(data.nodes, width, drawn);
  const scale = discScale(data.nodes, width, drawn);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const svg = canvas(width, drawn, options.description ?? describeNetwork(data, state));
  const front = foreground(data, state);
  const lines = svg.append('g');
  const widths = edgeWidths(data.edges);
  const paler = isCrowded(data) ? 0.5 : 1;
  for (const [index, edge] of data.edges.entries()) {
    const from = byId.get(edge.source);
    const to = byId.get(edge.target);
    if (!from || !to || !isEdgeShown(data, state, index)) continue;
    const standing = edgeStanding(from.id, to.id, state);
    const [x1, y1] = place(from);
    const [x2, y2] = place(to);
    lines
      .append('line')
      .attr('x1', x1.toFixed(1))
      .attr('y1', y1.toFixed(1))
      .attr('x2', x2.toFixed(1))
      .attr('y2', y2.toFixed(1))
      .attr('stroke', colour(STROKES[standing].ink))
      .attr('stroke-width', edgeWidth(standing, widths[index]).toFixed(2))
      .attr('stroke-opacity', STROKES[standing].opacity * (standing === 'plain' ? paler : 1));
  }
  const discs = svg.append('g') as unknown as Group;
  for (const node of data.nodes) {
    const dim = isDim(node.id, state, front);
    drawNode(discs, node, { at: place(node), scale, state, dim });
  }
  const labels = svg.append('g') as unknown as Group;
  const placed = byImportance(data.nodes).map((node) => {
    const [x, y] = place(node);
    const forced = isNamedFirst(state, node.id);
    const faint = !forced && isDim(node.id, state, front);
    const text = faint ? '' : nodeLabel(node, forced);
    return { x, y, r: radius(node) * scale, text, width: textWidth(text, SMALL), forced, faint };
  });
  const most = options.labels ?? labelRoom(width, drawn);
  for (const { text, x, y, leader } of placeNodeLabels(placed, { width, height: drawn, most })) {
    if (leader)
      labels
        .append('path')
        .attr('d', `M${at(leader[0], leader[1])}L${at(leader[2], leader[3])}`)
        .attr('stroke', colour('ink'));
    haloed(labels, text, x, y, colour('ink'));
  }
  if (options.legend) {
    const group = svg.append('g') as unknown as Group;
    const height = drawn + 8 + drawLegend(group, data, state, { ...options.legend, width, top: drawn + 8 });
    svg.attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
  }
  return svg.node() as SVGSVGElement;
}

const STROKES: Readonly<Record<EdgeStanding, { readonly ink: Colour; readonly opacity: number }>> = {
  path: { ink: 'category-4', opacity: 1 },
  lit: { ink: 'ink', opacity: 0.8 },
  plain: { ink: 'behind', opacity: 0.45 },
  dim: { ink: 'behind', opacity: 0.12 },
};

/** What a network shows, for those who cannot see it. */
export function describeNetwork(data: NetworkData, state: NetworkState = NOTHING): string {
  const removed = state.removed.size ? `, ${state.removed.size} removed` : '';
  const links = state.shown === null ? data.edges.length : `${state.shown.count} of ${data.edges.length}`;
  const things = data.nodes.every(({ kind }) => kind === 'group') ? 'groups' : 'people';
  return `Network of ${data.nodes.length} ${things} and ${links} links${removed}. The list beside it says the same in words.`;
}

/** Fixed positions into a frame, shape kept, y upwards as in the layout. */
function placer(nodes: readonly NetworkNode[], width: number, height: number): (node: NetworkNode) => [number, number] {
  const bounds = nodes.reduce(
    (b, { x, y }) => ({ x0: Math.min(b.x0, x), x1: Math.max(b.x1, x), y0: Math.min(b.y0, y), y1: Math.max(b.y1, y) }),
    {
      x0: Number.POSITIVE_INFINITY,
      x1: Number.NEGATIVE_INFINITY,
      y0: Number.POSITIVE_INFINITY,
      y1: Number.NEGATIVE_INFINITY,
    },
  );
  const margin = 20;
  const scale = Math.min(
    (width - 2 * margin) / (bounds.x1 - bounds.x0 || 1),
    (height - 2 * margin) / (bounds.y1 - bounds.y0 || 1),
  );
  const middleX = (bounds.x0 + bounds.x1) / 2;
  const middleY = (bounds.y0 + bounds.y1) / 2;
  return ({ x, y }) => [width / 2 + (x - middleX) * scale, height / 2 - (y - middleY) * scale];
}

function drawNode(
  group: Group,
  node: NetworkNode,
  drawn: {
    readonly at: readonly [number, number];
    readonly scale: number;
    readonly state: NetworkState;
    readonly dim: boolean;
  },
): void {
  const { scale, state, dim } = drawn;
  const [x, y] = drawn.at;
  const r = radius(node) * scale;
  const named = node.category === undefined ? colour('accent') : categoryColour(node.category);
  const fill = node.withheld ? colour('rule') : named;
  if (state.selected === node.id)
    group
      .append('circle')
      .attr('cx', x.toFixed(1))
      .attr('cy', y.toFixed(1))
      .attr('r', r + 4)
      .attr('fill', colour('paper'))
      .attr('stroke', colour('ink'))
      .attr('stroke-width', 2);
  const shape = group.append<SVGGeometryElement>(node.withheld ? 'path' : 'circle');
  if (node.withheld) shape.attr('d', `M${at(x, y - r)}L${at(x + r, y)}L${at(x, y + r)}L${at(x - r, y)}Z`);
  else
    shape
      .attr('cx', x.toFixed(1))
      .attr('cy', y.toFixed(1))
      .attr('r', Number(r.toFixed(2)));
  if (state.removed.has(node.id))
    shape.attr('fill', colour('paper')).attr('stroke', colour('ink')).attr('stroke-width', 1.5);
  else if (node.withheld)
    shape
      .attr('fill', fill)
      .attr('stroke', colour('ink'))
      .attr('stroke-width', 1.5 * scale);
  else shape.attr('fill', fill).attr('stroke', colour('paper')).attr('stroke-width', scale);
  if (dim) shape.attr('opacity', 0.18);
}

const at = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
