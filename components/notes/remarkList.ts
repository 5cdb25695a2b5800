import { element } from './element.js';
import type { Remark } from './qualityVerdict.js';

/** Remarks as a list; a warning carries a shape and a word, not a colour alone. */
export function remarkList(remarks: readonly Remark[]): HTMLUListElement {
  return element(
    'ul',
    { class: 'remarks' },
    ...remarks.map(({ about, warning, text }) =>
      element('li', {}, element('strong', {}, `${warning ? '▲ Warning. ' : ''}${about}. `), text),
    ),
  );
}
