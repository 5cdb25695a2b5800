import { element } from '../notes/element.js';
import { formatCount } from '../notes/number.js';
import { byImportance, type NetworkData, type NetworkNode, nodeName } from './networkData.js';
import { isNodeShown, type NetworkState, NOTHING } from './networkState.js';

/** What the nodes of a drawing are called, and what their figure counts. */
export interface NodeWords {
  readonly one: string;
  readonly many: string;
  readonly by: string;
  /** The figure is no count of links: filtering links leaves it as it is. */
  readonly isOwn?: boolean;
}

export const PEOPLE: NodeWords = { one: 'person', many: 'people', by: 'direct links' };

export interface NodeListOptions {
  /** Default: people, by direct links. */
  readonly words?: NodeWords;
  /** Focus moved to a row, or away: the same as pointing at its disc. */
  readonly onLight: (id: string | null) => void;
  readonly onSelect?: (id: string) => void;
  /** Whoever fits what is typed; null where nothing is. */
  readonly onFind?: (found: ReadonlySet<string> | null) => void;
  /** Most rows shown at once; the rest is found by searching. Default 100. */
  readonly limit?: number;
}

export interface NodeList {
  readonly element: HTMLElement;
  update(state: NetworkState): void;
}

/** Nodes whose label or id holds what was typed, best connected first. */
export function matchingNodes(nodes: readonly NetworkNode[], typed: string): NetworkNode[] {
  const wanted = typed.trim().toLowerCase();
  return byImportance(nodes).filter((node) => {
    const called = node.withheld ? nodeName(node) : `${node.label}\n${node.id}`;
    return called.toLowerCase().includes(wanted);
  });
}

let lists = 0;

/**
 * The network as a list, for the keyboard and for those who hear the page: arrows move through the people, best
 * connected first, and light each in the drawing; Enter chooses.
 */
export function nodeList(data: NetworkData, options: NodeListOptions): NodeList {
  const { onLight, onSelect, onFind, limit = 100, words: called = PEOPLE } = options;
  // Only for ids that must differ between two lists on one page.
  const name = `nodes-${lists++}`;
  const search = element('input', {
    type: 'search',
    placeholder: `Find a ${called.one}`,
    'aria-label': `Find a ${called.one} in the network`,
  });
  const words = element('p', { class: 'table-words', 'aria-live': 'polite' });
  const box = element('div', {
    class: 'node-rows',
    role: 'listbox',
    tabindex: 0,
    'aria-label': `The ${called.many} of the network, most ${called.by} first`,
  });
  let shown: NetworkNode[] = [];
  let active = -1;
  let state = NOTHING;

  search.addEventListener('input', (event) => {
    event.stopPropagation();
    const found = fill();
    onFind?.(search.value.trim() === '' ? null : new Set(found.map(({ id }) => id)));
  });
  box.addEventListener('keydown', (event) => {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 10,
      PageUp: active - 10,
      Home: 0,
      End: shown.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) moveTo(Math.max(0, Math.min(shown.length - 1, to)));
    else if (event.key === 'Enter' || event.key === ' ') choose(active);
    else return;
    event.preventDefault();
  });
  box.addEventListener('focus', () => moveTo(Math.max(0, active)));
  box.addEventListener('blur', () => onLight(null));
  box.addEventListener('pointerleave', () => onLight(null));

  function figureOf({ id, degree }: NetworkNode): number {
    return called.isOwn || !state.shown ? degree : (state.shown.degrees.get(id) ?? 0);
  }

  function fill(): readonly NetworkNode[] {
    const left = data.nodes
      .filter(({ id }) => isNodeShown(state, id))
      .map((node) => ({ ...node, degree: figureOf(node) }));
    const found = matchingNodes(left, search.value);
    shown = found.slice(0, limit);
    active = -1;
    box.removeAttribute('aria-activedescendant');
    box.replaceChildren(...shown.map(row));
    const more = found.length - shown.length;
    words.textContent =
      found.length === 0
        ? search.value.trim() === ''
          ? 'Nobody has a link that the filter leaves.'
          : 'Nobody by that name or id. Try fewer letters.'
        : `${formatCount(found.length)} ${found.length === 1 ? called.one : called.many}, by ${called.by}${
            more ? `; the first ${formatCount(limit)} listed` : ''
          }.`;
    mark(state);
    return found;
  }

  function row(node: NetworkNode, index: number): HTMLElement {
    const made = element(
      'div',
      { role: 'option', id: `${name}-${index}`, 'aria-selected': 'false', 'data-id': node.id },
      element('span', { class: 'node-name' }, node.withheld && '\u25c6 ', nodeName(node)),
      element('span', { class: 'node-state' }),
      element('span', { class: 'number' }, node.withheld ? '' : formatCount(node.degree)),
    );
    made.addEventListener('pointerenter', () => onLight(node.id));
    made.addEventListener('click', () => {
      moveTo(index);
      choose(index);
    });
    return made;
  }

  function moveTo(index: number): void {
    const node = shown[index];
    if (!node) return;
    box.children[active]?.classList.remove('active');
    active = index;
    const line = box.children[index] as HTMLElement;
    line.classList.add('active');
    box.setAttribute('aria-activedescendant', line.id);
    // Not scrollIntoView: that would move the page as well.
    if (line.offsetTop < box.scrollTop) box.scrollTop = line.offsetTop;
    const beyond = line.offsetTop + line.offsetHeight - box.clientHeight;
    if (beyond > box.scrollTop) box.scrollTop = beyond;
    onLight(node.id);
  }

  function choose(index: number): void {
    const node = shown[index];
    if (node && !node.withheld) onSelect?.(node.id);
  }

  function mark(now: NetworkState): void {
    shown.forEach((node, index) => {
      const line = box.children[index] as HTMLElement;
      const gone = now.removed.has(node.id);
      line.classList.toggle('removed', gone);
      line.classList.toggle('lit', now.lit === node.id);
      line.setAttribute('aria-selected', String(now.selected === node.id));
      (line.children[1] as HTMLElement).textContent = gone ? 'removed' : '';
    });
  }

  fill();
  return {
    element: element('div', { class: 'node-list' }, search, words, box),
    update(now) {
      const isFiltered = now.shown !== state.shown;
      state = now;
      if (isFiltered) fill();
      else mark(now);
    },
  };
}
