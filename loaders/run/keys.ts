import { createHash } from 'node:crypto';
import type { Stage } from '../stage.ts';
import type { Study } from '../study/schema.ts';
import { codeVersion, lockHash } from './code-version.ts';
import type { InputFile } from './input-files.ts';

/** What a stage's result depends on, and the hash of it: a stage with a known key is not run again. */
export interface StageKey {
  readonly key: string;
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The keys of all stages, in order: each is a hash of its code, its parameters, the study's files if it reads them, and its inputs' keys. */
export async function stageKeys(
  stages: readonly Stage[],
  study: Study,
  inputs: readonly InputFile[],
): Promise<Map<string, StageKey>> {
  const lock = await lockHash();
  const keys = new Map<string, StageKey>();
  for (const stage of stages) {
    const parameters = Object.fromEntries(stage.parameters.map((name) => [name, parameterOf(study, name)]));
    const code = await codeVersion(stage.module);
    const upstream = stage.inputs.map((table) => [
      table,
      ...producersOf(stages, stage, table).map(({ name }) => keys.get(name)?.key),
    ]);
    const files = inputs
      .filter(({ table }) => stage.studyFiles?.includes(table))
      .map(({ table, file, sha256 }) => [table, file, sha256]);
    keys.set(stage.name, {
      key: hash([stage.name, stage.outputs, code, lock, parameters, files, upstream]),
      code,
      parameters,
    });
  }
  return keys;
}

/** The name of a run, from its study, its inputs, its stages and what publishes them: the same wherever and whenever it is made. */
export const runId = (
  study: Study,
  inputs: readonly InputFile[],
  keys: ReadonlyMap<string, StageKey>,
  publisher: string,
): string => hash([study, inputs, [...keys].map(([name, { key }]) => [name, key]), publisher]).slice(0, 12);

/** Stages before `stage` that write parts of a table. Throws where there is none: the method is then in the wrong order. */
export function producersOf(stages: readonly Stage[], stage: Stage, table: string): Stage[] {
  const producers = stages
    .slice(0, stages.indexOf(stage))
    .filter(({ outputs }) => outputs.some((output) => output === table));
  if (producers.length === 0) throw new Error(`Stage ${stage.name} reads ${table}, which no stage before it writes`);
  return producers;
}

function parameterOf(study: Study, name: string): unknown {
  const value = name
    .split('.')
    .reduce<unknown>((section, key) => (section as Record<string, unknown> | undefined)?.[key], study);
  if (value === undefined) throw new Error(`The study has no parameter ${name}`);
  return value;
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
