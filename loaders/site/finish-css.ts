/**
 * Framework's style sheets open the sidebar by a sibling of the switch. finish-html.ts puts the switch into a landmark,
 * so that it is found from the body instead.
 */
export const finishCss = (css: string): string =>
  css.replaceAll(
    /#observablehq-sidebar-toggle:(checked|indeterminate)\s*~\s*/g,
    'body:has(#observablehq-sidebar-toggle:$1) ',
  );
