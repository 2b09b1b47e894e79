import { at, isObject, type Json, type JsonObject } from './statement.ts';

/** Says what is wrong with a value at a place of a statement. */
type Check = (value: Json, place: string) => readonly string[];

const right: readonly string[] = [];

const like =
  (pattern: RegExp, what: string): Check =>
  (value, place) =>
    typeof value === 'string' && pattern.test(value) ? right : [`${place} is not ${what}`];

const text = like(/^[\s\S]*$/, 'a text');
const iri = like(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, 'an IRI');
const uuid = like(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i, 'a UUID');
const timestamp = like(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)$/,
  'an ISO 8601 timestamp with a zone',
);
const duration = like(
  /^P(?=.)(?:\d+(?:\.\d+)?W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/,
  'an ISO 8601 duration',
);
const language = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

const boolean: Check = (value, place) =>
  typeof value === 'boolean' ? right : [`${place} is neither true nor false`];

const number =
  (low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): Check =>
  (value, place) =>
    typeof value === 'number' && value >= low && value <= high
      ? right
      : [`${place} is not a number${Number.isFinite(low) ? ` between ${low} and ${high}` : ''}`];

const oneOf =
  (...values: readonly string[]): Check =>
  (value, place) =>
    typeof value === 'string' && values.includes(value)
      ? right
      : [`${place} is none of ${values.join(', ')}`];

const list =
  (check: Check): Check =>
  (value, place) =>
    Array.isArray(value)
      ? value.flatMap((one: Json, index) => check(one, `${place}[${index}]`))
      : [`${place} is not a list`];

/** Names are of one form, values too. */
const map =
  (name: RegExp, check: Check): Check =>
  (value, place) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, one]) =>
          name.test(key) ? check(one, `${place}.${key}`) : [`${place} has the key “${key}”`],
        )
      : [`${place} is not an object`];

const anything: Check = () => right;
const languageMap = map(language, text);
const extensions = map(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/, anything);

interface Shape {
  readonly checks: Readonly<Record<string, Check>>;
  readonly required?: readonly string[];
}

/** An object with these properties and no other (xAPI 1.0.3, part 2, 2.2: an unknown property is refused). */
const shape =
  ({ checks, required = [] }: Shape): Check =>
  (value, place) => {
    if (!isObject(value)) return [`${place} is not an object`];
    return [
      ...required.filter((name) => !(name in value)).map((name) => `${place}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, one]) => {
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        if (!check) return [`${place} has the unknown property “${name}”`];
        return one === null ? [`${place}.${name} is null`] : check(one, `${place}.${name}`);
      }),
    ];
  };

const both =
  (...checks: readonly Check[]): Check =>
  (value, place) =>
    checks.flatMap((check) => check(value, place));

const account = shape({ checks: { homePage: iri, name: text }, required: ['homePage', 'name'] });
const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

/** 2.4.2: exactly one identifier; a group may do without where it lists its members. */
const agent: Check = (value, place) => {
  const found = isObject(value) ? identifiers.filter((name) => name in value) : [];
  const group = at(value, 'objectType') === 'Group';
  const anonymous = group && found.length === 0 && at(value, 'member') !== undefined;
  return [
    ...agentShape(value, place),
    ...(found.length === 1 || anonymous ? right : [`${place} has not exactly one identifier`]),
  ];
};

const agentShape = shape({
  checks: {
    objectType: oneOf('Agent', 'Group'),
    name: text,
    mbox: like(/^mailto:\S+@\S+$/, 'a mailto address'),
    mbox_sha1sum: like(/^[0-9a-f]{40}$/i, 'a SHA-1 sum'),
    openid: iri,
    account,
    member: list((value, place) => agent(value, place)),
  },
});

const component = list(shape({ checks: { id: text, description: languageMap }, required: ['id'] }));

const definition = shape({
  checks: {
    name: languageMap,
    description: languageMap,
    type: iri,
    moreInfo: iri,
    extensions,
    interactionType: oneOf(
      'true-false',
      'choice',
      'fill-in',
      'long-fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
      'other',
    ),
    correctResponsesPattern: list(text),
    choices: component,
    scale: component,
    source: component,
    target: component,
    steps: component,
  },
});

const activity = shape({
  checks: { objectType: oneOf('Activity'), id: iri, definition },
  required: ['id'],
});

/** 2.4.4: an activity unless it says otherwise. Of the others only what an AU may send is known here. */
const object: Check = (value, place) => {
  switch (at(value, 'objectType')) {
    case 'Agent':
    case 'Group':
      return agent(value, place);
    case 'StatementRef':
      return shape({ checks: { objectType: text, id: uuid }, required: ['id'] })(value, place);
    default:
      return activity(value, place);
  }
};

const scoreOrder: Check = (value, place) => {
  const [raw, min, max] = ['raw', 'min', 'max'].map((name) => at(value, name));
  const rising = (low: unknown, high: unknown): boolean =>
    typeof low !== 'number' || typeof high !== 'number' || low <= high;
  return rising(min, raw) && rising(raw, max) && rising(min, max) ? right : [`${place} is not min, raw, max`];
};

const result = shape({
  checks: {
    score: both(
      shape({ checks: { scaled: number(-1, 1), raw: number(), min: number(), max: number() } }),
      scoreOrder,
    ),
    success: boolean,
    completion: boolean,
    response: text,
    duration,
    extensions,
  },
});

const activities: Check = (value, place) =>
  Array.isArray(value) ? list(activity)(value, place) : activity(value, place);

const context = shape({
  checks: {
    registration: uuid,
    instructor: agent,
    team: agent,
    contextActivities: shape({
      checks: { parent: activities, grouping: activities, category: activities, other: activities },
    }),
    revision: text,
    platform: text,
    language: like(language, 'a language tag'),
    statement: anything,
    extensions,
  },
});

const statement = shape({
  checks: {
    id: uuid,
    actor: agent,
    verb: shape({ checks: { id: iri, display: languageMap }, required: ['id'] }),
    object,
    result,
    context,
    timestamp,
    stored: timestamp,
    authority: agent,
    version: like(/^1\.0(?:\.\d+)?$/, 'a version 1.0'),
    attachments: list(anything),
  },
  required: ['actor', 'verb', 'object'],
});

/** What is wrong with a statement (xAPI 1.0.3, part 2, section 2), a sentence each. */
export const checkStatement = (value: Json): readonly string[] => statement(value, 'the statement');

export type Statement = JsonObject;
