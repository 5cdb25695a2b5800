import type { z } from 'zod';
import { asSchema, describeSchema, type SchemaNode } from './describe-schema.ts';
import type { Fault } from './fault.ts';
import { studyNodes } from './json-schema.ts';
import { nearest } from './nearest.ts';

/** Faults of a study file, each with the path of the key that has it, so that its line can be found. */
export function studyFaults(
  error: z.ZodError,
  source: unknown,
  file: string,
): { path: readonly PropertyKey[]; fault: Fault }[] {
  const schema = studyNodes();
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schemaAt(schema, issue.path)?.properties ?? {});
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        fault: unknownKey(file, [...issue.path, key], known, schema),
      }));
    }
    const value = valueAt(source, issue.path);
    const missing = value === undefined;
    const expectation = schemaAt(schema, issue.path);
    return {
      path: issue.path,
      fault: {
        kind: missing ? 'study-key-missing' : 'study-value',
        file,
        column: keyName(issue.path),
        ...(missing ? {} : { value: typeof value === 'object' ? JSON.stringify(value) : String(value) }),
        problem: missing ? 'The key is missing' : 'The value is not one that may stand here',
        expected: `Expected ${issue.code === 'custom' || !expectation ? issue.message : describeSchema(expectation)}.${meant(value, expectation)}${quoted(value, expectation)}`,
        effect: 'run refused',
      },
    };
  });
}

function unknownKey(file: string, path: readonly PropertyKey[], known: readonly string[], schema: SchemaNode): Fault {
  const section = path.slice(0, -1);
  const key = String(path[path.length - 1]);
  const near = nearest(key, known);
  const [elsewhere] = near === undefined ? pathsTo(key, schema) : [keyName([...section, near])];
  return {
    kind: 'study-key-unknown',
    file,
    column: keyName(path),
    problem: 'There is no such key',
    expected: elsewhere === undefined ? `Keys that may stand here: ${known.join(', ')}.` : `Did you mean ${elsewhere}?`,
    effect: 'run refused',
  };
}

/** Where else in the study file a key stands. */
const pathsTo = (key: string, { properties = {} }: SchemaNode): string[] =>
  Object.entries(properties).flatMap(([name, node]) => [
    ...(name === key ? [name] : []),
    ...pathsTo(key, node).map((path) => `${name}.${path}`),
  ]);

/** The one of the values that may stand at a key that is nearly the one found. */
function meant(value: unknown, expectation: SchemaNode | undefined): string {
  const choices = [expectation, ...(expectation?.anyOf ?? [])].flatMap((node) => node?.enum ?? node?.const ?? []);
  const near = typeof value === 'string' ? nearest(value, choices.map(String)) : undefined;
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** Where a number is wanted and text that looks like one is found. */
const quoted = (value: unknown, expectation: SchemaNode | undefined): string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  !Number.isNaN(Number(value)) &&
  [expectation, ...(expectation?.anyOf ?? [])].some((node) => node?.type === 'integer' || node?.type === 'number')
    ? ' This is text: write the number without quotation marks.'
    : '';

const keyName = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the whole file' : path.join('.'));

function schemaAt(schema: SchemaNode | undefined, path: readonly PropertyKey[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    if (typeof key === 'number') return node?.prefixItems?.[key] ?? asSchema(node?.items);
    return node?.properties?.[String(key)] ?? asSchema(node?.additionalProperties);
  }, schema);
}

function valueAt(source: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    source,
  );
}
