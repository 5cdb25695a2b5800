import { element } from './element.js';

/** Terms and what they are, one a line. */
export function definitionList(entries: readonly (readonly [term: string, definition: string])[]): HTMLElement {
  return element(
    'dl',
    { class: 'definitions' },
    ...entries.flatMap(([term, definition]) => [element('dt', {}, term), element('dd', {}, definition)]),
  );
}
