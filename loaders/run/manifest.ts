import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Study } from '../study/schema.ts';
import type { InputFile } from './input-files.ts';

export const MANIFEST_FILE = 'manifest.json';
export const MANIFEST_FORMAT = 'daylight-manifest-1';

/** What a run read, did and left out (METHOD 11.1). Everything but `measured` is the same for every run of the same inputs. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly run: string;
  /** The study file as it was used, defaults included. */
  readonly study: Study;
  readonly inputs: readonly (InputFile & { readonly rows: number; readonly ignored_columns: string })[];
  readonly code: { readonly daylight: string; readonly lock_sha256: string; readonly node: string };
  readonly seeds: Readonly<Record<string, number>>;
  readonly stages: readonly ManifestStage[];
  readonly tables: readonly ManifestTable[];
  readonly left_out: readonly { rule: string; table: string; rows: number; why: string }[];
  /** Time and memory; the only part that differs between two runs of the same inputs. */
  readonly measured: {
    readonly workers: number;
    readonly stages: Readonly<Record<string, StageMeasure>>;
  };
}

export interface ManifestStage {
  readonly name: string;
  readonly does: string;
  readonly key: string;
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly string[];
  readonly outputs: readonly { table: string; rows: number; digest: string }[];
}

export interface ManifestTable {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly rows: number;
  readonly digest: string;
  /** SHA-256 of the table's Parquet file, whose bytes are the same for every run of the same inputs. */
  readonly sha256: string;
}

export interface StageMeasure {
  readonly seconds: number;
  /** Largest resident memory of the whole process by the end of the stage. */
  readonly peak_memory_mb: number;
}

/** Reads the manifest of a published run. Throws where there is none. */
export async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
}
