import { canvas, type Group, haloed } from '../charts/canvas.js';
import { categoryColour, colour, SMALL } from '../charts/palette.js';
import { textWidth } from '../charts/textWidth.js';
import { edgeWidths, type NetworkData, type NetworkNode, type NetworkState, NOTHING, radius } from './networkData.js';

export interface NetworkSvgOptions {
  readonly width: number;
  readonly height?: number;
  readonly state?: NetworkState;
  /** How many labels at most; default: by the room there is. */
  readonly labels?: number;
  readonly description?: string;
}

/** The network as an SVG: for files, for paper, and where a browser has no WebGL. */
export function networkSvg(data: NetworkData, options: NetworkSvgOptions): SVGSVGElement {
  const { width, state = NOTHING } = options;
  const height = options.height ?? Math.round(width * 0.62);
  const place = placer(data.nodes, width, height);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const svg = canvas(width, height, options.description ?? describeNetwork(data, state));
  const lines = svg.append('g').attr('stroke', colour('behind'));
  const widths = edgeWidths(data.edges);
  data.edges.forEach((edge, index) => {
    const from = byId.get(edge.source);
    const to = byId.get(edge.target);
    if (!from || !to || state.removed.has(from.id) || state.removed.has(to.id)) return;
    const [x1, y1] = place(from);
    const [x2, y2] = place(to);
    lines
      .append('line')
      .attr('x1', x1.toFixed(1))
      .attr('y1', y1.toFixed(1))
      .attr('x2', x2.toFixed(1))
      .attr('y2', y2.toFixed(1))
      .attr('stroke-width', (widths[index] ?? 1).toFixed(2))
      .attr('stroke-opacity', 0.45);
  });
  const discs = svg.append('g') as unknown as Group;
  for (const node of data.nodes) drawNode(discs, node, ...place(node), state.removed.has(node.id));
  const labels = svg.append('g') as unknown as Group;
  drawLabels(
    labels,
    data.nodes,
    place,
    options.labels ?? Math.max(6, Math.floor((width * height) / 25_000)),
    state,
    width,
  );
  return svg.node() as SVGSVGElement;
}

/** What a network shows, for those who cannot see it. */
export function describeNetwork(data: NetworkData, state: NetworkState = NOTHING): string {
  const removed = state.removed.size ? `, ${state.removed.size} removed` : '';
  return `Network of ${data.nodes.length} people and ${data.edges.length} links${removed}. The list beside it says the same in words.`;
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

function drawNode(group: Group, node: NetworkNode, x: number, y: number, removed: boolean): void {
  const r = radius(node);
  const fill = node.category === undefined ? colour('accent') : categoryColour(node.category);
  const disc = group.append('circle').attr('cx', x.toFixed(1)).attr('cy', y.toFixed(1)).attr('r', r);
  if (removed) disc.attr('fill', colour('paper')).attr('stroke', colour('ink')).attr('stroke-width', 1.5);
  else disc.attr('fill', fill).attr('stroke', colour('paper'));
  if (node.withheld && !removed) {
    group
      .append('circle')
      .attr('cx', x.toFixed(1))
      .attr('cy', y.toFixed(1))
      .attr('r', r + 3)
      .attr('fill', 'none')
      .attr('stroke', colour('ink'))
      .attr('stroke-width', 1.5);
  }
}

/** Names beside the best connected, right or left, wherever they cover neither a name nor a disc. */
function drawLabels(
  group: Group,
  nodes: readonly NetworkNode[],
  place: (node: NetworkNode) => [number, number],
  most: number,
  state: NetworkState,
  width: number,
): void {
  const discs = nodes.map((node) => ({ at: place(node), r: radius(node), id: node.id }));
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const rank = (node: NetworkNode) =>
    (state.selected === node.id ? 1e9 : state.removed.has(node.id) ? 1e6 : 0) + node.degree;
  for (const node of [...nodes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))) {
    if (taken.length >= most) return;
    const [x, y] = place(node);
    const text = node.withheld ? 'safeguarding first' : node.label;
    const length = textWidth(text, SMALL);
    const away = radius(node) + 5;
    for (const left of [x + away, x - away - length]) {
      const box = { left, right: left + length, top: y - SMALL * 0.7, bottom: y + SMALL * 0.5 };
      if (box.left < 0 || box.right > width) continue;
      const meets = taken.some(
        (b) => box.left < b.right && b.left < box.right && box.top < b.bottom && b.top < box.bottom,
      );
      const covers = discs.some(
        ({ at, r, id }) =>
          id !== node.id &&
          at[0] + r > box.left &&
          at[0] - r < box.right &&
          at[1] + r > box.top &&
          at[1] - r < box.bottom,
      );
      if (meets || covers) continue;
      taken.push(box);
      haloed(group, text, left, y + SMALL * 0.35, colour('ink'));
      break;
    }
  }
}
