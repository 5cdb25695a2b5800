import { button, element } from '../notes/element.js';
import { plural } from '../notes/number.js';
import { type LogWords, markedLog } from './markedLog.js';

/** How many logs are read at a time. */
const AT_ONCE = 5;

/** The logs that name somebody, newest first, some at a time: their words are fetched when they are shown. */
export function logList(
  logs: readonly { readonly ref: string; readonly date: string }[],
  read: (ref: string) => Promise<LogWords | undefined>,
  nameOf: (groupId: string) => string,
): HTMLElement {
  const list = element('div', {});
  const words = element('p', { class: 'table-words', 'aria-live': 'polite' });
  let shown = 0;
  const more = button('Show more logs', () => void show());
  async function show(): Promise<void> {
    more.disabled = true;
    const some = logs.slice(shown, shown + AT_ONCE);
    try {
      const found = await Promise.all(some.map(({ ref }) => read(ref)));
      list.append(...some.map((log, at) => markedLog(log, found[at], nameOf)));
      shown += some.length;
      words.textContent = `${shown} of ${plural(logs.length, 'log', 'logs')} shown, newest first.`;
    } catch {
      words.textContent = 'The words of these logs could not be read. Load the page again.';
    }
    more.disabled = false;
    more.hidden = shown >= logs.length;
  }
  void show();
  return element('div', {}, words, list, more);
}
