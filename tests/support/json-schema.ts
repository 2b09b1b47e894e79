import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** An outside judge of JSON Schema 2020-12. Strict: a keyword or a format that it does not know throws, so that none goes unchecked. */
const judge = new Ajv2020({ strict: true, allowUnionTypes: true });
// Typed as the namespace of a CommonJS module, of which it is the export.
(formats as unknown as (ajv: Ajv2020) => void)(judge);

const compiled = new Map<JsonSchema, ValidateFunction>();

export const isValid = (value: unknown, schema: JsonSchema): boolean => {
  const validate = compiled.get(schema) ?? judge.compile(schema);
  compiled.set(schema, validate);
  return validate(value);
};
