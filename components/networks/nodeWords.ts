import { formatCount, plural } from '../notes/number.js';
import { type NetworkData, nodeName } from './networkData.js';
import { isNodeShown, type NetworkState, neighbours } from './networkState.js';

/** What is said of a node when it is lit: links now and before, and what `tell` has to add. */
export function nodeWords(
  data: NetworkData,
  state: NetworkState,
  id: string,
  tell: (id: string) => string = () => '',
): string {
  const node = data.nodes.find((each) => each.id === id);
  if (!node) return '';
  const name = nodeName(node);
  if (state.removed.has(id)) return `${name}: removed.`;
  if (node.withheld) return `${name}.`;
  if (!isNodeShown(state, id)) return `${name}: no link that the filter leaves.`;
  const now = neighbours(data, id, state).size;
  const all = neighbours(data, id, { ...state, removed: new Set(), shown: null }).size;
  const before = now === all ? '' : ` of ${formatCount(all)} before ${state.shown ? 'the filter' : 'removals'}`;
  return [`${name}: ${plural(now, 'direct link', 'direct links')}${before}.`, tell(id)].filter(Boolean).join(' ');
}
