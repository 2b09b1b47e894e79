import type { Format, OptionDefinition } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { type FileSchema, keySchema, type Schema } from '../formats/markdown/keys/schema.ts';

/** The JSON Schema of a kind of file. That of `course.yml` knows the targets and their options. */
export const fileSchema = (kind: FileSchema): Schema => {
  const schema = keySchema(kind);
  return kind === 'course' ? withTargets(schema) : schema;
};

const withTargets = (schema: Schema): Schema => {
  const properties = schema.properties as Readonly<Record<string, Schema>>;
  const { anyOf: _, ...targets } = properties.targets ?? {};
  const one = { anyOf: [idSchema, optionsSchema] };
  const list = { anyOf: [idSchema, { type: 'array', items: one }] };
  return { ...schema, properties: { ...properties, targets: { ...targets, ...list } } };
};

const writers = formats.filter(({ write }) => write);

const idSchema: Schema = { enum: writers.map(({ id }) => id) };

const optionsSchema: Schema = {
  type: 'object',
  properties: Object.fromEntries(writers.map((format) => [format.id, targetSchema(format)])),
  additionalProperties: false,
};

function targetSchema({ title, options }: Format): Schema {
  return {
    description: title,
    type: 'object',
    properties: Object.fromEntries(Object.entries(options).map(([name, one]) => [name, optionSchema(one)])),
    additionalProperties: false,
  };
}

function optionSchema({ values, default: usual, help }: OptionDefinition): Schema {
  return { description: help, ...valueSchema(values), ...(usual !== '' && { default: usual }) };
}

/** A number may be written without quotes. */
function valueSchema(values: OptionDefinition['values']): Schema {
  if (values === 'text') return { type: ['string', 'number', 'boolean'] };
  if (values === 'number') return { type: ['number', 'string'] };
  return { enum: values.flatMap((value) => (/^\d+$/.test(value) ? [value, Number(value)] : [value])) };
}
