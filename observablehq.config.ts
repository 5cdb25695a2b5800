import { header } from './loaders/site/header.ts';
import { openRun } from './loaders/site/open-run.ts';

const { manifest } = await openRun();

export default {
  root: 'src',
  title: 'Daylight',
  pages: [
    {
      name: 'The network',
      open: true,
      pages: [
        { name: 'The network drawn', path: '/network' },
        { name: 'Measures', path: '/measures' },
        { name: 'Dismantling', path: '/dismantling' },
      ],
    },
    { name: 'Audit', open: true, pages: [{ name: 'This run', path: '/run' }] },
    { name: 'Glossary', path: '/glossary' },
  ],
  header: header(manifest),
  footer:
    '<p>This analysis advises; a person decides. It does not replace intelligence work. Made with <a href="./">Daylight</a>.</p>',
  style: 'style.css',
  globalStylesheets: [],
  interpreters: { '.ts': [process.execPath, '--no-warnings'] },
  search: true,
  toc: { label: 'On this page' },
  pager: true,
  sidebar: true,
  preserveExtension: true,
};
