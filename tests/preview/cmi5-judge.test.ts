import { describe, expect, it } from 'vitest';
import { judge, type Said } from '../../src/preview/cmi5/judge.ts';
import type { Session } from '../../src/preview/cmi5/session.ts';
import { checkStatement } from '../../src/preview/lrs/check-statement.ts';
import type { Json, JsonObject } from '../../src/preview/lrs/statement.ts';

const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const category = (name: string) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` });
const verb = (name: string) => ({ id: `http://adlnet.gov/expapi/verbs/${name}` });

const session: Session = {
  id: 's-1',
  registration,
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'sam' } },
  activityId: 'urn:activity',
  launchData: {
    contextTemplate: {
      contextActivities: { grouping: [{ id: 'urn:publisher' }] },
      extensions: { [sessionExtension]: 's-1', 'urn:more': { deep: [1] } },
    },
    launchMode: 'Normal',
    moveOn: 'CompletedAndPassed',
    masteryScore: 0.7,
  },
};

const results: Readonly<Record<string, JsonObject | undefined>> = {
  initialized: undefined,
  completed: { completion: true, duration: 'PT1M' },
  passed: { success: true, score: { scaled: 0.8, raw: 8, min: 0, max: 10 }, duration: 'PT1M' },
  failed: { success: false, score: { scaled: 0.2 }, duration: 'PT1M' },
  terminated: { duration: 'PT2M' },
};

let count = 0;

/** A statement that is right, said at a minute of the day. */
const say = (name: string, minute = 10): JsonObject => {
  const decides = ['completed', 'passed', 'failed'].includes(name);
  const judged = name === 'passed' || name === 'failed';
  const result = results[name];
  count += 1;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    timestamp: `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`,
    actor: session.actor,
    verb: verb(name),
    object: { objectType: 'Activity', id: session.activityId },
    ...(result && { result }),
    context: {
      registration,
      contextActivities: {
        grouping: [{ id: 'urn:publisher' }],
        category: [category('cmi5'), ...(decides ? [category('moveon')] : [])],
      },
      extensions: {
        [sessionExtension]: 's-1',
        'urn:more': { deep: [1] },
        ...(judged && { [masteryExtension]: 0.7 }),
      },
    },
  };
};

const begun: Said = { session: [say('initialized', 1)], registration: [] };
const nothing: Said = { session: [], registration: [] };

/** The statement with one place changed; `undefined` takes it away. */
const changed = (one: JsonObject, way: string, value: Json | undefined): JsonObject => {
  const copy = JSON.parse(JSON.stringify(one)) as Record<string, Json>;
  const names = way.split('/');
  const last = names.pop() ?? '';
  const place = names.reduce<Record<string, Json>>((at, name) => at[name] as Record<string, Json>, copy);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
};

describe('the judge of cmi5 lets through', () => {
  it.each(['completed', 'passed', 'failed', 'terminated'])('%s', (name) => {
    expect(checkStatement(say(name))).toEqual([]);
    expect(judge(say(name), session, begun)).toEqual([]);
  });

  it('initialized, and before it nothing', () => {
    expect(judge(say('initialized'), session, nothing)).toEqual([]);
    expect(judge(say('completed'), session, nothing)).toEqual([expect.stringContaining('9.3.2')]);
  });

  it('what a unit says besides', () => {
    const free = changed(
      changed(say('answered'), 'context/contextActivities/category', undefined),
      'object/id',
      'urn:q',
    );
    expect(judge(free, session, begun)).toEqual([]);
    expect(judge(free, session, nothing)).toEqual([expect.stringContaining('9.3.2')]);
  });

  it('failed without a score', () => {
    expect(judge(changed(say('failed'), 'result/score', undefined), session, begun)).toEqual([]);
  });
});

const wrongs: readonly (readonly [string, JsonObject, Said, string])[] = [
  ['another learner', changed(say('completed'), 'actor/account/name', 'eve'), begun, '9.2'],
  [
    'another enrolment',
    changed(say('completed'), 'context/registration', registration.replace('7', '8')),
    begun,
    '9.6.1',
  ],
  ['no time', changed(say('completed'), 'timestamp', undefined), begun, '9.7'],
  [
    'a time of no zone of ours',
    changed(say('completed'), 'timestamp', '2026-01-01T11:10:00+01:00'),
    begun,
    '9.7',
  ],
  [
    'a template that lacks its grouping',
    changed(say('completed'), 'context/contextActivities/grouping', []),
    begun,
    'grouping',
  ],
  [
    'a template that is changed',
    changed(say('completed'), 'context/extensions', { [sessionExtension]: 's-1' }),
    begun,
    'urn:more',
  ],
  ['another object', changed(say('completed'), 'object/id', 'urn:else'), begun, '9.4'],
  ['initialized twice', say('initialized'), begun, '9.3'],
  [
    'completed twice in a session',
    say('completed'),
    { ...begun, session: [...begun.session, say('completed', 2)] },
    '9.3',
  ],
  [
    'completed twice in an enrolment',
    say('completed'),
    { ...begun, registration: [say('completed', 2)] },
    '9.3',
  ],
  ['passed twice in an enrolment', say('passed'), { ...begun, registration: [say('passed', 2)] }, '9.3'],
  ['failed after passed', say('failed'), { ...begun, registration: [say('passed', 2)] }, '9.3'],
  [
    'passed after failed in one session',
    say('passed'),
    { ...begun, session: [...begun.session, say('failed', 2)] },
    'verdict',
  ],
  [
    'anything after terminated',
    say('completed'),
    { ...begun, session: [...begun.session, say('terminated', 2)] },
    '9.3.8',
  ],
  ['a time before initialized', say('completed', 0), begun, '9.3'],
  [
    'terminated before something else',
    say('terminated', 2),
    { ...begun, session: [...begun.session, say('completed', 3)] },
    '9.3',
  ],
  ['completed without completion', changed(say('completed'), 'result/completion', undefined), begun, '9.5.3'],
  ['completed with success', changed(say('completed'), 'result/success', true), begun, '9.5.2'],
  ['completed with a score', changed(say('completed'), 'result/score', { scaled: 1 }), begun, '9.5.1'],
  ['completed without a duration', changed(say('completed'), 'result/duration', undefined), begun, '9.5.4'],
  ['terminated without a duration', changed(say('terminated'), 'result', undefined), begun, '9.5.4'],
  ['passed without success', changed(say('passed'), 'result/success', false), begun, '9.5.2'],
  ['passed below the mark', changed(say('passed'), 'result/score/scaled', 0.69), begun, '9.3.4'],
  ['failed above the mark', changed(say('failed'), 'result/score/scaled', 0.7), begun, '9.3.4'],
  ['a scaled score below nothing', changed(say('failed'), 'result/score/scaled', -0.5), begun, '9.5.1'],
  ['raw without max', changed(say('passed'), 'result/score/max', undefined), begun, '9.5.1'],
  ['raw with a part', changed(say('passed'), 'result/score/raw', 7.5), begun, '9.5.1'],
  [
    'passed without the mastery score',
    changed(say('passed'), 'context/extensions', { [sessionExtension]: 's-1', 'urn:more': { deep: [1] } }),
    begun,
    '9.6.3.2',
  ],
  [
    'completed without its category',
    changed(say('completed'), 'context/contextActivities/category', [category('cmi5')]),
    begun,
    '9.6.2.2',
  ],
  [
    'terminated with the category moveOn',
    changed(say('terminated'), 'context/contextActivities/category', [category('cmi5'), category('moveon')]),
    begun,
    '9.6.2.2',
  ],
  [
    'terminated without the category',
    changed(say('terminated'), 'context/contextActivities/category', []),
    begun,
    '9.6.2.1',
  ],
  [
    'the category with a verb of its own',
    changed(say('completed'), 'verb', verb('answered')),
    begun,
    '7.1.3',
  ],
  [
    'what only an LMS says',
    changed(say('initialized'), 'verb', { id: 'https://w3id.org/xapi/adl/verbs/waived' }),
    begun,
    'only an LMS',
  ],
  [
    'voiding',
    changed(changed(say('voided'), 'context/contextActivities/category', undefined), 'result', undefined),
    begun,
    '6.3',
  ],
];

describe('the judge of cmi5 does not let through', () => {
  it.each(wrongs)('%s', (_, statement, said, says) => {
    const found = judge(statement, session, said);
    expect(found.join('\n')).toContain(says);
  });

  it('another session', () => {
    const context = {
      ...(say('completed').context as JsonObject),
      extensions: { [sessionExtension]: 's-2', 'urn:more': { deep: [1] } },
    };
    expect(judge({ ...say('completed'), context }, session, begun).join()).toContain('9.6.3.1');
  });

  it('a verdict when somebody only looks', () => {
    const review = { ...session, launchData: { ...session.launchData, launchMode: 'Review' } };
    expect(judge(say('completed'), review, begun).join()).toContain('Review');
    expect(judge(say('terminated'), review, begun)).toEqual([]);
  });

  it('anything in a session that was abandoned', () => {
    expect(judge(say('terminated'), { ...session, ended: 'abandoned' }, begun).join()).toContain('9.3.6');
  });
});
