import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';
import { type Study, studySchema } from './schema.ts';
import { studyFaults } from './study-faults.ts';

export const STUDY_FILE = 'study.yaml';

/** The line on which a key of the study file stands, or the one that holds it; nothing where neither does. */
export type LineOf = (keys: readonly PropertyKey[]) => { readonly row?: number };

/** A study file as far as it can be read. */
export interface ParsedStudy {
  /** Where each key stands; none where the file cannot be read. */
  readonly lineOf?: LineOf;
  /** The study, wrong keys left out and defaults in their place; none where too little can be read to go on. */
  readonly study?: Study;
  readonly faults: readonly Fault[];
}

/** Reads the text of a study file. Gives every fault at once, each with its line, key, value, and what may stand there. */
export function parseStudy(bytes: Uint8Array): ParsedStudy {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadable('The study file is not UTF-8 text', 'Save it as UTF-8.');
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const faults = document.errors.flatMap(
      ({ code, message, pos }) =>
        unreadable(
          code === 'DUPLICATE_KEY'
            ? `The study file is not readable YAML: the key ${JSON.stringify(wordAt(source, pos[0]))} stands twice`
            : `The study file is not readable YAML: ${message}`,
          'Mend the line.',
          lines.linePos(pos[0]).line,
        ).faults,
    );
    return { faults };
  }
  let content: unknown;
  try {
    content = document.toJS() ?? {};
    // A value that holds itself has no text.
    JSON.stringify(content);
  } catch (error) {
    const why = error instanceof TypeError ? 'a value holds itself' : messageOf(error);
    return unreadable(`The study file is not readable YAML: ${why}`, 'Write the value out.');
  }

  const lineOf: LineOf = (keys) => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = nodeAt(document, keys.slice(0, depth));
      if (node?.range) return { row: lines.linePos(node.range[0]).line };
    }
    return {};
  };
  const parsed = studySchema.safeParse(content);
  if (parsed.success) {
    const { data: study } = parsed;
    const isDated = study.kind !== 'records' || study.as_of !== null;
    return { study, lineOf, faults: isDated ? [] : [{ ...dayMissing, ...lineOf(['as_of']) }] };
  }
  const found = studyFaults(parsed.error, content, STUDY_FILE);
  const study = withoutFaults(
    content,
    found.map(({ path }) => path),
  );
  return {
    ...(study ? { study } : {}),
    lineOf,
    faults: found.map(({ path, fault }) => ({ ...fault, ...lineOf(path) })),
  };
}

/**
 * A study file without its wrong keys, so that its tables may be looked at as well. None where what is wrong says which tables and
 * columns there are: every table would look wrong.
 */
function withoutFaults(content: unknown, paths: readonly (readonly PropertyKey[])[]): Study | undefined {
  if (paths.some(([key]) => key === undefined || key === 'kind' || key === 'columns')) return undefined;
  const kept = structuredClone(content) as Record<PropertyKey, unknown>;
  for (const path of paths) {
    const upToList = path.findIndex((key) => typeof key === 'number');
    const keys = upToList === -1 ? path : path.slice(0, upToList);
    const holder = keys.slice(0, -1).reduce<unknown>((value, key) => (value as typeof kept | undefined)?.[key], kept);
    if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, keys[keys.length - 1]);
  }
  return studySchema.safeParse({ name: STUDY_FILE, as_of: null, ...kept }).data;
}

const unreadable = (problem: string, expected: string, row?: number): ParsedStudy => ({
  faults: [
    {
      kind: 'study-file-unreadable',
      file: STUDY_FILE,
      ...(row === undefined ? {} : { row }),
      problem,
      expected,
      effect: 'run refused',
    },
  ],
});

/** Ages, weights and what counts are all taken from this day: records without it have no result. */
const dayMissing: Fault = {
  kind: 'study-value',
  file: STUDY_FILE,
  column: 'as_of',
  value: 'null',
  problem: 'A study of records must say on which day it stands',
  expected: 'Expected a date such as 2019-12-31; records dated later are left out.',
  effect: 'run refused',
};

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const wordAt = (source: string, at: number): string =>
  /^["']?[^"':\s]*/.exec(source.slice(at))?.[0].replace(/^["']/, '') ?? '';

/** The key itself where there is one, or else what stands at it. */
function nodeAt(document: Document.Parsed, keys: readonly PropertyKey[]): Node | undefined {
  const holder = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  const key = isMap(holder)
    ? holder.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(keys[keys.length - 1]))?.key
    : document.getIn(keys, true);
  return isNode(key) ? key : undefined;
}
