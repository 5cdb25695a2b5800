import { choice } from '../notes/choice.js';
import { button, element } from '../notes/element.js';
import { sourceWords } from './linkWords.js';
import { type FilterChoices, type NetworkFilter, strengthWords } from './networkFilter.js';

export interface FilterControls {
  readonly element: HTMLElement;
  /** Says how much is shown. */
  say(words: string, isFiltered: boolean): void;
}

const ALL = '';

/** Selects for what a network can be filtered by, none where there is nothing to choose between; and how much is shown. */
export function filterControls(
  { strengths, sources, years }: FilterChoices,
  first: NetworkFilter,
  onFilter: (filter: NetworkFilter) => void,
): FilterControls {
  const words = element('p', { class: 'network-count', role: 'status' });
  const selects = element('div', { class: 'network-selects' });
  const clear = button('Show all links', () => {
    fill({});
    onFilter({});
    selects.querySelector('select')?.focus();
  });
  clear.hidden = true;

  function fill(filter: NetworkFilter): void {
    let now = filter;
    const select = (
      key: keyof NetworkFilter,
      label: string,
      all: string,
      options: readonly (readonly [string, string])[],
    ) => {
      if (options.length === 0) return [];
      const made = choice({
        label,
        options: [{ value: ALL, label: all }, ...options.map(([value, label]) => ({ value, label }))],
        value: String(filter[key] ?? ALL),
      });
      made.addEventListener('input', (event) => {
        // The whole is no view of a page: whoever listens hears of the filter by `onFilter`.
        event.stopPropagation();
        const { [key]: _, ...rest } = now;
        const value = key === 'from' || key === 'to' ? Number(made.value) : made.value;
        now = made.value === ALL ? rest : { ...rest, [key]: value };
        onFilter(now);
      });
      return [made];
    };
    const yearOptions = years.map((year) => [String(year), String(year)] as const);
    selects.replaceChildren(
      ...select(
        'strength',
        'Strength',
        'all',
        strengths.map((each) => [each.value, strengthWords(each)]),
      ),
      ...select(
        'source',
        'Source',
        'all',
        sources.map((source) => [source, sourceWords(source)]),
      ),
      ...select('from', 'From year', 'the first', yearOptions),
      ...select('to', 'To year', 'the latest', yearOptions),
    );
  }

  fill(first);
  return {
    element: element(
      'div',
      { class: 'network-filter', role: 'group', 'aria-label': 'Which links are shown' },
      selects,
      element('div', { class: 'network-counts' }, words, clear),
    ),
    say(text, isFiltered) {
      words.textContent = text;
      clear.hidden = !isFiltered;
    },
  };
}
