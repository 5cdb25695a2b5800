import { z } from 'zod';
import type { Fault } from './fault.ts';
import { nearest } from './nearest.ts';
import { studySchema } from './schema.ts';

/** The parts of JSON Schema that the study file's schema uses. */
interface SchemaNode {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode | boolean;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
}

/** Faults of a study file, each with the path of the key that has it, so that its line can be found. */
export function studyFaults(
  error: z.ZodError,
  source: unknown,
  file: string,
): { path: readonly PropertyKey[]; fault: Fault }[] {
  const schema = z.toJSONSchema(studySchema, { io: 'input' }) as SchemaNode;
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schemaAt(schema, issue.path)?.properties ?? {});
      return issue.keys.map((key) => ({ path: [...issue.path, key], fault: unknownKey(file, issue.path, key, known) }));
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
        ...(missing ? {} : { value: typeof value === 'string' ? value : JSON.stringify(value) }),
        problem: missing ? 'The key is missing' : 'The value is not one that may stand here',
        expected: `Expected ${expectation ? describeSchema(expectation) : issue.message}.`,
        effect: 'run refused',
      },
    };
  });
}

function unknownKey(file: string, section: readonly PropertyKey[], key: string, known: readonly string[]): Fault {
  const near = nearest(key, known);
  return {
    kind: 'study-key-unknown',
    file,
    column: keyName([...section, key]),
    problem: 'There is no such key',
    expected: near ? `Did you mean ${keyName([...section, near])}?` : `Keys that may stand here: ${known.join(', ')}.`,
    effect: 'run refused',
  };
}

const keyName = (path: readonly PropertyKey[]): string => (path.length === 0 ? 'the whole file' : path.join('.'));

function schemaAt(schema: SchemaNode | undefined, path: readonly PropertyKey[]): SchemaNode | undefined {
  return path.reduce<SchemaNode | undefined>((node, key) => {
    if (typeof key === 'number') return node?.prefixItems?.[key] ?? asSchema(node?.items);
    return node?.properties?.[String(key)] ?? asSchema(node?.additionalProperties);
  }, schema);
}

const asSchema = (node: SchemaNode | boolean | undefined) => (typeof node === 'object' ? node : undefined);

function valueAt(source: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    source,
  );
}

/** What may stand at a key, in words: 'a whole number from 1 to 1000', 'one of records, network'. */
function describeSchema(node: SchemaNode): string {
  if (node.anyOf) return node.anyOf.map(describeSchema).join(', or ');
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  if (node.const !== undefined) return String(node.const);
  switch (node.type) {
    case 'null':
      return 'nothing (null)';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `a whole number${describeRange(node)}`;
    case 'number':
      return `a number${describeRange(node)}`;
    case 'string':
      return node.format === 'date' ? 'a date such as 2019-12-31' : 'text';
    case 'array':
      return node.prefixItems
        ? `a list of ${node.prefixItems.length}: ${node.prefixItems.map(describeSchema).join('; ')}`
        : `a list, each entry ${describeSchema(asSchema(node.items) ?? {})}`;
    case 'object':
      return node.properties ? `a section with the keys ${Object.keys(node.properties).join(', ')}` : 'a section';
    default:
      return 'another value';
  }
}

function describeRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaNode): string {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const most = exclusiveMaximum === undefined ? maximum : exclusiveMaximum;
  const open = most === undefined || most === Number.MAX_SAFE_INTEGER;
  const from = least === undefined ? '' : exclusiveMinimum === undefined ? ` from ${least}` : ` above ${least}`;
  if (open) return from === '' ? '' : exclusiveMinimum === undefined ? ` of ${least} or more` : from;
  return `${from} ${exclusiveMaximum === undefined ? 'to' : 'to below'} ${most}`;
}
