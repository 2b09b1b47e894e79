/** What of JSON Schema 2020-12 our schemas use. An unknown keyword throws, so that none goes unchecked. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const isValid = (value: unknown, schema: JsonSchema): boolean =>
  Object.entries(schema).every(([keyword, argument]) => {
    const rule = rules[keyword];
    if (!rule) throw new Error(`the test’s validator does not know “${keyword}”`);
    return rule({ value, argument, schema });
  });

interface Asked {
  readonly value: unknown;
  readonly argument: unknown;
  readonly schema: JsonSchema;
}

type Rule = (asked: Asked) => boolean;

const always: Rule = () => true;
const number =
  (compare: (value: number, limit: number) => boolean): Rule =>
  ({ value, argument }) =>
    typeof value !== 'number' || compare(value, Number(argument));

const typeOf = (value: unknown): readonly string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['integer', 'number'] : [typeof value];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rules: Readonly<Record<string, Rule>> = {
  $schema: always,
  title: always,
  description: always,
  default: always,
  format: ({ value, argument }) =>
    argument !== 'date-time' ||
    typeof value !== 'string' ||
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value),
  type: ({ value, argument }) => [argument].flat().some((one) => typeOf(value).includes(String(one))),
  enum: ({ value, argument }) => (argument as readonly unknown[]).includes(value),
  const: ({ value, argument }) => value === argument,
  pattern: ({ value, argument }) =>
    typeof value !== 'string' || new RegExp(String(argument), 'u').test(value),
  minimum: number((value, limit) => value >= limit),
  maximum: number((value, limit) => value <= limit),
  exclusiveMinimum: number((value, limit) => value > limit),
  anyOf: ({ value, argument }) => (argument as readonly JsonSchema[]).some((one) => isValid(value, one)),
  items: ({ value, argument }) =>
    !Array.isArray(value) || value.every((one) => isValid(one, argument as JsonSchema)),
  properties: ({ value, argument }) =>
    !isObject(value) ||
    Object.entries(argument as Readonly<Record<string, JsonSchema>>).every(
      ([name, one]) => !(name in value) || isValid(value[name], one),
    ),
  required: ({ value, argument }) =>
    !isObject(value) || (argument as readonly string[]).every((name) => name in value),
  additionalProperties: ({ value, argument, schema }) => {
    if (!isObject(value)) return true;
    const known = Object.keys((schema.properties as object | undefined) ?? {});
    const others = Object.keys(value).filter((name) => !known.includes(name));
    return argument === false
      ? others.length === 0
      : others.every((name) => isValid(value[name], argument as JsonSchema));
  },
};
