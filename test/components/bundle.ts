import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');

/** A page's script, with components and libraries as a built report has them: `npm:d3` from node_modules, './x.js' from x.ts. */
export async function bundleScript(contents: string): Promise<string> {
  return text({ stdin: { contents, resolveDir: root, loader: 'ts' }, format: 'esm' });
}

/** The theme as one style sheet, without the fonts, which prepare writes. */
export async function bundleTheme(): Promise<string> {
  return text({ entryPoints: [path.join(root, 'src/style.css')] });
}

async function text(options: Parameters<typeof build>[0]): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: root,
    plugins: [resolve],
  });
  return outputFiles?.[0].text ?? '';
}

const resolve: Plugin = {
  name: 'as-framework-resolves',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^npm:/ }, ({ path: specifier }) =>
      resolve(specifier.slice(4), { resolveDir: root, kind: 'import-statement' }),
    );
    onResolve({ filter: /fonts\.css$/ }, () => ({ path: 'fonts', namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '', loader: 'css' }));
  },
};
