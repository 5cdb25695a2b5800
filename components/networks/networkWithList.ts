import { element } from '../notes/element.js';
import type { NetworkData, NetworkState } from './networkData.js';
import { type NetworkView, type NetworkViewOptions, networkView } from './networkView.js';
import { type NodeWords, nodeList } from './nodeList.js';

/** The drawn network with its list beside it, each lighting what the other points at. Same handle as the view. */
export function networkWithList(
  data: NetworkData,
  options: NetworkViewOptions & { readonly words?: NodeWords } = {},
): NetworkView {
  let state: Partial<NetworkState> = { removed: new Set<string>(), lit: null, selected: null, ...options.state };
  const view = networkView(data, {
    ...options,
    onLight(id) {
      change({ lit: id }, 'view');
      options.onLight?.(id);
    },
    onSelect(id) {
      change({ selected: id }, 'view');
      options.onSelect?.(id);
    },
  });
  const list = nodeList(data, {
    ...(options.words ? { words: options.words } : {}),
    onLight(id) {
      change({ lit: id });
      options.onLight?.(id);
    },
    onSelect(id) {
      change({ selected: id });
      options.onSelect?.(id);
    },
  });

  function change(part: Partial<NetworkState>, from?: 'view'): void {
    state = { ...state, ...part };
    list.update(state as NetworkState);
    if (from !== 'view') view.update(part);
  }

  list.update(state as NetworkState);
  return {
    ...view,
    element: element('div', { class: 'network' }, view.element, list.element),
    update: (part) => change(part),
  };
}
