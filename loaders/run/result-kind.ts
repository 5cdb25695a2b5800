import { MANIFEST_FILE, MANIFEST_FORMAT } from './manifest.ts';

/** A kind of result that Daylight leaves in a folder, known by a file in which it says so. */
export interface ResultKind {
  /** Name of the file that says what the folder is. */
  readonly marker: string;
  /** The other files of the result, from what its marker holds, with their SHA-256 where it matters; nothing where the marker is not ours. */
  listed(marker: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> | undefined;
  /** Files that may stand in the folder before there is a result; each result holds them as they were. */
  readonly keeps?: readonly string[];
}

export const SITE_FORMAT = 'daylight-site-1';
export const SYNTHETIC_FORMAT = 'daylight-synthetic-1';

/** Says of a folder that it is a report, and of which run. */
export const SITE_FILE = 'daylight-site.json';
/** Says of a study that Daylight invented it, and what it wrote. */
export const SYNTHETIC_FILE = 'daylight-synthetic.json';

/** The tables and the manifest of a run. */
export const tablesResult: ResultKind = {
  marker: MANIFEST_FILE,
  listed({ format, tables }) {
    if (format !== MANIFEST_FORMAT || !Array.isArray(tables)) return undefined;
    return Object.fromEntries(tables.map(({ table }: { table?: unknown }) => [`${table}.parquet`, undefined]));
  },
};

/** A report. */
export const siteResult: ResultKind = {
  marker: SITE_FILE,
  listed({ format, files }) {
    if (format !== SITE_FORMAT || !Array.isArray(files)) return undefined;
    return Object.fromEntries(files.map((file) => [String(file), undefined]));
  },
};

/** What a synthetic study was made by, where it stands with the study. */
export const RECIPE_FILE = 'recipe.yaml';

/** A study of invented records. People write decisions into its files, so that a file that was changed since is their work. */
export const syntheticResult: ResultKind = {
  marker: SYNTHETIC_FILE,
  keeps: [RECIPE_FILE],
  listed({ format, files }) {
    if (format !== SYNTHETIC_FORMAT || typeof files !== 'object' || files === null) return undefined;
    return Object.fromEntries(Object.entries(files).map(([file, sha256]) => [file, String(sha256)]));
  },
};
