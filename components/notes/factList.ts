import { element } from './element.js';

/** A headline number: the figure, what it counts, and how certain it is. */
export interface Fact {
  readonly value: string;
  readonly label: string;
  /** 'exact count', or the interval. */
  readonly note?: string;
}

/** The few numbers a page opens with, each with its certainty; set as a list, no boxes. */
export function factList(facts: readonly Fact[]): HTMLDListElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.map(({ value, label, note }) =>
      element(
        'div',
        {},
        element('dt', {}, label),
        element('dd', {}, value),
        note !== undefined && element('dd', { class: 'facts-note' }, note),
      ),
    ),
  );
}
