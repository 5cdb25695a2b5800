import { type Choice, choice, groupOptions } from '../notes/choice.js';
import { button, element } from '../notes/element.js';
import { networkLabel } from '../notes/networkNames.js';
import { readSelection, writeSelection } from '../notes/selection.js';
import type { LinkFilter } from './filterLinks.js';
import type { FirstLinks } from './relationshipsTable.js';

/** The fields in which a reader says which links to look for. */
export interface FilterFields {
  readonly element: HTMLElement;
  filter(): LinkFilter;
}

/** How long a reader may pause while typing before the table is asked, in milliseconds. What is chosen from a list is asked at once. */
const PAUSE_MS = 120;

/** What of a filter stands in the address under which name. The group is the one that other pages know. */
const KEYS = {
  search: 'links-holding',
  network: 'links-network',
  source: 'links-source',
  group: 'group',
  person: 'links-of',
  from: 'links-from',
  to: 'links-to',
  leastStrength: 'links-strength',
  leastWeight: 'links-weight',
} as const satisfies Record<keyof LinkFilter, string>;

type Field = keyof typeof KEYS;

/** The search part of an address that asks for these links, whatever was filtered before: what is not given stands there empty. */
export const searchFor = (asked: Readonly<Partial<Record<Field, string>>>): string =>
  `?${new URLSearchParams((Object.keys(KEYS) as Field[]).map((field) => [KEYS[field], asked[field] ?? '']))}`;

/** Fields filled from the address; every change is written into it, then told. */
export function filterFields({ networks, sources, groups }: FirstLinks, changed: () => void): FilterFields {
  const asked = readSelection(...Object.values(KEYS));
  const chosen = (label: string, field: Field, options: readonly { value: string; label: string }[]) =>
    choice({
      label,
      options: [{ value: '', label: 'all' }, ...options],
      value: options.some(({ value }) => value === asked[KEYS[field]]) ? (asked[KEYS[field]] ?? '') : '',
    });
  const typed = (label: string, field: Field, attributes: Readonly<Record<string, string | number>>) => {
    const input = element('input', { autocomplete: 'off', ...attributes, value: asked[KEYS[field]] ?? '' });
    return { input, label: element('label', { class: 'choice' }, element('span', {}, label), input) };
  };
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const choices: Readonly<Partial<Record<Field, Choice>>> = {
    network: chosen(
      'Network',
      'network',
      networks.map((value) => ({ value, label: networkLabel(value) })),
    ),
    source: chosen('Source', 'source', same(sources)),
    group: chosen('Group', 'group', groupOptions(groups)),
  };
  const texts = {
    search: typed('Names and references hold', 'search', { type: 'search' }),
    person: typed('Person, by id', 'person', { type: 'text', spellcheck: 'false', autocapitalize: 'none' }),
    from: typed('From', 'from', { type: 'date' }),
    to: typed('To', 'to', { type: 'date' }),
    leastStrength: typed('Strength at least', 'leastStrength', { type: 'number', min: 0, step: 'any' }),
    leastWeight: typed('Weight at least', 'leastWeight', { type: 'number', min: 0, step: 'any' }),
  };

  const textOf = (field: Field): string =>
    (choices[field]?.value ?? (field in texts ? texts[field as keyof typeof texts].input.value : '')).trim();
  function filter(): LinkFilter {
    const values = Object.fromEntries((Object.keys(KEYS) as Field[]).map((field) => [field, textOf(field)]));
    const { leastStrength, leastWeight, ...rest } = values;
    const given = Object.entries(rest).filter(([, value]) => value !== '');
    const numbers = Object.entries({ leastStrength, leastWeight })
      .filter(([, value]) => value !== '' && Number.isFinite(Number(value)))
      .map(([key, value]) => [key, Number(value)]);
    return Object.fromEntries([...given, ...numbers]);
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  function tell(): void {
    writeSelection(
      Object.fromEntries((Object.keys(KEYS) as Field[]).map((field) => [KEYS[field], textOf(field) || null])),
    );
    changed();
  }
  const clear = button('Take all filters away', () => {
    for (const { input } of Object.values(texts)) input.value = '';
    for (const each of Object.values(choices)) {
      each.value = '';
      const select = each.querySelector('select');
      if (select) select.value = '';
    }
    tell();
  });
  const root = element(
    'form',
    { class: 'links-filter', role: 'search', 'aria-label': 'Filter the links' },
    texts.search.label,
    ...Object.values(choices),
    texts.person.label,
    texts.from.label,
    texts.to.label,
    texts.leastStrength.label,
    texts.leastWeight.label,
    clear,
  );
  root.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('input', (event) => {
    // What the table shows is nobody's business but its own.
    event.stopPropagation();
    clearTimeout(pause);
    if (event.target instanceof HTMLSelectElement) tell();
    else pause = setTimeout(tell, PAUSE_MS);
  });
  return { element: root, filter };
}
