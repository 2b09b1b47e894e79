import { at, type Json, type JsonObject, listAt, same, textAt } from '../lrs/statement.ts';
import { identity, inCategory } from '../lrs/statements.ts';
import { categories, contextExtensions, type VerbName, verbIds, verbName } from './ids.ts';
import { checkResult } from './result.ts';
import type { Session } from './session.ts';

/** What has been said before: in the session, and in the enrolment for this unit. */
export interface Said {
  readonly session: readonly JsonObject[];
  readonly registration: readonly JsonObject[];
}

/** What is wrong with a statement of a unit (cmi5 sections 7.1, 9 and 10), a sentence each. */
export const judge = (statement: JsonObject, session: Session, said: Said): readonly string[] => {
  const defined = inCategory(statement, categories.cmi5);
  const name = verbName(textAt(statement, 'verb', 'id'));
  const problems = [
    ...checkContext(statement, session),
    ...checkPlace(statement, name, { defined, session, said }),
    ...(defined ? checkDefined(statement, name, { session, said }) : checkAllowed(statement, name)),
  ];
  return problems.map((problem) => `${name ?? textAt(statement, 'verb', 'id')}: ${problem}`);
};

const isDefined = (verb: VerbName) => (one: JsonObject) =>
  at(one, 'verb', 'id') === verbIds[verb] && inCategory(one, categories.cmi5);

const rule = (broken: boolean, problem: string): readonly string[] => (broken ? [problem] : []);

/** 9.2, 9.6.1, 9.6.3.1, 9.7, 10: the same for everything that is said in a session. */
const checkContext = (statement: JsonObject, session: Session): readonly string[] => [
  ...rule(
    !same(identity(at(statement, 'actor')), identity(session.actor)),
    'the actor is not the learner of the launch (9.2)',
  ),
  ...rule(
    at(statement, 'context', 'registration') !== session.registration,
    'the registration is not that of the launch (9.6.1)',
  ),
  ...rule(
    at(statement, 'context', 'extensions', contextExtensions.session) !== session.id,
    'the session id is not that of the launch data (9.6.3.1)',
  ),
  ...rule(
    !/Z$|\+00:?00$/.test(textAt(statement, 'timestamp')),
    'the timestamp is missing or not in UTC (9.7)',
  ),
  ...lacking(at(statement, 'context'), at(session.launchData, 'contextTemplate')).map(
    (place) => `the context template's ${place} is missing or changed (10)`,
  ),
];

/** Places of the template that the context has not, or has otherwise. Of lists each member must be there. */
const lacking = (context: Json | undefined, template: Json | undefined, place = ''): readonly string[] => {
  if (Array.isArray(template)) {
    const given = Array.isArray(context) ? context : [context];
    return template.every((one: Json) => given.some((other: Json | undefined) => same(one, other)))
      ? []
      : [place];
  }
  if (typeof template !== 'object' || template === null || template === undefined)
    return same(context, template) || template === undefined ? [] : [place];
  return Object.entries(template as JsonObject).flatMap(([name, value]) =>
    lacking(at(context, name), value, place ? `${place}.${name}` : name),
  );
};

interface Placed {
  readonly defined: boolean;
  readonly session: Session;
  readonly said: Said;
}

/** 9.3: initialized before anything, terminated after everything; order is that of the timestamps. */
const checkPlace = (
  statement: JsonObject,
  name: VerbName | undefined,
  { defined, session, said }: Placed,
): readonly string[] => {
  const begins = defined && name === 'initialized';
  const begun = said.session.find(isDefined('initialized'));
  const time = (one: JsonObject): number => Date.parse(textAt(one, 'timestamp'));
  const last = Math.max(...said.session.map(time));
  return [
    ...rule(
      session.ended === 'abandoned',
      'the session was abandoned: the learner has launched the unit again (9.3.6)',
    ),
    ...rule(
      session.ended === 'terminated' || said.session.some(isDefined('terminated')),
      'the session has ended: nothing follows terminated (9.3.8)',
    ),
    ...rule(!begun && !begins, 'nothing may be said before initialized (9.3.2)'),
    ...rule(
      begun !== undefined && time(statement) < time(begun),
      'its timestamp is before that of initialized (9.3)',
    ),
    ...rule(
      defined && name === 'terminated' && time(statement) < last,
      'its timestamp is before that of another statement (9.3)',
    ),
  ];
};

const ofTheLms: readonly (VerbName | undefined)[] = ['launched', 'abandoned', 'waived', 'satisfied'];

/** 7.1.3 and 9.3: statements that decide. */
const checkDefined = (
  statement: JsonObject,
  name: VerbName | undefined,
  { session, said }: Omit<Placed, 'defined'>,
): readonly string[] => {
  if (name === undefined) return ['the verb is none of cmi5, but the category is (7.1.3)'];
  const mode = textAt(session.launchData, 'launchMode');
  const once = (verb: VerbName): boolean => name === verb && said.registration.some(isDefined(verb));
  const judged = ['passed', 'failed'] as const;
  const verdict = judged.some((verb) => said.session.some(isDefined(verb)));
  return [
    ...rule(ofTheLms.includes(name), 'only an LMS says this (9.3)'),
    ...rule(
      at(statement, 'object', 'id') !== session.activityId,
      'the object is not the unit that was launched (9.4)',
    ),
    ...rule(said.session.some(isDefined(name)), 'it has been said in this session (9.3)'),
    ...rule(once('completed') || once('passed'), 'it has been said in this enrolment (9.3)'),
    ...rule(judged.some((verb) => verb === name) && verdict, 'the session has had a verdict (9.3)'),
    ...rule(
      name === 'failed' && said.registration.some(isDefined('passed')),
      'the learner has passed before (9.3)',
    ),
    ...rule(
      mode !== 'Normal' && name !== 'initialized' && name !== 'terminated',
      `in the mode ${mode} only initialized and terminated are said (10)`,
    ),
    ...checkResult(statement, name, session),
  ];
};

/** 7.1.3: statements that decide nothing. */
const checkAllowed = (statement: JsonObject, name: VerbName | undefined): readonly string[] => [
  ...rule(name === 'initialized' || name === 'terminated', 'the category cmi5 is missing (9.6.2.1)'),
  ...rule(
    inCategory(statement, categories.moveOn),
    'the category moveOn belongs to cmi5 statements only (9.6.2.2)',
  ),
  ...rule(
    at(statement, 'verb', 'id') === 'http://adlnet.gov/expapi/verbs/voided',
    'a unit may not void statements (6.3)',
  ),
  ...rule(
    listAt(statement, 'context', 'contextActivities', 'grouping').length === 0,
    'the publisher id is missing (9.6.2.3)',
  ),
];
