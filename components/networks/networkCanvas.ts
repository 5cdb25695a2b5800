import { createNodeBorderProgram } from 'npm:@sigma/node-border';
import { UndirectedGraph } from 'npm:graphology';
import { Sigma } from 'npm:sigma';
import { EdgeLineProgram } from 'npm:sigma/rendering';
import { DARK, LIGHT, SANS, SMALL } from '../charts/palette.js';
import { diamondProgram } from './diamondNode.js';
import { FadingEdge } from './fadingEdge.js';
import {
  byImportance,
  discScale,
  edgeWidths,
  isCrowded,
  leastDrawnWide,
  type NetworkData,
  type NetworkNode,
  nodeLabel,
  radius,
} from './networkData.js';
import { foreground, isEdgeShown, isNamedFirst, type NetworkState } from './networkState.js';
import { edgeColour, edgeStanding, edgeWidth, isDim, nodeStyle } from './networkStyle.js';
import { labelRoom, placeNodeLabels } from './placeNodeLabels.js';

export interface NetworkCanvas {
  draw(state: NetworkState): void;
  zoom(factor: number): void;
  whole(): void;
  resize(): void;
  destroy(): void;
}

interface Events {
  readonly light: (id: string | null) => void;
  readonly select: (id: string | null) => void;
}

/** Whether this browser draws with WebGL at all. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The network on a WebGL canvas (Sigma), in a box that is on the page and has a size. */
export function networkCanvas(box: HTMLElement, data: NetworkData, first: NetworkState, events: Events): NetworkCanvas {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const byImportanceFirst = byImportance(data.nodes);
  let state = first;
  let front = foreground(data, first);
  let palette = dark.matches ? DARK : LIGHT;
  let scale = discScale(data.nodes, box.clientWidth, box.clientHeight);

  // Nodes go by their place, not by their id: Graphology keeps names in plain objects, where '__proto__' is none.
  const graph = new UndirectedGraph();
  const keyOf = new Map<string, string>();
  const nodeOf = new Map<string, NetworkNode>();
  for (const [index, node] of data.nodes.entries()) {
    const key = `n${index}`;
    keyOf.set(node.id, key);
    nodeOf.set(key, node);
    graph.addNode(key, { x: node.x, y: node.y, size: radius(node), id: node.id });
  }
  const widths = edgeWidths(data.edges);
  const crowded = isCrowded(data);
  // A hairline costs a tenth to draw.
  const leastWide = leastDrawnWide(widths);
  data.edges.forEach((edge, index) => {
    const source = keyOf.get(edge.source);
    const target = keyOf.get(edge.target);
    if (source === undefined || target === undefined || source === target) return;
    graph.mergeEdge(source, target, { size: widths[index], at: index });
  });

  const Disc = createNodeBorderProgram({
    borders: [
      { size: { attribute: 'ring', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'ringColor' } },
      { size: { attribute: 'gap', defaultValue: 1, mode: 'pixels' }, color: { attribute: 'gapColor' } },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  });

  const renderer = new Sigma(graph, box, {
    defaultNodeType: 'disc',
    nodeProgramClasses: { disc: Disc, diamond: diamondProgram(Disc) },
    defaultEdgeType: 'fading',
    edgeProgramClasses: { fading: FadingEdge, hairline: EdgeLineProgram },
    nodeReducer: (key, attributes) => {
      const node = nodeOf.get(key);
      if (!node) return {};
      const style = nodeStyle(node, state, front, palette);
      // A rim of full width would leave nothing of a small disc.
      const rim = state.removed.has(node.id) || state.selected === node.id ? 1 : scale;
      return { ...attributes, ...style, size: attributes.size * scale, ring: style.ring * rim, gap: style.gap * rim };
    },
    edgeReducer: (_, { size, at }) => {
      if (!isEdgeShown(data, state, at)) return { hidden: true };
      const standing = edgeStanding(data.edges[at].source, data.edges[at].target, state);
      const zIndex = standing === 'path' || standing === 'lit' ? 1 : 0;
      const isHairline = standing !== 'path' && standing !== 'lit' && size < leastWide;
      const type = isHairline ? 'hairline' : 'fading';
      return { type, size: edgeWidth(standing, size), color: edgeColour(standing, palette, crowded), zIndex };
    },
    // Sigma labels what its grid comes upon first; here the best connected come first, and nothing is covered.
    renderLabels: false,
    // Pointing at a disc lights its neighbourhood; Sigma's own white box over the drawing is not wanted.
    defaultDrawNodeHover: () => {},
    // Out of sight (on paper, in a closed panel) the box has no width; that is no fault.
    allowInvalidContainer: true,
    stagePadding: 24,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 2,
    zoomDuration: still.matches ? 0 : 200,
    inertiaDuration: still.matches ? 0 : 200,
  });

  const drawLabels = () => {
    const context = renderer.getCanvases().labels?.getContext('2d');
    if (!context) return;
    context.font = `400 ${SMALL}px ${SANS}`;
    const placed = byImportanceFirst.flatMap((node) => {
      const shown = renderer.getNodeDisplayData(keyOf.get(node.id) ?? '');
      if (!shown) return [];
      const forced = isNamedFirst(state, node.id);
      const faint = !forced && isDim(node.id, state, front);
      const text = faint ? '' : nodeLabel(node, forced);
      const { x, y } = renderer.framedGraphToViewport(shown);
      return [{ x, y, r: renderer.scaleSize(shown.size), text, width: widthOf(context, text), forced, faint }];
    });
    const { width, height } = renderer.getDimensions();
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.fillStyle = palette.ink;
    for (const { text, x, y, leader } of placeNodeLabels(placed, { width, height, most: labelRoom(width, height) })) {
      if (leader) drawLeader(context, leader, palette.ink);
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  };

  renderer.on('afterRender', drawLabels);
  renderer.on('enterNode', ({ node }) => events.light(nodeOf.get(node)?.id ?? null));
  renderer.on('leaveNode', () => events.light(null));
  renderer.on('clickNode', ({ node }) => {
    const clicked = nodeOf.get(node);
    if (clicked && !clicked.withheld) events.select(clicked.id);
  });
  renderer.on('clickStage', () => events.select(null));

  const recolour = () => {
    palette = dark.matches ? DARK : LIGHT;
    renderer.refresh({ skipIndexation: true });
  };
  dark.addEventListener('change', recolour);

  // The first drawing was made before there was anybody to write labels.
  drawLabels();

  const camera = renderer.getCamera();
  const move = (to: { x?: number; y?: number; ratio?: number; angle?: number }) =>
    still.matches ? camera.setState(to) : void camera.animate(to, { duration: 200 });

  return {
    draw(next) {
      state = next;
      front = foreground(data, state);
      renderer.refresh({ skipIndexation: true });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    whole: () => move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    resize: () => {
      scale = discScale(data.nodes, box.clientWidth, box.clientHeight);
      renderer.resize();
      renderer.refresh({ skipIndexation: true });
    },
    destroy() {
      dark.removeEventListener('change', recolour);
      renderer.kill();
    },
  };
}

function drawLeader(
  context: CanvasRenderingContext2D,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  ink: string,
): void {
  context.save();
  context.lineWidth = 1;
  context.strokeStyle = ink;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
  context.restore();
}

const measured = new Map<string, number>();

/** Measured once: a drawing that is being moved is drawn sixty times a second. */
function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  // The face may still be on its way; a width taken from another one is not kept.
  if (document.fonts.status === 'loaded') measured.set(text, width);
  return width;
}
