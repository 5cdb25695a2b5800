import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serveSite } from '../../loaders/site/serve-site.ts';
import { withFolder } from './sites.ts';

const files = { 'index.html': '<p>Home</p>', 'measures.html': '<p>Measures</p>', 'a/b.json': '{}' };

test('files are served under any path, and nothing else', async () => {
  await withFolder(files, async (folder) => {
    const site = await serveSite(folder, { port: 0, base: '/reports/gang/' });
    const status = async (path: string) => (await fetch(new URL(path, site.url))).status;
    try {
      expect(await (await fetch(site.url)).text()).toBe('<p>Home</p>');
      expect(await status('measures.html')).toBe(200);
      expect(await status('measures')).toBe(200);
      expect(await status('a/b.json?x=1')).toBe(200);
      expect(await status('gone.html')).toBe(404);
      expect(await status('/measures.html')).toBe(404);
      expect(await status('%2e%2e/%2e%2e/etc/passwd')).toBe(404);
    } finally {
      await site.close();
    }
  });
});

test('a port that is taken is passed over', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await withFolder(files, async (folder) => {
    const site = await serveSite(folder, { port });
    expect(Number(new URL(site.url).port)).toBeGreaterThan(port);
    await site.close();
  });
  other.close();
});
