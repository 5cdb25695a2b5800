import { element } from '../notes/element.js';
import { filterControls } from './filterControls.js';
import { linkWords } from './linkWords.js';
import type { NetworkData, NetworkEdge } from './networkData.js';
import {
  countWords,
  filterChoices,
  filterWords,
  knownFilter,
  type NetworkFilter,
  NO_FILTER,
  shownBy,
} from './networkFilter.js';
import type { LegendOptions } from './networkLegend.js';
import { type NetworkState, NOTHING } from './networkState.js';
import { type NetworkView, type NetworkViewOptions, networkView } from './networkView.js';
import { type NodeWords, nodeList, PEOPLE } from './nodeList.js';
import { nodePanel } from './nodePanel.js';
import { shortestPath } from './shortestPath.js';

export interface NetworkWithListOptions extends Omit<NetworkViewOptions, 'legend'> {
  readonly words?: NodeWords;
  /** What is said of a link; default: its records, sources, years and strength. */
  readonly link?: (edge: NetworkEdge) => string;
  /** What a thicker line has more of, for the legend. */
  readonly line?: string;
  /** What the colours of discs mean, for the legend. */
  readonly kinds?: LegendOptions['kinds'];
  readonly filter?: NetworkFilter;
  readonly onFilter?: (filter: NetworkFilter) => void;
}

/**
 * The drawn network with filters above it, its list beside it, each lighting what the other points at, and under it whoever is
 * chosen: their neighbours and the shortest path to somebody else. All show the same links. Same handle as the view.
 */
export function networkWithList(data: NetworkData, options: NetworkWithListOptions = {}): NetworkView {
  const { words = PEOPLE, link = linkWords, onLight, onSelect } = options;
  const choices = filterChoices(data);
  let filter = knownFilter(options.filter ?? NO_FILTER, choices);
  let target: string | null = null;
  let state: NetworkState = { ...NOTHING, ...options.state, shown: shownBy(data, choices, filter) };

  const counts = () => countWords(data, state.shown, filterWords(filter, choices));
  const light = (id: string | null) => {
    change({ lit: id });
    onLight?.(id);
  };
  const select = (id: string | null) => {
    change({ selected: id });
    onSelect?.(id);
  };
  const legend = () => ({
    by: words.by,
    ...(options.line ? { line: options.line } : {}),
    ...(options.kinds ? { kinds: options.kinds } : {}),
    ...(state.shown ? { filtered: counts() } : {}),
  });
  const view = networkView(data, { ...options, state, legend, onLight: light, onSelect: select });
  const list = nodeList(data, { words, onLight: light, onSelect: select, onFind: (found) => change({ found }) });
  const panel = nodePanel(data, { words, link, onLight: light, onSelect: select, onTarget: findPath });
  const controls = filterControls(choices, filter, (next) => {
    filter = next;
    change({ shown: shownBy(data, choices, filter) });
    options.onFilter?.(filter);
  });

  function findPath(to: string | null): void {
    target = to;
    change({});
  }

  function change(part: Partial<NetworkState>): void {
    if ('selected' in part && part.selected !== state.selected) target = null;
    state = { ...state, ...part };
    const changed = Object.keys(part);
    // Pointing is done many times a second and changes nothing else.
    const isPointing = changed.length === 1 && changed[0] === 'lit';
    if (!isPointing) {
      const path =
        target === null || state.selected === null ? null : shortestPath(data, state, state.selected, target);
      state = { ...state, path: path ?? [] };
      controls.say(counts(), state.shown !== null);
      panel.update(state, target, path);
    }
    list.update(state);
    view.update(isPointing ? part : { ...part, path: state.path });
  }

  change({});
  return {
    ...view,
    element: element(
      'div',
      { class: 'network-whole' },
      controls.element,
      element('div', { class: 'network' }, view.element, list.element),
      panel.element,
    ),
    update: change,
  };
}
