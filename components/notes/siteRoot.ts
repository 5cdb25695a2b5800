/**
 * The address of a page or file of the report, wherever the report stands and however deep this page is: the list of pages beside every
 * page begins with a link to the first one.
 */
export function siteAddress(path: string): string {
  const home = document.querySelector<HTMLAnchorElement>('#observablehq-sidebar a[href]');
  return new URL(path, new URL('.', home?.href ?? location.href)).href;
}
