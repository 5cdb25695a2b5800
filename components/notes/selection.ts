/** What a reader has chosen: `{group: 'K', order: 'iterative-betweenness'}`. */
export type Selection = Readonly<Record<string, string>>;

const KEPT = 'daylight-selection';

/** The address's search part after some choices changed; null takes one away. Keys stand in alphabetical order. */
export function changedSearch(search: string, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(key);
    else parameters.set(key, value);
  }
  parameters.sort();
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The choices in an address, over those kept from the page before. The address wins: it may have been sent by someone. */
export function selectionFrom(search: string, kept: string | null): Selection {
  return { ...parse(kept), ...Object.fromEntries(new URLSearchParams(search)) };
}

/**
 * What is chosen now. A choice made on another page is written into this page's address too, so that the address
 * can be copied. Name the keys this page knows; others are left where they are.
 */
export function readSelection(...keys: readonly string[]): Selection {
  const all = selectionFrom(location.search, kept());
  const mine = Object.fromEntries(keys.filter((key) => key in all).map((key) => [key, all[key] ?? '']));
  replace(changedSearch(location.search, mine));
  keep({ ...all });
  return mine;
}

/** What stands in the address alone under a key, for what would mislead on another page than the one it was chosen on. */
export const inAddress = (key: string): string | null => new URLSearchParams(location.search).get(key);

/** Changes what stands in the address alone; null takes it away. */
export function writeAddress(changes: Readonly<Record<string, string | null>>): void {
  replace(changedSearch(location.search, changes));
}

/** Changes what is chosen, in the address and for the pages that follow; null takes a choice back. */
export function writeSelection(changes: Readonly<Record<string, string | null>>): void {
  replace(changedSearch(location.search, changes));
  const all: Record<string, string> = { ...parse(kept()) };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') delete all[key];
    else all[key] = value;
  }
  keep(all);
}

function replace(search: string): void {
  if (search !== location.search) history.replaceState(history.state, '', location.pathname + search + location.hash);
}

// Storage may be switched off; then a choice lives in the address alone.
function kept(): string | null {
  try {
    return sessionStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(selection: Selection): void {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(selection));
  } catch {
    // As above.
  }
}

function parse(text: string | null): Selection {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, each]) => typeof each === 'string')) as Selection;
  } catch {
    return {};
  }
}
