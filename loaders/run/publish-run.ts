import { cp } from 'node:fs/promises';
import { type Fault, type Result, refuse, succeed } from '../study/fault.ts';
import { beginFolder, mayReplace, publishFolder } from './folders.ts';
import { MANIFEST_FILE } from './manifest.ts';
import type { Run } from './run-study.ts';

/** A fault where a result may not be put at `out`, because the folder holds something else. */
export function outFault(out: string, marker: string): Fault | undefined {
  return mayReplace(out, marker)
    ? undefined
    : {
        kind: 'out-folder',
        file: out,
        problem: 'The folder holds something that is not an earlier result',
        expected: 'Name a new or an empty folder, or one that Daylight wrote.',
        effect: 'run refused',
      };
}

/** Copies a run to the folder that the user named, whole or not at all. */
export async function publishRun(run: Run, out: string): Promise<Result<string>> {
  const fault = outFault(out, MANIFEST_FILE);
  if (fault) return refuse(fault);
  const building = await beginFolder(out);
  await cp(run.folder, building, { recursive: true });
  publishFolder(building, out);
  return succeed(out);
}
