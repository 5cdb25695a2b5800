import { element } from './element.js';

/** Something that may be chosen: what is typed for it, and what is said beside it. */
export interface Suggestion {
  readonly value: string;
  readonly note?: string;
}

export interface TypeaheadOptions {
  readonly label: string;
  /** What is chosen at first. */
  readonly value: string;
  /** What may be meant by what is typed, the likeliest first. */
  readonly suggest: (typed: string) => readonly Suggestion[];
  /** Whether what is typed can be chosen as it stands. */
  readonly isKnown: (typed: string) => boolean;
  /** What is said where nothing fits. */
  readonly unknown: (typed: string) => string;
  /** What is chosen from; default: words. */
  readonly things?: { readonly one: string; readonly many: string };
}

const WORDS = { one: 'word', many: 'words' };

/** As a Framework view its value is what was chosen. */
export type Typeahead = HTMLElement & { value: string };

let made = 0;

/**
 * A field that completes what is typed: a combobox with a list, after the pattern of the ARIA Authoring Practices. Arrow keys go through
 * the list, Enter chooses, Escape closes it; what is going on is said to those who do not see it.
 */
export function typeahead({ label, value, suggest, isKnown, unknown, things = WORDS }: TypeaheadOptions): Typeahead {
  const id = `typeahead-${++made}`;
  let shown: readonly Suggestion[] = [];
  let active = -1;

  const input = element('input', {
    id,
    type: 'text',
    role: 'combobox',
    value,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-describedby': `${id}-status`,
  });
  const list = element('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true });
  const status = element('p', { id: `${id}-status`, class: 'typeahead-status', role: 'status' });
  const root: Typeahead = Object.assign(
    element(
      'div',
      { class: 'typeahead' },
      element('label', { for: id }, label),
      element('div', { class: 'typeahead-field' }, input, list),
      status,
    ),
    { value },
  );

  input.addEventListener('input', (event) => {
    // What is typed is not yet chosen: nobody outside hears of it.
    event.stopPropagation();
    open();
  });
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (list.hidden) open();
      go(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const typed = input.value.trim().toLowerCase();
      if (active >= 0) choose(shown[active].value);
      else if (isKnown(typed)) choose(typed);
      else say(typed);
    } else if (event.key === 'Escape') {
      close();
      input.value = root.value;
    }
  });

  function open(): void {
    const typed = input.value;
    shown = suggest(typed);
    active = -1;
    list.replaceChildren(...shown.map(option));
    expand(shown.length > 0);
    say(typed);
  }

  function option({ value, note }: Suggestion, at: number): HTMLElement {
    const line = element(
      'li',
      { id: `${id}-${at}`, role: 'option', 'aria-selected': 'false' },
      element('span', {}, value),
      note !== undefined && element('span', { class: 'typeahead-note' }, note),
    );
    // Before the field loses the focus, and with it the list.
    line.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(value);
    });
    return line;
  }

  function go(step: number): void {
    if (shown.length === 0) return;
    active = active < 0 && step < 0 ? shown.length - 1 : (active + step + shown.length) % shown.length;
    for (const [at, line] of [...list.children].entries()) {
      line.setAttribute('aria-selected', String(at === active));
      if (at === active) line.scrollIntoView({ block: 'nearest' });
    }
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function choose(chosen: string): void {
    input.value = chosen;
    root.value = chosen;
    close();
    status.textContent = '';
    root.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function close(): void {
    active = -1;
    expand(false);
  }

  function expand(isOpen: boolean): void {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    input.removeAttribute('aria-activedescendant');
  }

  function say(typed: string): void {
    const fit = shown.length === 1 ? `One ${things.one} fits` : `${shown.length} ${things.many} fit`;
    status.textContent =
      typed.trim() === ''
        ? ''
        : shown.length === 0
          ? unknown(typed.trim())
          : `${fit}; choose with the arrow keys and Enter.`;
  }

  return root;
}
