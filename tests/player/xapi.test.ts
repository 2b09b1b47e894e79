import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tincan } from '../../src/player/lms/xapi/tincan.ts';
import { createXapi } from '../../src/player/lms/xapi/xapi.ts';
import { at, textAt } from '../../src/preview/lrs/statement.ts';
import { courseWith, saved } from './course.ts';
import { deskLrs, resultOf } from './desk-lrs.ts';
import { wideInteractions } from './hostile.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const openPage = async () => {
  const lms = createXapi(courseWith(), tincan);
  const starting = lms.start();
  await vi.runAllTimersAsync();
  return { lms, session: await starting };
};

const passed = { score: { points: 8, max: 10 }, passed: true, complete: true, attempts: 1 };

describe('a session of plain xAPI', () => {
  it('reports answers, result and end, and resumes', async () => {
    const desk = await deskLrs('xapi');
    desk.launch();
    const { lms } = await openPage();
    for (const one of wideInteractions) lms.record(one);
    expect(await lms.save(saved(passed, 'first'))).toBe(true);
    expect(await lms.leave(saved(passed, 'second'))).toBe(true);
    const answers = wideInteractions.map(() => 'answered');
    expect(desk.verbs()).toEqual(['initialized', ...answers, 'passed', 'completed', 'terminated']);
    expect(resultOf(desk.said('passed')[0])).toMatchObject({ success: true, score: { scaled: 0.8 } });
    expect(at(desk.said('answered')[0], 'object', 'definition', 'interactionType')).toBe('choice');
    desk.launch();
    const later = await openPage();
    expect(later.session).toMatchObject({ connection: 'connected', state: 'second', location: 'start' });
    await later.lms.leave(saved(passed));
    expect(desk.said('completed')).toHaveLength(1);
    expect(desk.reasons()).toEqual([]);
  });

  it('is a new one when its page is loaded anew', async () => {
    const desk = await deskLrs('xapi');
    desk.launch();
    const { lms } = await openPage();
    await lms.leave(saved({}, 'one'));
    desk.reload(false);
    const { lms: again, session } = await openPage();
    expect(session).toMatchObject({ connection: 'connected', state: 'one' });
    await again.leave(saved({}, 'two'));
    expect(desk.said('initialized')).toHaveLength(2);
  });

  it('goes on in a page that the browser itself opens', async () => {
    const desk = await deskLrs('xapi');
    desk.launch();
    const { lms } = await openPage();
    await lms.save(saved({}, 'one'));
    vi.advanceTimersByTime(60_000);
    lms.pause();
    desk.reload(false);
    const { lms: next } = await openPage();
    await next.leave(saved({}, 'two'));
    expect(desk.said('initialized')).toHaveLength(1);
    expect(resultOf(desk.said('terminated')[0])).toEqual({ duration: 'PT0H1M0S' });
  });

  it('understands the agents of older LMSs', async () => {
    const desk = await deskLrs('xapi');
    desk.launch();
    const url = new URL(location.href);
    url.searchParams.set(
      'actor',
      JSON.stringify({
        name: ['Sam'],
        account: [{ accountServiceHomePage: 'https://old.example', accountName: 'sam' }],
      }),
    );
    vi.stubGlobal('location', url);
    const { lms } = await openPage();
    await lms.leave(saved());
    expect(desk.reasons()).toEqual([]);
    expect(at(desk.said('initialized')[0], 'actor')).toEqual({
      name: 'Sam',
      account: { homePage: 'https://old.example', name: 'sam' },
    });
  });

  it('keeps two enrolments of a learner apart', async () => {
    const desk = await deskLrs('xapi');
    desk.launch();
    const first = await openPage();
    await first.lms.leave(saved({}, 'kept'));
    desk.launch({ enrol: true });
    const { session } = await openPage();
    expect(session.state).toBe('');
    expect(session.learner).not.toBe(first.session.learner);
    expect(textAt(desk.said('initialized')[0], 'context', 'registration')).not.toBe('');
  });
});
