import { header, runLine } from './loaders/site/header.ts';
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
  head: runLine(manifest),
  header: header(manifest),
  footer:
    '<p>This analysis advises; a person decides. It does not replace intelligence work, and a link is a record, not a finding.</p>',
  style: 'style.css',
  globalStylesheets: [],
  interpreters: { '.ts': [process.execPath, '--no-warnings'] },
  search: true,
  toc: { label: 'On this page' },
  pager: true,
  sidebar: true,
  preserveExtension: true,
};
