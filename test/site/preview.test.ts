import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { previewSite } from '../../loaders/site/preview.ts';
import { withProject, writeFiles } from './sites.ts';

const project = {
  'observablehq.config.ts': `export default {
    root: 'src', globalStylesheets: [], interpreters: { '.ts': [process.execPath] },
    header: process.env.DAYLIGHT_STUDY,
  };`,
  'src/index.md':
    '```js\nimport { one } from "./components/one.js";\ndisplay(await FileAttachment("data/rows.json").json());\n```\n',
  'src/data/rows.json.ts':
    'import { rows } from "../../loaders/rows.ts";\nprocess.stdout.write(JSON.stringify(rows));\n',
  'loaders/rows.ts': 'export const rows = [1];\n',
  'components/one.ts': 'export const one: number = 1;\n',
  'study/study.yaml': 'name: A\n',
};

test('what changes in loaders, components and pages is shown, and a second preview is refused', async () => {
  await withProject(project, async (folder) => {
    const ending = new AbortController();
    const study = path.join(folder, 'study');
    const said: string[] = [];
    const options = { port: 4300, say: (line: string) => said.push(line), checkout: folder, signal: ending.signal };
    const preview = previewSite(study, options);
    try {
      const url = await until(() =>
        said.map((line) => /http:\S+/.exec(line)?.[0]).find((found) => found !== undefined),
      );
      const shows = (place: string, text: string): Promise<true> =>
        until(async () => {
          const answer = await fetch(new URL(place, url)).catch(() => undefined);
          return (await answer?.text())?.includes(text) || undefined;
        });
      await shows('/_file/data/rows.json', '[1]');
      await shows('/', study);

      const second = await previewSite(study, options);
      expect(second.ok ? '' : second.faults[0].kind).toBe('preview runs already');

      await writeFiles(folder, { 'loaders/rows.ts': 'export const rows = [2];\n' });
      await shows('/_file/data/rows.json', '[2]');
      await writeFiles(folder, { 'components/one.ts': 'export const one: number = 3;\n' });
      await shows('/_import/components/one.js', 'one = 3');
      await writeFiles(folder, { 'src/index.md': '# Another title\n' });
      await shows('/', 'Another title');
    } finally {
      ending.abort();
    }
    expect((await preview).ok).toBe(true);
  });
}, 60_000);

async function until<Value>(find: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (const end = performance.now() + 30_000; performance.now() < end; await sleep(50)) {
    const found = await find();
    if (found !== undefined) return found;
  }
  throw new Error('it did not come within 30 seconds');
}
