import { button, disclosure, element } from '../notes/element.js';
import { formatCount, plural } from '../notes/number.js';
import { type Typeahead, typeahead } from '../notes/typeahead.js';
import { type NetworkData, type NetworkEdge, type NetworkNode, nodeName, weightOf } from './networkData.js';
import { isNodeShown, type NetworkState, neighbours } from './networkState.js';
import { matchingNodes, type NodeWords } from './nodeList.js';
import { pathText } from './pathText.js';

export interface NodePanelOptions {
  readonly words: NodeWords;
  /** What is said of a link. */
  readonly link: (edge: NetworkEdge) => string;
  readonly onSelect: (id: string | null) => void;
  readonly onLight: (id: string | null) => void;
  /** Where a path is asked for; null where none is any more. */
  readonly onTarget: (id: string | null) => void;
}

export interface NodePanel {
  readonly element: HTMLElement;
  /** Shows whoever is chosen, and the path to `target`: null where there is no way. */
  update(state: NetworkState, target: string | null, path: readonly string[] | null): void;
}

const FIRST = 10;
const SUGGESTED = 8;

/** What is known of the node that is chosen: its neighbours, strongest link first, and a field for the shortest path to another. */
export function nodePanel(data: NetworkData, options: NodePanelOptions): NodePanel {
  const { words, link, onSelect, onLight, onTarget } = options;
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const called = new Map(
    data.nodes.filter(({ withheld }) => !withheld).map((node) => [fullName(node).toLowerCase(), node.id]),
  );
  const near = element('div', { class: 'node-neighbours' });
  const way = element('div', { class: 'node-path' });
  const root = element('div', { class: 'node-panel' }, near, way);
  const said = element('div', { role: 'status' });
  let field: Typeahead | undefined;
  let shownFor: string | null | undefined;
  let state: NetworkState;

  function update(now: NetworkState, target: string | null, path: readonly string[] | null): void {
    state = now;
    const node = nodes.get(state.selected ?? '');
    root.hidden = !node;
    if (!node) {
      shownFor = null;
      return;
    }
    const hadFocus = near.contains(document.activeElement);
    near.replaceChildren(...neighbourList(node));
    // Whoever goes from neighbour to neighbour by keyboard goes on from the new one.
    if (hadFocus) near.querySelector('h4')?.focus();
    // The field is kept while the reader is in it.
    if (shownFor !== node.id) {
      shownFor = node.id;
      field = pathField(node);
      way.replaceChildren(field, said);
    }
    said.replaceChildren(...(target === null ? [] : pathText({ data, nodes, path, from: node.id, to: target, link })));
  }

  function neighbourList(node: NetworkNode): (Node | string)[] {
    const found = [...neighbours(data, node.id, state)].sort(
      ([a, x], [b, y]) => weightOf(data.edges[y]) - weightOf(data.edges[x]) || (a < b ? -1 : 1),
    );
    const line = ([id, at]: [string, number]) => {
      const other = nodes.get(id) as NetworkNode;
      const name = other.withheld
        ? element('span', {}, '◆ ', nodeName(other))
        : button(nodeName(other), () => onSelect(id));
      const made = element('li', {}, name, `: ${link(data.edges[at])}`);
      for (const type of ['pointerenter', 'focusin']) made.addEventListener(type, () => onLight(id));
      for (const type of ['pointerleave', 'focusout']) made.addEventListener(type, () => onLight(null));
      return made;
    };
    const rest = found.slice(FIRST);
    return [
      element(
        'h4',
        { tabindex: -1 },
        `${nodeName(node)}: ${plural(found.length, 'neighbour', 'neighbours')}${state.shown || state.removed.size ? ' now' : ''}`,
      ),
      button(`Choose no ${words.one}`, () => onSelect(null)),
      found.length > 0 ? element('ul', {}, ...found.slice(0, FIRST).map(line)) : element('p', {}, 'No link is shown.'),
      ...(rest.length > 0
        ? [disclosure(`${formatCount(rest.length)} more`, () => [element('ul', {}, ...rest.map(line))])]
        : []),
    ];
  }

  function pathField(node: NetworkNode): Typeahead {
    const made = typeahead({
      label: `Shortest path from ${nodeName(node)} to`,
      value: '',
      things: words,
      suggest: (typed) =>
        typed.trim() === ''
          ? []
          : matchingNodes(data.nodes, typed)
              .filter(({ id, withheld }) => !withheld && id !== node.id && isNodeShown(state, id))
              .slice(0, SUGGESTED)
              .map((each) => ({ value: fullName(each) })),
      isKnown: (typed) => typed === '' || called.has(typed),
      unknown: (typed) => `Nothing here is called ‘${typed}’.`,
    });
    made.addEventListener('input', (event) => {
      event.stopPropagation();
      onTarget(called.get(made.value.toLowerCase()) ?? null);
    });
    return made;
  }

  return { element: root, update };
}

/** A name that no other node has. */
export const fullName = ({ id, label }: NetworkNode): string => (label === id ? id : `${label} (${id})`);
