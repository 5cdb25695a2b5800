import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildSite } from '../../loaders/site/build-site.ts';
import { checkSite } from '../../loaders/site/check-site.ts';
import { filesOf } from '../../loaders/site/finish-site.ts';
import { type Files, withProject, writeFiles } from './sites.ts';

const project: Files = {
  'observablehq.config.ts': `export default {
    root: 'src', title: 'Test', pages: [{ name: 'Other', path: '/other' }], search: true, globalStylesheets: [], footer: null,
    style: 'style.css', preserveExtension: true, interpreters: { '.ts': [process.execPath] },
  };`,
  'src/style.css': `@import url('observablehq:default.css'); @import './fonts.css';
    :root { --theme-foreground-muted: #444; --theme-foreground-faint: #444; color-scheme: light } a { text-decoration: underline }`,
  'src/index.md': `# Home

Go to the [second part](./other#second-part).

\`\`\`js
import { dots } from './components/dots.js';
const { rows, study } = await FileAttachment('data/rows.json').json();
const table = await FileAttachment('data/table.csv').csv({ typed: true });
\`\`\`

\`\`\`js
display(dots(rows));
display(html\`<p id="study">\${study} \${d3.sum(table, (row) => row.b)} \${typeof Plot.plot}</p>\`);
display(Inputs.text({ label: 'Name' }));
\`\`\`
`,
  'src/other.md': `# Other

\`\`\`js
import { net } from './components/net.js';
display(net());
\`\`\`

## Second part

A giraffe.
`,
  'src/data/rows.json.ts': `import { rows } from '../../loaders/rows.ts';
process.stdout.write(JSON.stringify({ rows, study: process.env.DAYLIGHT_STUDY }));`,
  'src/data/table.csv': 'a,b\n1,2\n3,4\n',
  'loaders/rows.ts': 'export const rows: readonly number[] = [1, 2, 3];',
  'components/dots.ts': `import * as d3 from 'npm:d3';
export function dots(rows: readonly number[]): SVGSVGElement {
  const svg = d3.create('svg').attr('width', 90).attr('height', 30).attr('role', 'img').attr('aria-label', 'Dots');
  svg.selectAll('circle').data(rows).join('circle').attr('cx', (row: number) => row * 20).attr('cy', 9).attr('r', 4);
  return svg.node() as SVGSVGElement;
}`,
  'components/net.ts': `import Graph from 'npm:graphology';
import Sigma from 'npm:sigma';
import { NodeCircleProgram } from 'npm:sigma/rendering';
import { createNodeBorderProgram } from 'npm:@sigma/node-border';
import forceAtlas2 from 'npm:graphology-layout-forceatlas2';
export function net(): HTMLElement {
  const box = document.createElement('div');
  box.style.height = '200px';
  const graph = new Graph();
  for (const [index, node] of ['a', 'b', 'c'].entries()) graph.addNode(node, { x: index, y: index % 2, size: 9, type: index ? 'border' : 'circle' });
  graph.addEdge('a', 'b');
  forceAtlas2.assign(graph, { iterations: 5 });
  requestAnimationFrame(() => new Sigma(graph, box, { nodeProgramClasses: { border: createNodeBorderProgram(), circle: NodeCircleProgram } }));
  return box;
}`,
};

const request = (folder: string, study: string, out: string) => ({
  study,
  cache: path.join(folder, '.daylight'),
  out: path.join(folder, out),
});

test('two builds of one study are the same to the byte, work in a browser, and hold nothing of another study', async () => {
  await withProject(project, async (folder) => {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    // Both at once: neither may meet the other's answers.
    const builds = await Promise.all([
      buildSite(folder, { ...request(folder, '/studies/one', 'first'), say }),
      buildSite(folder, { ...request(folder, '/studies/two', 'second'), say }),
    ]);
    expect(lines).toEqual([]);
    expect(builds.every(({ ok }) => ok)).toBe(true);
    await buildSite(folder, request(folder, '/studies/one', 'third'));

    const text = async (out: string): Promise<Record<string, string>> => {
      const files = await filesOf(path.join(folder, out));
      const texts = await Promise.all(files.map((file) => readFile(path.join(folder, out, file), 'latin1')));
      return Object.fromEntries(files.map((file, index) => [file, texts[index]]));
    };
    const [first, second, third] = [await text('first'), await text('second'), await text('third')];
    expect(third).toEqual(first);
    expect(Object.values(first).join('')).not.toContain('/studies/two');
    expect(Object.values(second).join('')).not.toContain('/studies/one');
    expect(Object.values(first).join('')).not.toContain(folder);

    const check = await checkSite(path.join(folder, 'first'));
    expect(check.faults).toEqual([]);
    expect(check.pages).toBe(2);
  });
}, 120_000);

test('a loader’s changed import is in the next build', async () => {
  await withProject(project, async (folder) => {
    const answer = async (): Promise<string> => {
      await buildSite(folder, request(folder, '/studies/one', 'site'));
      const file = (await filesOf(path.join(folder, 'site'))).find((name) => name.startsWith('_file/data/rows'));
      return readFile(path.join(folder, 'site', file ?? ''), 'utf8');
    };
    expect(await answer()).toContain('[1,2,3]');
    await writeFiles(folder, { 'loaders/rows.ts': 'export const rows: readonly number[] = [4];' });
    expect(await answer()).toContain('[4]');
  });
}, 120_000);

test('a library that is not prepared is named, not fetched', async () => {
  await withProject({ ...project, 'src/other.md': '```js\nimport lodash from "npm:lodash";\n```' }, async (folder) => {
    const result = await buildSite(folder, request(folder, '/studies/one', 'site'));
    expect(result.ok ? '' : result.faults[0].problem).toMatch(/npm:lodash/);
  });
}, 120_000);

test('a loader that fails fails the build, in its own words', async () => {
  const broken = { 'src/data/rows.json.ts': 'process.stderr.write("no such study\\n"); process.exit(1);' };
  await withProject({ ...project, ...broken }, async (folder) => {
    const lines: string[] = [];
    const result = await buildSite(folder, {
      ...request(folder, '/studies/one', 'site'),
      say: (line) => lines.push(line),
    });
    expect(result.ok).toBe(false);
    expect(lines).toContain('no such study');
  });
}, 120_000);

const isolate = [['-n'], ['-rn']].find((flags) => spawnSync('unshare', [...flags, 'true']).status === 0);

test.skipIf(isolate === undefined)(
  'prepare and build need no network (skipped where unshare may not be used)',
  async () => {
    await withProject(project, async (folder) => {
      const module = fileURLToPath(new URL('../../loaders/site/build-site.ts', import.meta.url));
      const code = `
      const { buildSite } = await import(${JSON.stringify(module)});
      const result = await buildSite(${JSON.stringify(folder)}, ${JSON.stringify(request(folder, '/studies/one', 'site'))});
      if (!result.ok) { console.error(JSON.stringify(result)); process.exit(1); }`;
      const { status, stderr } = spawnSync(
        'unshare',
        [...(isolate ?? []), process.execPath, '--no-warnings', '--input-type=module', '--eval', code],
        { encoding: 'utf8' },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  },
  120_000,
);
