import { createNodeBorderProgram } from 'npm:@sigma/node-border';
import { UndirectedGraph } from 'npm:graphology';
import { Sigma } from 'npm:sigma';
import { DARK, LIGHT, SANS, SMALL } from '../charts/palette.js';
import { FadingEdge } from './fadingEdge.js';
import { edgeWidths, type NetworkData, type NetworkState, neighbours, radius } from './networkData.js';
import { edgeColour, nodeStyle } from './networkStyle.js';

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

interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
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
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  let state = first;
  let near = new Set<string>();
  let palette = dark.matches ? DARK : LIGHT;
  let taken: LabelBox[] = [];

  const graph = new UndirectedGraph();
  for (const node of data.nodes) {
    const label = node.withheld ? 'safeguarding first' : node.label;
    graph.addNode(node.id, { x: node.x, y: node.y, size: radius(node), label });
  }
  const widths = edgeWidths(data.edges);
  data.edges.forEach(({ source, target }, index) => {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) return;
    graph.mergeEdge(source, target, { size: widths[index] });
  });

  const drawLabel = (context: CanvasRenderingContext2D, node: LabelData, forced: boolean) => {
    if (!node.label) return;
    context.font = `400 ${SMALL}px ${SANS}`;
    const width = context.measureText(node.label).width;
    const away = node.size + 5;
    const beside = (rise: number) =>
      [node.x + away, node.x - away - width].map((left) => boxAt(left, node.y + rise, width));
    // A label that must be shown may stand higher or lower, and covers something only where nothing near is free.
    const rises = forced ? [0, -20, 20, -40, 40, -60, 60] : [0];
    const wanted = rises.flatMap(beside);
    const label = wanted.find((each) => isFree(each, node.key)) ?? (forced ? wanted[0] : undefined);
    if (!label) return;
    taken.push(label);
    const y = label.top + SMALL * 1.05;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = palette.paper;
    context.strokeText(node.label, label.left, y);
    context.fillStyle = palette.ink;
    context.fillText(node.label, label.left, y);
  };

  const renderer = new Sigma(graph, box, {
    defaultNodeType: 'disc',
    nodeProgramClasses: {
      disc: createNodeBorderProgram({
        borders: [
          { size: { attribute: 'ring', defaultValue: 0, mode: 'pixels' }, color: { attribute: 'ringColor' } },
          { size: { attribute: 'gap', defaultValue: 1, mode: 'pixels' }, color: { attribute: 'gapColor' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
      }),
    },
    defaultEdgeType: 'fading',
    edgeProgramClasses: { fading: FadingEdge },
    nodeReducer: (id) => {
      const node = byId.get(id);
      if (!node) return {};
      const attributes = graph.getNodeAttributes(id);
      const style = nodeStyle(node, state, near, palette);
      return { ...attributes, ...style, label: style.hideLabel ? '' : attributes.label };
    },
    edgeReducer: (id) => {
      const [source, target] = graph.extremities(id) as [string, string];
      const color = edgeColour(source, target, state, palette);
      const size = graph.getEdgeAttribute(id, 'size');
      return color ? { size, color, zIndex: state.lit === source || state.lit === target ? 1 : 0 } : { hidden: true };
    },
    defaultDrawNodeLabel: (context, node) =>
      drawLabel(context, { ...node, key: String(node.key) }, node.forceLabel === true),
    // Pointing at a disc lights its neighbourhood; Sigma's own white box over the drawing is not wanted.
    defaultDrawNodeHover: (context, node) => drawLabel(context, { ...node, key: String(node.key) }, true),
    // Switched on below: Sigma draws once while it is being made, when labels cannot yet ask it where discs are.
    renderLabels: false,
    // Out of sight (on paper, in a closed panel) the box has no width; that is no fault.
    allowInvalidContainer: true,
    labelDensity: 2,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 4,
    stagePadding: 24,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 2,
    zoomDuration: still.matches ? 0 : 200,
    inertiaDuration: still.matches ? 0 : 200,
  });

  function boxAt(left: number, y: number, width: number): LabelBox {
    return { left, right: left + width, top: y - SMALL * 0.7, bottom: y + SMALL * 0.5 };
  }

  /** Labels stand beside, never over: neither on another label nor on a disc. */
  function isFree(wanted: LabelBox, own: string): boolean {
    if (wanted.left < 0 || wanted.right > box.clientWidth || taken.some((other) => meets(wanted, other))) return false;
    return !data.nodes.some(({ id }) => {
      const dimmed = state.lit !== null && id !== state.lit && !near.has(id);
      if (id === own || dimmed) return false;
      const shown = renderer.getNodeDisplayData(id);
      if (!shown) return false;
      const { x, y } = renderer.framedGraphToViewport(shown);
      const r = renderer.scaleSize(shown.size);
      return meets(wanted, { left: x - r, right: x + r, top: y - r, bottom: y + r });
    });
  }

  renderer.on('beforeRender', () => {
    taken = [];
  });
  renderer.on('enterNode', ({ node }) => events.light(node));
  renderer.on('leaveNode', () => events.light(null));
  renderer.on('clickNode', ({ node }) => {
    if (!byId.get(node)?.withheld) events.select(node);
  });
  renderer.on('clickStage', () => events.select(null));

  const recolour = () => {
    palette = dark.matches ? DARK : LIGHT;
    renderer.refresh({ skipIndexation: true });
  };
  dark.addEventListener('change', recolour);

  renderer.setSetting('renderLabels', true);

  const camera = renderer.getCamera();
  const move = (to: { x?: number; y?: number; ratio?: number; angle?: number }) =>
    still.matches ? camera.setState(to) : void camera.animate(to, { duration: 200 });

  return {
    draw(next) {
      state = next;
      near = state.lit === null ? new Set() : neighbours(data, state.lit, state.removed);
      renderer.refresh({ skipIndexation: true });
    },
    zoom: (factor) => move({ ratio: camera.getBoundedRatio(camera.ratio / factor) }),
    whole: () => move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    resize: () => {
      renderer.resize();
      renderer.refresh({ skipIndexation: true });
    },
    destroy() {
      dark.removeEventListener('change', recolour);
      renderer.kill();
    },
  };
}

type LabelData = { key: string; label: string | null; x: number; y: number; size: number };

function meets(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
