import { attribute, type Element } from './html.ts';

/** A reference as an element makes it: to go to, or to load with the page. */
export interface Reference {
  readonly url: string;
  readonly loads: boolean;
}

/** Attributes that have the browser fetch something at once. */
const loading: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  iframe: ['src'],
  image: ['href', 'xlink:href'],
  img: ['src'],
  input: ['src'],
  object: ['data'],
  script: ['src'],
  source: ['src'],
  track: ['src'],
  use: ['href', 'xlink:href'],
  video: ['src', 'poster'],
};

/** Relations of a link element that fetch or connect; the others only state something about the page. */
const loadingRelations =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|manifest|apple-touch-icon|prerender)\b/i;

/** Every reference that an element makes. */
export function referencesOf(element: Element): Reference[] {
  const { tagName } = element;
  if (tagName === 'a' || tagName === 'area') return pick(element, ['href', 'xlink:href'], false);
  if (tagName === 'form') return pick(element, ['action'], true);
  if (tagName === 'link') return pick(element, ['href'], loadingRelations.test(attribute(element, 'rel') ?? ''));
  return [
    ...pick(element, loading[tagName] ?? [], true),
    ...sourceSet(attribute(element, 'srcset')),
    ...styleReferences(attribute(element, 'style') ?? ''),
  ];
}

/** What a style sheet loads. */
export function styleReferences(css: string): Reference[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g);
  return Array.from(found, (match) => ({ url: match.slice(1).find((part) => part !== undefined) ?? '', loads: true }));
}

function pick(element: Element, names: readonly string[], loads: boolean): Reference[] {
  // parse5 keeps `xlink:href` as a prefix and a name.
  const values = element.attrs.filter(({ name, prefix }) => names.includes(prefix ? `${prefix}:${name}` : name));
  return values.map(({ value }) => ({ url: value, loads }));
}

const sourceSet = (value: string | undefined): Reference[] =>
  (value ?? '')
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0])
    .filter((url) => url !== '')
    .map((url) => ({ url, loads: true }));
