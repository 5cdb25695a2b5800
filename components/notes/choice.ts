import { element } from './element.js';

export interface ChoiceOptions {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is chosen at first; default: the first option. */
  readonly value?: string;
}

/** As a Framework view its value is the option chosen. */
export type Choice = HTMLElement & { value: string };

/** Groups to choose from, by name: in a list of hundreds nobody finds one by its id. */
export function groupOptions(groups: readonly { readonly id: string; readonly name: string }[]): {
  value: string;
  label: string;
}[] {
  return groups
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}

/** One choice among a few: a labelled select, which every device knows how to open. */
export function choice({ label, options, value = options[0]?.value ?? '' }: ChoiceOptions): Choice {
  const select = element(
    'select',
    {},
    ...options.map((option) =>
      element('option', { value: option.value, selected: option.value === value }, option.label),
    ),
  );
  const root: Choice = Object.assign(element('label', { class: 'choice' }, element('span', {}, label), select), {
    value,
  });
  // The event bubbles on to whoever listens to the whole, after the value has changed.
  select.addEventListener('input', () => {
    root.value = select.value;
  });
  return root;
}
