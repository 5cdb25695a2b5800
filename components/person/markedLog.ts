import { element } from '../notes/element.js';

/** What may be shown of a log that names a group, as the files of logs hold it. */
export interface LogWords {
  readonly grades: readonly [string, string];
  /** Group, words before, words that match, words after; null where those around are withheld. */
  readonly matches: readonly (readonly [string, string | null, string, string | null])[];
}

/** A log: its reference, day and grades, and the words by which it names a group, marked where they stand. */
export function markedLog(
  { ref, date }: { readonly ref: string; readonly date: string },
  log: LogWords | undefined,
  nameOf: (groupId: string) => string,
): HTMLElement {
  const [source, information] = log?.grades ?? [];
  return element(
    'article',
    { class: 'marked-log', 'aria-label': `Log ${ref}` },
    element(
      'p',
      { class: 'marked-log-head' },
      element('strong', {}, ref),
      `, ${date}`,
      log ? `; graded: source ${source}, information ${information}` : '; its words are not in this report',
    ),
    ...(log?.matches ?? []).map(([group, before, matched, after]) =>
      element(
        'blockquote',
        {},
        before === null ? element('span', { class: 'quiet' }, 'withheld … ') : before,
        element('mark', {}, matched),
        after === null ? element('span', { class: 'quiet' }, ' … withheld') : after,
        element('span', { class: 'quiet' }, ` – ${nameOf(group)}`),
      ),
    ),
  );
}
