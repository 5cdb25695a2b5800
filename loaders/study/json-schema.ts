import { z } from 'zod';
import { asSchema, describeSchema, type SchemaNode } from './describe-schema.ts';
import { studyTables } from './find-tables.ts';
import { studySchema } from './schema.ts';

/** The study file as JSON Schema, as messages are made from it. */
export const studyNodes = (): SchemaNode => z.toJSONSchema(studySchema, { io: 'input' }) as SchemaNode;

/**
 * The study file as JSON Schema (draft 2020-12), by which an editor completes and checks it. A key's description says what it is for,
 * what may stand there, what counts where it is left out, and its interpretation [I-nn].
 */
export const studyJsonSchema = (): SchemaNode => {
  const { properties, ...schema } = described(studyNodes());
  const tables = Object.values(studyTables).flatMap(({ required, optional, review }) => [
    ...required,
    ...optional,
    ...Object.keys(review),
  ]);
  const columns = { ...properties?.columns, propertyNames: { enum: tables } };
  return { ...schema, properties: { ...properties, columns }, ...title };
};

const title = {
  title: 'Daylight study file',
  description: 'study.yaml: what a study is, and how the method is run on it.',
};

function described(node: SchemaNode): SchemaNode {
  const { properties, default: value, ...said } = node;
  if (!properties) return value === undefined ? said : { ...said, default: value };
  return {
    ...said,
    properties: Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, keyed(each, node, key)])),
  };
}

function keyed(node: SchemaNode, { required = [] }: SchemaNode, key: string): SchemaNode {
  const inner = described(node);
  if (node.properties) return inner;
  const { default: value } = node;
  const leftOut = required.includes(key) ? 'Must be there.' : `If left out: ${inWords(value)}.`;
  return { ...inner, description: `${node.description} Expected ${expected(node)}. ${leftOut}` };
}

const expected = (node: SchemaNode): string =>
  node.type === 'object' ? `a section of sections of ${describeSchema(innermost(node))}` : describeSchema(node);

const innermost = (node: SchemaNode): SchemaNode => {
  const inner = asSchema(node.additionalProperties);
  return inner ? innermost(inner) : node;
};

const inWords = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'object' ? JSON.stringify(value) : String(value);
