/** What a reference in a page leads to. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly fragment: string }
  /** A path above the site's own folder: it breaks where the site is served under a sub-path. */
  | { readonly kind: 'above'; readonly path: string }
  /** Another host. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  /** Nothing to be fetched: `data:`, `blob:`, `mailto:`, `javascript:`. */
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed' };

/** Any place below a host's root: what resolves here resolves wherever the site is mounted. */
const mount = 'http://site.invalid/some/where/';

/** Where a reference in a file of the site leads, as a plain file server would see it: no extension is guessed. */
export function resolveReference(from: string, reference: string, root = false): Target {
  const url = URL.parse(reference.trim(), root ? mount : mount + from);
  if (url === null) return { kind: 'malformed' };
  if (url.origin !== new URL(mount).origin)
    return /^(https?|wss?):$/.test(url.protocol) ? { kind: 'elsewhere', url: url.href } : { kind: 'none' };
  if (!url.href.startsWith(mount)) return { kind: 'above', path: url.pathname };
  const file = decode(url.pathname.slice(new URL(mount).pathname.length));
  return { kind: 'file', file: /(^|\/)$/.test(file) ? `${file}index.html` : file, fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for fragments that name no place: the top of the page, and state such as `#group=K`. */
export const isNoPlace = (fragment: string): boolean => fragment === '' || fragment === 'top' || /[=:]/.test(fragment);
