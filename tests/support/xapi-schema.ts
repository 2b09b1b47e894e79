import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** JSON schemas of xAPI 1.0.1, which lie beside the repository where the project's machines build it. */
const folder = fileURLToPath(new URL('../../../shared/schemas/xapi/1.0.1/', import.meta.url));

export const hasXapiSchemas = existsSync(folder);

/** As much of JSON Schema (draft 4) as these schemas use. */
interface Schema {
  readonly id?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
}

/** What the schemas have against a statement, a place each; empty where it is valid. */
export const schemaComplaints = (statement: unknown): readonly string[] =>
  check(known('#statement'), JSON.parse(JSON.stringify(statement)), 'statement');

const schemas = new Map<string, Schema>();
const formats: Readonly<Record<string, string>> = hasXapiSchemas
  ? (JSON.parse(readFileSync(join(folder, 'formats/formats.json'), 'utf8')) as Record<string, string>)
  : {};

const known = (id: string): Schema => {
  if (schemas.size === 0)
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
      remember(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema);
  const found = schemas.get(id);
  if (!found) throw new Error(`no schema ${id}`);
  return found;
};

const remember = (schema: Schema): void => {
  if (schema.id) schemas.set(schema.id, schema);
  for (const one of Object.values(schema.properties ?? {})) remember(one);
};

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const check = (schema: Schema, value: unknown, place: string): readonly string[] => {
  if (schema.$ref) return check(known(schema.$ref), value, place);
  return [
    ...checkValue(schema, value).map((problem) => `${place}: ${problem}`),
    ...(Array.isArray(value) && schema.items
      ? value.flatMap((one, index) => check(schema.items ?? {}, one, `${place}[${index}]`))
      : []),
    ...(typeOf(value) === 'object' ? checkObject(schema, value as Record<string, unknown>, place) : []),
    ...(schema.allOf ?? []).flatMap((one) => check(one, value, place)),
    ...checkOne(schema, value, place),
  ];
};

const checkOne = ({ oneOf, not }: Schema, value: unknown, place: string): readonly string[] => {
  const found = (oneOf ?? []).map((one) => check(one, value, place));
  const fit = found.filter(({ length }) => length === 0).length;
  return [
    ...(oneOf && fit !== 1 ? [`${place}: fits ${fit} of ${oneOf.length}: ${found.flat().join('; ')}`] : []),
    ...(not && check(not, value, place).length === 0 ? [`${place}: is what it must not be`] : []),
  ];
};

const checkValue = (schema: Schema, value: unknown): readonly string[] => {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const rules: readonly (readonly [boolean, string])[] = [
    [types.length > 0 && !types.includes(typeOf(value)), `is not ${types.join(' or ')}`],
    [schema.enum !== undefined && !schema.enum.includes(value), `is none of ${schema.enum?.join(', ')}`],
    [
      typeof value === 'string' &&
        schema.format !== undefined &&
        !new RegExp(formats[schema.format] ?? '').test(value),
      `is no ${schema.format}`,
    ],
    [typeof value === 'string' && value.length < (schema.minLength ?? 0), 'is too short'],
    [typeof value === 'number' && value < (schema.minimum ?? Number.NEGATIVE_INFINITY), 'is too small'],
    [typeof value === 'number' && value > (schema.maximum ?? Number.POSITIVE_INFINITY), 'is too large'],
    [Array.isArray(value) && value.length < (schema.minItems ?? 0), 'has too few members'],
    [Array.isArray(value) && value.length > (schema.maxItems ?? Number.POSITIVE_INFINITY), 'has too many'],
  ];
  return rules.flatMap(([broken, problem]) => (broken ? [problem] : []));
};

const checkObject = (schema: Schema, value: Record<string, unknown>, place: string): readonly string[] => {
  const patterns = Object.entries(schema.patternProperties ?? {});
  return [
    ...(schema.required ?? [])
      .filter((name) => !(name in value))
      .map((name) => `${place}.${name}: is missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const own = schema.properties?.[name];
      const matching = patterns.filter(([pattern]) => new RegExp(pattern).test(name)).map(([, rule]) => rule);
      const rules = [...(own ? [own] : []), ...matching];
      if (rules.length === 0 && schema.additionalProperties === false)
        return [`${place}.${name}: is unknown`];
      return rules.flatMap((rule) => check(rule, one, `${place}.${name}`));
    }),
  ];
};
