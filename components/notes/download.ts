import { slug } from './element.js';

/** `daylight-<run id>-<what>.<kind>`: a file that has left the report still says which run it came from. */
export function fileName(runId: string, what: string, kind: string): string {
  return `daylight-${slug(runId)}-${slug(what)}.${kind}`;
}

/** Hands the reader a file made in the page. */
export function download(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after this turn, so it is given up later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
