import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A library that pages may import as `npm:name`. */
export interface Library {
  readonly name: string;
  /** Further entry points, imported as `npm:name/entry`. */
  readonly entries?: readonly string[];
}

export interface LockedLibrary extends Library {
  readonly version: string;
}

/**
 * What the site serves itself. The first five are what Framework's own modules import for `d3`, `Plot`, `html`,
 * `Inputs` and `.csv()`; the rest are imported by our components.
 */
export const served: readonly Library[] = [
  { name: 'd3' },
  { name: 'd3-dsv' },
  { name: '@observablehq/plot' },
  { name: 'htl' },
  { name: 'isoformat' },
  { name: 'graphology' },
  { name: 'graphology-layout-forceatlas2' },
  { name: 'graphology-layout-noverlap' },
  { name: 'sigma', entries: ['rendering', 'settings', 'utils'] },
  { name: '@sigma/node-border' },
];

/**
 * What Framework merely names, in modules of which no page uses that part. It asks the registry for the version of each
 * unless its cache holds a folder that names one.
 */
export const merelyNamed: readonly string[] = [
  '@duckdb/duckdb-wasm',
  '@observablehq/sample-datasets',
  '@uwdata/vgplot',
  '@viz-js/viz',
  'apache-arrow',
  'arquero',
  'echarts',
  'exceljs',
  'jszip',
  'katex',
  'leaflet',
  'lodash',
  'mapbox-gl',
  'mermaid',
  'parquet-wasm',
  'react',
  'react-dom',
  'sql.js',
  'topojson-client',
  'vega',
  'vega-lite',
  'vega-lite-api',
];

/** The version under which a merely named library stands in Framework's cache. */
export const noVersion = '0.0.0';

/** The folder of an installed package, wherever npm put it; none where it is not installed. */
export function packageFolder(checkout: string, name: string): string | undefined {
  try {
    const manifest = findPackageJSON(name, pathToFileURL(path.join(checkout, 'package.json')));
    return manifest === undefined ? undefined : path.dirname(manifest);
  } catch {
    return undefined;
  }
}

/** The version of an installed package; none where it is not installed. */
export function packageVersion(checkout: string, name: string): string | undefined {
  const folder = packageFolder(checkout, name);
  if (folder === undefined) return undefined;
  const manifest: { version?: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return manifest.version;
}
