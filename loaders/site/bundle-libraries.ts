import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { LockedLibrary } from './libraries.ts';

/**
 * Bundles libraries from `node_modules` into the layout of Framework's npm cache: `<name>@<version>/_esm.js`, and
 * `<entry>._esm.js` for further entry points. Libraries import each other from there, so that a page gets one copy of
 * each; whatever else they need goes into their bundle.
 *
 * @throws where esbuild cannot bundle one of them: then the installation is broken, not the study.
 */
export async function bundleLibraries(
  checkout: string,
  libraries: readonly LockedLibrary[],
  folder: string,
): Promise<void> {
  await Promise.all(libraries.map((library) => bundleLibrary(checkout, library, libraries, folder)));
}

async function bundleLibrary(
  checkout: string,
  library: LockedLibrary,
  libraries: readonly LockedLibrary[],
  folder: string,
): Promise<void> {
  const outdir = path.join(folder, `${library.name}@${library.version}`);
  await mkdir(outdir, { recursive: true });
  const entries = (library.entries ?? []).map((entry) => [`${entry}._esm`, `${library.name}/${entry}`]);
  await build({
    absWorkingDir: checkout,
    entryPoints: Object.fromEntries([['_esm', library.name], ...entries]),
    outdir,
    bundle: true,
    // Entry points of one library share their code: sigma's programs must be instances of sigma's own class.
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    // Licences ask to travel with the code.
    legalComments: 'inline',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    plugins: [keepApart(library, libraries)],
  });
}

/** Leaves imports of other served libraries as relative paths between their folders in the cache. */
function keepApart(library: LockedLibrary, libraries: readonly LockedLibrary[]): Plugin {
  const up = '../'.repeat(library.name.split('/').length);
  return {
    name: 'served-apart',
    setup({ onResolve }) {
      onResolve({ filter: /^[@a-z]/ }, ({ path: specifier }) => {
        const other = libraries.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
        if (other === undefined || other.name === library.name) return undefined;
        const entry = specifier.slice(other.name.length + 1);
        if (entry !== '' && !other.entries?.includes(entry)) return undefined;
        const file = entry === '' ? '_esm.js' : `${entry}._esm.js`;
        return { path: `${up}${other.name}@${other.version}/${file}`, external: true };
      });
    },
  };
}
