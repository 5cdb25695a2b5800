import { choice } from '../notes/choice.js';
import { element } from '../notes/element.js';
import type { Network } from '../notes/networkNames.js';
import { readSelection, writeSelection } from '../notes/selection.js';
import type { Wanted } from './findNominals.js';

export interface SummaryFieldsOptions {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** Those that anybody stands in. */
  readonly networks: readonly { readonly id: Network; readonly label: string }[];
}

/** As a Framework view its value is whom the reader asks for. */
export type SummaryFields = HTMLElement & { value: Wanted };

/** What of the fields stands in the address under which name. The group is the one that other pages know. */
const KEYS = { text: 'look-for', group: 'group', network: 'in-network' } as const satisfies Record<
  keyof Wanted,
  string
>;

/**
 * Fields in which a reader says whom to look up, filled from the address, into which every change is written. What is chosen is asked at once,
 * what is typed when the reader is done: every search may read a file.
 */
export function summaryFields({ groups, networks }: SummaryFieldsOptions): SummaryFields {
  const asked = readSelection(...Object.values(KEYS));
  const known = <Id extends string>(things: readonly { readonly id: Id }[], id: string | undefined): Id | '' =>
    things.find((thing) => thing.id === id)?.id ?? '';
  const first: Wanted = {
    text: asked[KEYS.text] ?? '',
    group: known(groups, asked[KEYS.group]),
    network: known(networks, asked[KEYS.network]),
  };
  const field = element('input', {
    type: 'search',
    value: first.text,
    spellcheck: 'false',
    autocapitalize: 'none',
    autocomplete: 'off',
  });
  const group = choice({
    label: 'Group',
    options: [{ value: '', label: 'all' }, ...groups.map(({ id, name }) => ({ value: id, label: name }))],
    value: first.group,
  });
  const network = choice({
    label: 'Network',
    options: [{ value: '', label: 'any' }, ...networks.map(({ id, label }) => ({ value: id, label }))],
    value: first.network,
  });
  const form = element(
    'form',
    { class: 'links-filter', role: 'search', 'aria-label': 'Look somebody up' },
    element('label', { class: 'choice' }, element('span', {}, 'Id, PNC, CRO or surname'), field),
    element('button', { type: 'submit' }, 'Look up'),
    group,
    network,
  );
  const root: SummaryFields = Object.assign(element('div', {}, form), { value: first });

  function ask(): void {
    const value: Wanted = { text: field.value.trim(), group: group.value, network: known(networks, network.value) };
    writeSelection(
      Object.fromEntries(
        (Object.keys(KEYS) as (keyof Wanted)[]).map((key) => [KEYS[key], value[key] === '' ? null : value[key]]),
      ),
    );
    root.value = value;
    root.dispatchEvent(new Event('input'));
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  form.addEventListener('input', (event) => {
    event.stopPropagation();
    // A field that is emptied asks for nobody any more.
    if (event.target !== field || field.value === '') ask();
  });
  return root;
}
