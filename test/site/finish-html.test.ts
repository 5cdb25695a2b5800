import { expect, test } from 'vitest';
import { finishCss } from '../../loaders/site/finish-css.ts';
import { finishHtml } from '../../loaders/site/finish-html.ts';

const emitted = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<script type="module">define({id: "a", body: () => { if (1 < 2 && "</p>") return html\`<p>\`; }});</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link"><a href="./">Home</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
  <div id="observablehq-search-results"></div>
  <ol><li class="observablehq-link"><a href="./a.html">A</a></li></ol>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc"><nav></nav></aside>
<main id="observablehq-main" class="observablehq">
<div class="observablehq observablehq--block"><observablehq-loading></observablehq-loading><!--:a:--></div>
<nav><ol><li>A page's own</li></ol></nav>
<pre>code</pre>
</main>
<footer id="observablehq-footer"><nav><a rel="next" href="./a.html"><span>A</span></a></nav></footer>
</div>
</body>
</html>
`;

test('what Framework emits is mended', () => {
  const html = finishHtml(emitted);
  expect(html).toContain('<html lang="en-GB">');
  expect(html).not.toContain('maximum-scale');
  expect(html).toMatch(
    /<nav id="daylight-sidebar-switch"[^>]*><input id="observablehq-sidebar-toggle" type="checkbox" aria-label="[^"]+"><\/nav>/,
  );
  expect(html).toMatch(/<nav id="observablehq-sidebar" aria-label="Pages">\s*<ol role="none">/);
  expect(html).toContain('<li class="observablehq-link" role="none"><a href="./">Home</a></li>');
  expect(html).toContain('<ol><li class="observablehq-link"><a href="./a.html">A</a></li></ol>');
  expect(html).toContain('<input type="search" placeholder="Search" aria-label="Search the pages">');
  expect(html).toContain('<pre tabindex="0">');
});

test('every part of the page that can be gone to has a name of its own', () => {
  const names = Array.from(
    finishHtml(emitted).matchAll(/<(?:nav|aside)[^>]*aria-label="([^"]+)"/g),
    ([, name]) => name,
  );
  expect(names).toHaveLength(5);
  expect(new Set(names).size).toBe(5);
});

test('scripts, cells and a page’s own markup are left as they are', () => {
  const html = finishHtml(emitted);
  expect(html).toContain('if (1 < 2 && "</p>") return html`<p>`;');
  expect(html).toContain('<observablehq-loading></observablehq-loading><!--:a:-->');
  expect(html).toContain("<nav><ol><li>A page's own</li></ol></nav>");
});

test('mending twice changes nothing more', () => {
  expect(finishHtml(finishHtml(emitted))).toBe(finishHtml(emitted));
});

test('the sidebar still opens by its switch', () => {
  expect(finishCss('#observablehq-sidebar-toggle:checked~#observablehq-sidebar{left:0}')).toBe(
    'body:has(#observablehq-sidebar-toggle:checked) #observablehq-sidebar{left:0}',
  );
});
