import { type Content, element } from './element.js';

/** A Help panel in plain words. Strings become paragraphs; closed until a reader asks. */
export function help(title: string, ...paragraphs: readonly Content[]): HTMLDetailsElement {
  const contents = paragraphs.map((each) => (typeof each === 'string' ? element('p', {}, each) : each));
  return element('details', { class: 'help' }, element('summary', {}, title), ...contents);
}
