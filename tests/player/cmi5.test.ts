import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lms } from '../../src/player/lms/lms.ts';
import { cmi5 } from '../../src/player/lms/xapi/cmi5.ts';
import { createXapi } from '../../src/player/lms/xapi/xapi.ts';
import { at, textAt } from '../../src/preview/lrs/statement.ts';
import { hasXapiSchemas, schemaComplaints } from '../support/xapi-schema.ts';
import { courseWith, saved } from './course.ts';
import { type DeskLrs, deskLrs, resultOf } from './desk-lrs.ts';
import { hostileInteractions, wideInteractions } from './hostile.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page of the package in the window as it is. */
const openPage = async () => {
  const lms = createXapi(courseWith(), cmi5);
  const starting = lms.start();
  await vi.runAllTimersAsync();
  return { lms, session: await starting };
};

const begin = async (desk: DeskLrs, options: Parameters<DeskLrs['launch']>[0] = {}) => {
  desk.launch(options);
  return openPage();
};

/** A save whose answer comes, however long its timers. */
const save = async (lms: Lms, given: ReturnType<typeof saved>): Promise<boolean> => {
  const taken = lms.save(given);
  await vi.runAllTimersAsync();
  return taken;
};

const passed = { score: { points: 8, max: 10 }, passed: true, complete: true, attempts: 1 };
const failed = { score: { points: 2, max: 10 }, passed: false, complete: true, open: true, attempts: 1 };

describe('a session of cmi5', () => {
  it('begins with initialized and ends with terminated', async () => {
    const desk = await deskLrs('cmi5');
    const { lms, session } = await begin(desk);
    expect(session).toMatchObject({
      connection: 'connected',
      writable: true,
      state: '',
      returnTo: 'https://lms.example/returned',
      muted: false,
    });
    vi.advanceTimersByTime(90_000);
    expect(await lms.leave(saved())).toBe(true);
    expect(desk.verbs()).toEqual(['initialized', 'progressed', 'terminated']);
    expect(resultOf(desk.said('terminated')[0])).toEqual({ duration: 'PT0H1M30S' });
    expect(desk.reasons()).toEqual([]);
    expect(desk.sessions().map(({ ended }) => ended)).toEqual(['terminated']);
  });

  it('asks for launch data and preferences, and for its token once, by POST', async () => {
    const desk = await deskLrs('cmi5');
    const asked = vi.fn(fetch);
    vi.stubGlobal('fetch', asked);
    const { lms } = await begin(desk);
    desk.reload();
    await lms.leave(saved());
    await openPage();
    const tokens = asked.mock.calls.filter(([url]) => String(url).includes('/fetch'));
    expect(tokens.map(([, init]) => init?.method)).toEqual(['POST']);
    const documents = desk.letters.map(({ query }) => query.stateId ?? query.profileId);
    expect(documents).toContain('LMS.LaunchData');
    expect(documents).toContain('cmi5LearnerPreferences');
  });

  it('says completed and passed once in an enrolment, with score, duration and categories', async () => {
    const desk = await deskLrs('cmi5', 'masteryScore="0.7"');
    const first = await begin(desk);
    vi.advanceTimersByTime(60_000);
    expect(await save(first.lms, saved(passed, 'one'))).toBe(true);
    expect(await save(first.lms, saved(passed, 'two'))).toBe(true);
    await first.lms.leave(saved(passed, 'three'));
    const second = await begin(desk);
    expect(second.session.state).toBe('three');
    vi.advanceTimersByTime(60_000);
    await save(second.lms, saved(passed, 'four'));
    await second.lms.leave(saved(passed, 'five'));
    expect(desk.verbs()).toEqual([
      'initialized',
      'passed',
      'completed',
      'terminated',
      'initialized',
      'terminated',
    ]);
    expect(resultOf(desk.said('passed')[0])).toEqual({
      success: true,
      score: { scaled: 0.8, raw: 8, min: 0, max: 10 },
      duration: 'PT0H1M0S',
    });
    expect(resultOf(desk.said('completed')[0])).toEqual({ completion: true, duration: 'PT0H1M0S' });
    expect(desk.reasons()).toEqual([]);
    const registration = textAt(desk.said('passed')[0], 'context', 'registration');
    expect(desk.sessions()[0]?.registration).toBe(registration);
  });

  it('adds up the time of earlier sessions', async () => {
    const desk = await deskLrs('cmi5');
    const first = await begin(desk);
    vi.advanceTimersByTime(120_000);
    await first.lms.leave(saved());
    const second = await begin(desk);
    vi.advanceTimersByTime(30_000);
    await second.lms.leave(saved(passed));
    expect(resultOf(desk.said('completed')[0])).toMatchObject({ duration: 'PT0H2M30S' });
    expect(resultOf(desk.said('terminated')[1])).toMatchObject({ duration: 'PT0H0M30S' });
  });

  it('says failed at the end of a session only, once for each attempt, and never after passed', async () => {
    const desk = await deskLrs('cmi5', 'masteryScore="0.7"');
    const first = await begin(desk);
    await save(first.lms, saved(failed));
    expect(desk.verbs()).not.toContain('failed');
    await first.lms.leave(saved(failed));
    const second = await begin(desk);
    await second.lms.leave(saved(failed));
    const third = await begin(desk);
    await save(third.lms, saved({ ...failed, attempts: 2 }));
    await third.lms.leave(saved({ ...passed, attempts: 3 }));
    const fourth = await begin(desk);
    await fourth.lms.leave(saved({ ...failed, attempts: 4 }));
    expect(desk.said('failed')).toHaveLength(1);
    expect(desk.said('passed')).toHaveLength(1);
    expect(desk.reasons()).toEqual([]);
  });

  it('goes by the mastery score of the LMS, not by its own', async () => {
    const desk = await deskLrs('cmi5', 'masteryScore="0.9"');
    const { lms } = await begin(desk);
    await lms.leave(saved(passed));
    expect(desk.verbs()).toEqual(['initialized', 'failed', 'completed', 'terminated']);
    expect(
      at(
        desk.said('failed')[0],
        'context',
        'extensions',
        'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
      ),
    ).toBe(0.9);
    expect(desk.reasons()).toEqual([]);
  });

  it('counts the mastery score only when every graded quiz was handed in', async () => {
    const desk = await deskLrs('cmi5', 'masteryScore="0.5"');
    const { lms } = await begin(desk);
    await lms.leave(saved({ score: { points: 9, max: 10 }, attempts: 1 }));
    expect(desk.verbs()).toEqual(['initialized', 'progressed', 'terminated']);
  });

  it.each(['review', 'browse'] as const)('says nothing else in %s', async (profile) => {
    const desk = await deskLrs('cmi5');
    const first = await begin(desk);
    await first.lms.leave(saved({}, 'kept'));
    const { lms, session } = await begin(desk, { profile });
    expect(session).toMatchObject({ writable: false, state: 'kept' });
    for (const one of wideInteractions) lms.record(one);
    await lms.leave(saved(passed, 'changed'));
    expect(desk.verbs().slice(-2)).toEqual(['initialized', 'terminated']);
    expect((await begin(desk)).session.state).toBe('kept');
    expect(desk.reasons()).toEqual([]);
  });

  it('starts anew in a new enrolment', async () => {
    const desk = await deskLrs('cmi5');
    const first = await begin(desk);
    await first.lms.leave(saved(passed, 'kept'));
    const { lms, session } = await begin(desk, { enrol: true });
    expect(session.state).toBe('');
    await lms.leave(saved(passed));
    expect(desk.said('passed')).toHaveLength(2);
    expect(desk.reasons()).toEqual([]);
  });

  it('records every answer, with its type and the right ones, and no text breaks it', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    const all = [...hostileInteractions, ...wideInteractions];
    for (const one of all) lms.record(one);
    expect(await save(lms, saved())).toBe(true);
    await lms.leave(saved());
    const answered = desk.said('answered');
    expect(answered).toHaveLength(all.length);
    expect(desk.reasons()).toEqual([]);
    const last = answered.at(-1);
    expect(at(last, 'object', 'definition', 'interactionType')).toBe('matching');
    expect(at(last, 'object', 'definition', 'correctResponsesPattern')).toEqual([
      expect.stringMatching(/^s1\[\.\]t1\[,\]s2\[\.\]t2/),
    ]);
    expect(textAt(last, 'object', 'id')).toMatch(/\/test\/quiz\/question\/wide$/);
    const categories = at(last, 'context', 'contextActivities', 'category');
    expect(categories).toBeUndefined();
  });
});

it.skipIf(!hasXapiSchemas)('says nothing that the public schemas of xAPI refuse', async () => {
  const desk = await deskLrs('cmi5', 'masteryScore="0.7"');
  const { lms } = await begin(desk);
  for (const one of [...hostileInteractions, ...wideInteractions]) lms.record(one);
  await lms.leave(saved(passed));
  const found = desk.lrs.statements.all().flatMap(schemaComplaints);
  expect(found).toEqual([]);
  expect(schemaComplaints({ actor: {}, verb: {}, object: {} })).not.toEqual([]);
});

describe('thread 16: a session of cmi5 that is disturbed', () => {
  it('is over when its page is loaded anew after terminated: nothing is said any more, no token asked for again', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    await lms.leave(saved({}, 'state'));
    desk.reload();
    const { session, lms: again } = await openPage();
    expect(session).toMatchObject({ connection: 'closed', writable: false });
    expect(session.learner).not.toBe('');
    expect(await save(again, saved())).toBe(false);
    expect(desk.verbs().at(-1)).toBe('terminated');
    expect(desk.reasons()).toEqual([]);
  });

  it('goes on after a crash, without a second initialized', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    await save(lms, saved({}, 'before'));
    vi.advanceTimersByTime(60_000);
    desk.reload(false);
    const { session, lms: again } = await openPage();
    expect(session).toMatchObject({ connection: 'connected', state: 'before' });
    await again.leave(saved({}, 'after'));
    expect(desk.said('initialized')).toHaveLength(1);
    expect(resultOf(desk.said('terminated')[0])).toEqual({ duration: 'PT0H1M0S' });
    expect(desk.reasons()).toEqual([]);
  });

  it('is given up by the LMS when the learner launches again, and the new one has the state', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    await save(lms, saved({}, 'before the crash'));
    desk.newTab();
    const { session, lms: again } = await begin(desk);
    expect(session.state).toBe('before the crash');
    expect(await save(lms, saved({}, 'a late one'))).toBe(false);
    await again.leave(saved());
    expect(desk.sessions().map(({ ended }) => ended)).toEqual(['abandoned', 'terminated']);
  });

  it('does without the record store when it does not answer: the learner waits eight seconds at most', async () => {
    const desk = await deskLrs('cmi5');
    desk.outage.answer = (_, resource) => (resource === 'fetch' ? undefined : 'no answer');
    const began = Date.now();
    const { session } = await begin(desk);
    expect(session).toMatchObject({ connection: 'none', writable: false });
    expect(session.learner).not.toBe('');
    expect(Date.now() - began).toBeLessThanOrEqual(8000);
  });

  it('does without an LMS where none has launched it', async () => {
    await deskLrs('cmi5');
    vi.stubGlobal('location', new URL('https://content.example/pkg/index.html'));
    expect((await openPage()).session).toMatchObject({ connection: 'none', learner: '' });
  });

  it('is not connected when the token has been given away', async () => {
    const desk = await deskLrs('cmi5');
    await begin(desk);
    desk.newTab();
    expect((await openPage()).session.connection).toBe('none');
  });

  it('sends again what was not taken, under the same ids', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    let answers = 0;
    desk.outage.answer = (method) =>
      method === 'GET' ? undefined : { status: 503, type: 'text/plain', body: String(answers++) };
    for (const one of wideInteractions) lms.record(one);
    expect(await save(lms, saved(passed, 'one'))).toBe(false);
    desk.outage.answer = undefined;
    expect(await save(lms, saved(passed, 'two'))).toBe(true);
    await lms.leave(saved(passed));
    expect(answers).toBeGreaterThan(0);
    expect(desk.said('answered')).toHaveLength(wideInteractions.length);
    expect(desk.said('passed')).toHaveLength(1);
    expect(desk.reasons()).toEqual([]);
  });

  it('says nothing twice when only the answer of the store was lost', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    const real = fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const answer = await real(url, init);
      return init.method === 'POST' && url.includes('statements') ? Promise.reject(new TypeError()) : answer;
    });
    await save(lms, saved(passed, 'one'));
    await lms.leave(saved(passed, 'two'));
    expect(desk.verbs()).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    expect(desk.reasons()).toEqual([]);
  });

  it('forgets no verdict that was not taken before the end', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    desk.outage.answer = (method, resource) =>
      method === 'POST' && resource.includes('statements')
        ? { status: 503, type: 'text/plain', body: '' }
        : undefined;
    expect(await save(lms, saved(passed, 'one'))).toBe(false);
    desk.outage.answer = undefined;
    // The browser dies: the statements that waited are lost, the state is not.
    desk.newTab();
    const { lms: again, session } = await begin(desk);
    expect(session.state).toBe('one');
    await again.leave(saved(passed, 'two'));
    expect(desk.said('completed')).toHaveLength(1);
    expect(desk.said('passed')).toHaveLength(1);
    expect(desk.reasons()).toEqual([]);
  });

  it('leaves less than 64 KB behind, in one letter with terminated at its end', async () => {
    const desk = await deskLrs('cmi5');
    const { lms } = await begin(desk);
    const kept: { readonly size: number; readonly verbs: readonly string[] }[] = [];
    const real = fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      const body = String(init.body);
      const verbs = url.includes('statements')
        ? (JSON.parse(body) as { verb: { id: string } }[]).map(({ verb }) => verb.id.replace(/^.*\//, ''))
        : [];
      if (init.keepalive) kept.push({ size: new TextEncoder().encode(body).length, verbs });
      return real(url, init);
    });
    for (let turn = 0; turn < 12; turn++) for (const one of hostileInteractions) lms.record(one);
    await lms.leave(saved(passed, 'x'.repeat(lms.limit())));
    expect(kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(65_536);
    const [letter] = kept.filter(({ verbs }) => verbs.length > 0);
    expect(letter?.verbs.slice(-3)).toEqual(['passed', 'completed', 'terminated']);
    expect(letter?.verbs[0]).toBe('answered');
  });
});

it('turns sound off where the learner has asked for it', async () => {
  const desk = await deskLrs('cmi5');
  desk.launch();
  const actor = new URLSearchParams(location.search).get('actor') ?? '';
  desk.lrs.documents.put(
    { resource: 'agents/profile', query: { profileId: 'cmi5LearnerPreferences', agent: actor } },
    JSON.stringify({ languagePreference: 'en', audioPreference: 'off' }),
  );
  expect((await openPage()).session.muted).toBe(true);
});
