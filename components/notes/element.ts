/** What an element may be given: text, nodes, or nothing (so that `condition && node` reads well). */
export type Content = Node | string | number | null | undefined | false;

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Makes an HTML element. `true` writes an empty attribute, `false`, null and undefined write none.
 * There is no way to hand in HTML as text: everything a record says is put on the page as text.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...visible(contents));
  return made;
}

/** A button that does one thing. */
export function button(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/** A `details` whose contents are made when it is first opened, since most are never opened. */
export function disclosure(
  summary: string,
  contents: () => readonly Content[],
  attributes: Attributes = {},
): HTMLDetailsElement {
  const made = element('details', attributes, element('summary', {}, summary));
  const fill = () => {
    if (made.childElementCount === 1) made.append(...visible(contents()));
  };
  if (made.open) fill();
  else made.addEventListener('toggle', fill, { once: true });
  return made;
}

/** A short name that is safe in an id, a file name and an address. */
export function slug(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'untitled'
  );
}

function visible(contents: readonly Content[]): (Node | string)[] {
  return contents
    .filter((content) => content !== null && content !== undefined && content !== false)
    .map((content) => (typeof content === 'number' ? String(content) : (content as Node | string)));
}
