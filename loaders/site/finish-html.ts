import { parse, serialize } from 'parse5';
import { attribute, type Element, elementsOf, prepend, removeAttribute, setAttributes, wrap } from './html.ts';

/** How one kind of element is mended. */
interface Mend {
  applies(element: Element, parent: Element | undefined): boolean;
  mend(element: Element, parent: Element | undefined): void;
}

const hasId = (id: string) => (element: Element) => attribute(element, 'id') === id;
const isIn = (element: Element | undefined, id: string): boolean => element !== undefined && hasId(id)(element);

/**
 * What Framework 1.13.4 emits that keeps a reader out. Each mend is by what the element is, never by its place in the
 * text, so that a page's own markup is left alone.
 */
const mends: readonly Mend[] = [
  {
    applies: ({ tagName }) => tagName === 'html',
    mend: (html) => setAttributes(html, { lang: 'en-GB' }),
  },
  {
    applies: ({ tagName }) => tagName === 'body',
    mend: (body) => {
      if ([...elementsOf(body)].some((element) => attribute(element, 'class') === 'skip-link')) return;
      prepend(body, 'a', { class: 'skip-link', href: '#observablehq-main' }, 'Skip to the text');
    },
  },
  {
    // `maximum-scale=1` keeps people who need larger text from zooming.
    applies: (element) => element.tagName === 'meta' && attribute(element, 'name') === 'viewport',
    mend: (meta) => setAttributes(meta, { content: 'width=device-width, initial-scale=1' }),
  },
  {
    applies: hasId('observablehq-sidebar-toggle'),
    mend: (toggle, parent) => {
      removeAttribute(toggle, 'title');
      setAttributes(toggle, { 'aria-label': 'Show the list of pages' });
      // It stands in no landmark, where a screen reader would not come upon it; finish-css.ts finds it in this one.
      if (!isIn(parent, 'daylight-sidebar-switch'))
        wrap(toggle, 'nav', { id: 'daylight-sidebar-switch', 'aria-label': 'List of pages' });
    },
  },
  {
    // Empty labels, for the mouse alone.
    applies: ({ attrs }) => attrs.some(({ name, value }) => name === 'for' && value === 'observablehq-sidebar-toggle'),
    mend: (label) => setAttributes(label, { 'aria-hidden': 'true' }),
  },
  {
    applies: hasId('observablehq-sidebar'),
    mend: (sidebar) => setAttributes(sidebar, { 'aria-label': 'Pages' }),
  },
  {
    // It holds the close label beside its one item, which no list may.
    applies: ({ tagName }, parent) => tagName === 'ol' && isIn(parent, 'observablehq-sidebar'),
    mend: (list) => {
      const items = list.childNodes.filter((node) => 'tagName' in node);
      if (!items.some(({ tagName }) => tagName === 'label')) return;
      setAttributes(list, { role: 'none' });
      for (const item of items) if (item.tagName === 'li') setAttributes(item, { role: 'none' });
    },
  },
  {
    applies: ({ tagName }, parent) => tagName === 'input' && isIn(parent, 'observablehq-search'),
    mend: (search) => setAttributes(search, { 'aria-label': 'Search the pages' }),
  },
  {
    applies: hasId('observablehq-search-results'),
    mend: (results) => setAttributes(results, { 'aria-live': 'polite' }),
  },
  {
    applies: hasId('observablehq-toc'),
    mend: (toc) => setAttributes(toc, { 'aria-label': 'Contents' }),
  },
  {
    applies: ({ tagName }, parent) => tagName === 'nav' && isIn(parent, 'observablehq-toc'),
    mend: (nav) => setAttributes(nav, { 'aria-label': 'On this page' }),
  },
  {
    applies: ({ tagName }, parent) => tagName === 'nav' && isIn(parent, 'observablehq-footer'),
    mend: (nav) => setAttributes(nav, { 'aria-label': 'Next and previous page' }),
  },
  {
    // Long lines scroll sideways, which a keyboard must be able to do.
    applies: (element) => element.tagName === 'pre' && attribute(element, 'tabindex') === undefined,
    mend: (pre) => setAttributes(pre, { tabindex: '0' }),
  },
];

/** A page as Framework emits it, mended so that it can be read with any device. Mending twice changes nothing more. */
export function finishHtml(html: string): string {
  const document = parse(html);
  for (const element of [...elementsOf(document)]) {
    const { parentNode } = element;
    const parent = parentNode !== null && 'tagName' in parentNode ? parentNode : undefined;
    for (const { applies, mend } of mends) if (applies(element, parent)) mend(element, parent);
  }
  // The parser moves what follows the body into it.
  return serialize(document).replace(/\s*<\/body>\s*<\/html>\s*$/, '\n</body></html>\n');
}
