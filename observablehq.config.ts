import { contents } from './loaders/site/contents.ts';
import { groupPagePaths } from './loaders/site/data/group-page-paths.ts';
import { header, runLine } from './loaders/site/header.ts';
import { openRun } from './loaders/site/open-run.ts';

const run = await openRun();

export default {
  root: 'src',
  title: 'Daylight',
  pages: contents(run.manifest.study.kind),
  dynamicPaths: await groupPagePaths(run),
  head: runLine(run.manifest),
  header: header(run.manifest),
  footer:
    '<p>This analysis advises; a person decides. It does not replace intelligence work, and a link is a record, not a finding.</p>',
  style: 'style.css',
  globalStylesheets: [],
  interpreters: { '.ts': [process.execPath, '--no-warnings'] },
  search: true,
  toc: { label: 'On this page' },
  pager: true,
  sidebar: true,
  // Plain file servers guess no extension.
  preserveExtension: true,
};
