import { expect } from 'vitest';
import { examine } from '../../../loaders/records/check-study.ts';
import { describeTable } from '../../../loaders/records/table-summary.ts';
import { describeFault, type Fault, isRefusal } from '../../../loaders/study/fault.ts';
import { folderOf } from '../../temporary.ts';
import { type Files, smallStudy } from '../small-study.ts';

/** What a person is told of a study. */
export interface Told {
  readonly refused: boolean;
  /** One line a fault. */
  readonly faults: readonly string[];
  /** One line a file that could be read. */
  readonly tables: readonly string[];
}

/** What is told of a folder. Whatever is wrong with it, each message names what was found, what was expected and what a run does. */
export async function toldOfFolder(folder: string): Promise<Told> {
  const { source, tables, faults } = await examine(folder);
  for (const fault of faults) expectActionable(fault);
  return {
    refused: source === undefined || faults.some(isRefusal),
    faults: faults.map(describeFault),
    tables: tables.map(describeTable),
  };
}

/** What is told of the least study with these files put in. */
export const toldOf = (files: Files, without: readonly string[] = []): Promise<Told> =>
  toldOfFolder(folderOf(smallStudy(files, without)));

export function expectActionable(fault: Fault): void {
  expect(fault.problem).toMatch(/^\p{Lu}/u);
  expect(fault.expected).toMatch(/\w.*[.?]$/s);
  expect(fault.effect).toMatch(/^(run refused|row left out|field set to unknown|kept|not used)$/);
  expect(describeFault(fault)).not.toMatch(/undefined|\[object|\bat [^ ]+ \(|\.ts:\d|INTERNAL|went wrong/);
}

export const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

export const LOGS = 'log_id,created_on,source_grade,information_grade\n';
