/** The parts of JSON Schema that the study file's schema uses. */
export interface SchemaNode {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly propertyNames?: SchemaNode;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode | boolean;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
}

/** A node where a schema says more than whether anything may stand there. */
export const asSchema = (node: SchemaNode | boolean | undefined) => (typeof node === 'object' ? node : undefined);

/** What may stand at a key, in words: 'a whole number from 1 to 1000', 'one of records, network'. */
export function describeSchema(node: SchemaNode): string {
  if (node.anyOf) return [...new Set(node.anyOf.map(describeSchema))].join(', or ');
  if (node.enum) return node.enum.length === 1 ? String(node.enum[0]) : `one of ${node.enum.join(', ')}`;
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
        ? `a list of ${node.prefixItems.length}, ${[...new Set(node.prefixItems.map(describeSchema))].join(' and ')} each`
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
  return `${from} ${exclusiveMaximum === undefined ? (exclusiveMinimum === undefined ? 'to' : 'and up to') : 'to below'} ${most}`;
}
