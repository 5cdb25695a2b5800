import { button, element } from '../notes/element.js';
import { hasWebGl, type NetworkCanvas, networkCanvas } from './networkCanvas.js';
import { type NetworkData, naturalHeight } from './networkData.js';
import { type LegendOptions, legendSvg } from './networkLegend.js';
import { type NetworkState, NOTHING } from './networkState.js';
import { describeNetwork, networkSvg } from './networkSvg.js';
import { nodeWords } from './nodeWords.js';

export interface NetworkViewOptions {
  /** The most it may be high; default 560 px. On a narrow page it is as high as its nodes need. */
  readonly height?: number;
  readonly state?: Partial<NetworkState>;
  /** Pointed at or left (null): whoever is told says by `update` what is to be seen. */
  readonly onLight?: (id: string | null) => void;
  /** Clicked; null beside every disc. The same. */
  readonly onSelect?: (id: string | null) => void;
  /** Use the SVG even where there is WebGL. */
  readonly plain?: boolean;
  /** What is said of a node beside its links, when it is pointed at or focused. */
  readonly tell?: (id: string) => string;
  /** What discs and lines stand for; default: direct links, and strength. */
  readonly legend?: () => LegendOptions;
}

export interface NetworkView {
  readonly element: HTMLElement;
  /** Changes part of what is seen; nothing is laid out anew. */
  update(change: Partial<NetworkState>): void;
  /** The same picture as an SVG, as it stands now: for files. */
  svg(width: number): SVGSVGElement;
  /** Gives the graphics memory back. Pages call it when a cell is run again: `invalidation.then(view.destroy)`. */
  destroy(): void;
}

/**
 * A network at fixed places: pointing lights a neighbourhood, removed nodes stay as hollow rings and take their edges
 * with them. Drawn with WebGL; as SVG where there is none, and on paper. What the mouse does, the list beside it
 * ({@link nodeList}) does for the keyboard.
 */
export function networkView(data: NetworkData, options: NetworkViewOptions = {}): NetworkView {
  let state: NetworkState = { ...NOTHING, ...options.state };
  let canvas: NetworkCanvas | undefined;
  const webGl = options.plain !== true && hasWebGl();
  const box = element('div', { class: 'network-canvas', role: 'img', 'aria-label': describeNetwork(data, state) });
  const words = element('p', { class: 'network-words', role: 'status' });
  const paper = element('div', { class: 'network-paper' });
  const tools = element(
    'div',
    { class: 'network-tools', role: 'group', 'aria-label': 'Zoom' },
    button('Zoom in', () => canvas?.zoom(1.5)),
    button('Zoom out', () => canvas?.zoom(1 / 1.5)),
    button('Whole network', () => canvas?.whole()),
  );
  tools.hidden = !webGl;
  const key = element('div', { class: 'network-key' });
  const root = element('div', { class: 'network-view' }, box, paper, key, tools, words);
  const legend: () => LegendOptions = options.legend ?? (() => ({ by: 'direct links' }));
  letThePageScroll(box);

  let drawnAt = '';
  const room = new ResizeObserver(() => {
    const width = box.clientWidth;
    if (width === 0) return;
    drawKey();
    box.style.height = `${naturalHeight(data.nodes, width, options.height ?? 560)}px`;
    const size = `${width} ${box.clientHeight}`;
    // Setting the height calls this once more.
    if (size === drawnAt) return;
    drawnAt = size;
    if (!webGl) drawPlain();
    else if (canvas) canvas.resize();
    else
      canvas = networkCanvas(box, data, state, {
        light: (id) => options.onLight?.(id),
        select: (id) => options.onSelect?.(id),
      });
  });
  room.observe(box);

  // Graphics memory does not print: on paper the SVG stands in.
  const printing = matchMedia('print');
  const print = () =>
    paper.replaceChildren(...(printing.matches ? [networkSvg(data, { width: 900, state, legend: legend() })] : []));
  printing.addEventListener('change', print);
  print();

  function drawPlain(): void {
    box.replaceChildren(networkSvg(data, { width: box.clientWidth, height: box.clientHeight, state }));
  }

  function drawKey(): void {
    // What is shown of how many links stands above the drawing already.
    const { filtered: _, ...signs } = legend();
    if (root.clientWidth > 0) key.replaceChildren(legendSvg(data, state, root.clientWidth, signs));
  }

  function update(change: Partial<NetworkState>): void {
    // Pointing changes no sign, and is done many times a second.
    const signs = Object.keys(change).some((part) => part !== 'lit');
    state = { ...state, ...change };
    if (signs) drawKey();
    box.setAttribute('aria-label', describeNetwork(data, state));
    const named = state.lit ?? state.selected;
    words.textContent = named === null ? restWords(data, state) : nodeWords(data, state, named, options.tell);
    if (canvas) canvas.draw(state);
    else if (!webGl && box.clientWidth) drawPlain();
  }

  update({});
  return {
    element: root,
    update,
    svg: (width) => networkSvg(data, { width, state: { ...state, lit: null, found: null }, legend: legend() }),
    destroy() {
      room.disconnect();
      printing.removeEventListener('change', print);
      canvas?.destroy();
      canvas = undefined;
    },
  };
}

function restWords(data: NetworkData, state: NetworkState): string {
  if (data.nodes.length === 0) return 'There is nobody in this network.';
  const rings = state.removed.size ? ' Rings are those removed.' : '';
  return `Point at a disc, or move through the list, to see who is linked to whom.${rings}`;
}

/**
 * A drawing in the middle of a page must not catch the page's scrolling: the wheel zooms only with Ctrl or ⌘, one
 * finger scrolls the page, two fingers move the drawing.
 */
function letThePageScroll(box: HTMLElement): void {
  const pass = (event: Event) => {
    const wheel = event instanceof WheelEvent && !event.ctrlKey && !event.metaKey;
    const finger = 'touches' in event && (event as TouchEvent).touches.length < 2;
    if (wheel || finger) event.stopPropagation();
  };
  for (const type of ['wheel', 'touchstart', 'touchmove']) box.addEventListener(type, pass, { capture: true });
}
