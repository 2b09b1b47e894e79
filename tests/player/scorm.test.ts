import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cmi } from '../../src/preview/call.ts';
import { scormNames } from '../../src/preview/scorm/names.ts';
import { adapter, elementsOf, errorsIn, setIn } from './adapters.ts';
import { saved } from './course.ts';
import { deskLms, lonely, storage } from './desk-lms.ts';
import { hostileInteractions, wideInteractions } from './hostile.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(['scorm12', 'scorm2004'] as const)('the adapter of %s', (version) => {
  const names = scormNames[version];
  const elements = elementsOf(version);
  const open = async (desk = deskLms(version), options: Parameters<typeof desk.launch>[0] = {}) => {
    desk.launch(options);
    const lms = adapter(version);
    const starting = lms.start();
    await vi.runAllTimersAsync();
    return { desk, lms, session: await starting };
  };
  const named = (calls: readonly { readonly name: string }[]) => calls.map(({ name }) => name);

  it('thread 8: causes not one error with hostile answers, texts and ids', async () => {
    const { desk, lms } = await open();
    const all = [...hostileInteractions, ...wideInteractions];
    for (const one of all) lms.record(one);
    expect(lms.save(saved({ score: { points: 1, max: 3 } }))).toBe(true);
    lms.leave(saved({ score: { points: 1, max: 3 }, complete: true, passed: true }));
    expect(errorsIn(desk.calls())).toEqual([]);
    expect(Object.keys((desk.cmi() as Cmi).interactions as object)).toHaveLength(all.length);
  });

  it('thread 8: nor with any other text', async () => {
    const { desk, lms } = await open();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, matchCase) => {
        lms.record({
          id: text,
          text,
          key: { kind: 'text', points: 1, matchCase, answers: [{ texts: [text], credit: 1 }] },
          response: text,
          credit: 1,
          latency: 1,
        });
        lms.record({
          id: text,
          text,
          key: { kind: 'essay', points: 1 },
          response: text,
          credit: undefined,
          latency: 1,
        });
        return errorsIn(desk.calls()).length === 0;
      }),
      { numRuns: 300 },
    );
  });

  it('thread 7: gives each record an id of its own, also of the same question, also in a later session', async () => {
    const { desk, lms } = await open();
    const [one] = wideInteractions;
    if (!one) throw new Error('no interaction');
    lms.record(one);
    lms.record(one);
    lms.leave(saved());
    const later = await open(desk);
    later.lms.record(one);
    later.lms.leave(saved());
    const ids = setIn(desk.calls()).filter((set) => /^cmi\.interactions\.\d+\.id=/.test(set));
    expect(ids).toEqual([0, 1, 2].map((n) => `cmi.interactions.${n}.id=quiz.wide.${n}`));
    expect(errorsIn(desk.calls())).toEqual([]);
  });

  it('thread 6: tells twelve options apart', async () => {
    const { desk, lms } = await open();
    for (const one of wideInteractions) lms.record(one);
    lms.leave(saved());
    const responses = setIn(desk.calls()).filter((set) => /_response=/.test(set));
    expect(responses[0]).toMatch(version === 'scorm12' ? /=b$/ : /=choice_12$/);
    const all = responses.find((set) => set.split(',').length === 12) ?? '';
    expect(new Set(all.replace(/^.*=/, '').split(/\[?,\]?/)).size).toBe(12);
  });

  it('thread 23: gives every function its empty text', async () => {
    const { desk, lms } = await open(undefined, { profile: 'boolean-returns' });
    lms.save(saved());
    lms.leave(saved());
    for (const { name, args } of desk.calls())
      if (!/[GS]etValue/.test(name)) expect(args, name).toEqual(['']);
    for (const name of [names.begin, names.commit, names.end]) expect(named(desk.calls())).toContain(name);
  });

  it('says at once that the attempt has begun and can be resumed', async () => {
    const { desk } = await open();
    expect(setIn(desk.calls())).toEqual([`${elements.exit}=suspend`, `${elements.status}=incomplete`]);
    expect(named(desk.calls()).at(-1)).toBe(names.commit);
  });

  it('thread 10: takes an LMS without a mode for one that records', async () => {
    const place = (api: object, name: string): object => {
      const inner = api as Record<string, (...args: string[]) => unknown>;
      const get = (element: string): unknown =>
        element === elements.mode ? '' : inner[names.get]?.(element);
      return lonely({ [name]: { ...inner, [names.get]: get } });
    };
    const { session, lms, desk } = await open(undefined, { place });
    expect(session).toMatchObject({ connection: 'connected', writable: true });
    lms.leave(saved({}, 'state'));
    expect(desk.cmi()).toMatchObject({ suspend_data: 'state' });
  });

  it('reports by the other version where that alone is there, within its limit', async () => {
    const desk = deskLms(version === 'scorm12' ? 'scorm2004' : 'scorm12');
    const { session, lms } = await open(desk);
    expect(session).toMatchObject({ connection: 'connected', writable: true });
    expect(lms.limit()).toBe(version === 'scorm12' ? 64_000 : 4096);
    for (const one of [...hostileInteractions, ...wideInteractions]) lms.record(one);
    lms.leave(saved({ score: { points: 3, max: 3 }, complete: true, passed: true }, 'state'));
    expect(desk.cmi()).toMatchObject({ suspend_data: 'state' });
    expect(errorsIn(desk.calls())).toEqual([]);
  });

  it('is not connected where there is neither, and keeps to its own limit', async () => {
    vi.stubGlobal('sessionStorage', storage());
    vi.stubGlobal('window', lonely({}));
    const lms = adapter(version);
    const starting = lms.start();
    await vi.runAllTimersAsync();
    expect(await starting).toMatchObject({ connection: 'none', writable: false });
    expect(lms.limit()).toBe(version === 'scorm12' ? 4096 : 64_000);
  });

  it.each([null, undefined, 'null', 'undefined'])(
    'takes %j for nothing where an LMS answers with it',
    async (nothing) => {
      const place = (api: object, name: string): object => {
        const inner = api as Record<string, (...args: string[]) => unknown>;
        const get = (element: string): unknown =>
          element === elements.mode ? nothing : inner[names.get]?.(element) || nothing;
        return lonely({ [name]: { ...inner, [names.get]: get } });
      };
      const { session, lms, desk } = await open(undefined, { place });
      expect(session).toMatchObject({ connection: 'connected', writable: true, state: '', location: '' });
      expect(lms.save(saved({}, 'state'))).toBe(true);
      expect(desk.cmi()).toMatchObject({ suspend_data: 'state' });
    },
  );

  it('says that it took no time where the clock was set back', async () => {
    const { desk, lms } = await open();
    vi.setSystemTime(Date.now() - 3_600_000);
    for (const one of wideInteractions) lms.record({ ...one, latency: -3600 });
    expect(lms.leave(saved())).toBe(true);
    expect(errorsIn(desk.calls())).toEqual([]);
    const none = version === 'scorm12' ? '0000:00:00' : 'PT0H0M0S';
    expect(setIn(desk.calls())).toContain(`${elements.time}=${none}`);
  });

  it.each(['review', 'browse'] as const)('writes nothing in %s, and ends its session', async (profile) => {
    const desk = deskLms(version);
    (await open(desk)).lms.leave(saved({}, 'before'));
    const before = desk.calls().length;
    const { lms, session } = await open(desk, { profile });
    expect(session).toMatchObject({ connection: 'connected', writable: false, state: 'before' });
    for (const one of wideInteractions) lms.record(one);
    lms.save(saved({}, 'changed'));
    lms.leave(saved({}, 'changed'));
    const calls = desk.calls().slice(before);
    expect(setIn(calls)).toEqual([]);
    expect(named(calls)).not.toContain(names.commit);
    expect(named(calls).at(-1)).toBe(names.end);
    expect(errorsIn(calls)).toEqual([]);
  });

  it.each([
    'spec',
    'moodle',
    'lenient',
    'no-interactions',
    'boolean-returns',
    'commit-slow',
    'leaving-silent',
  ] as const)('resumes in an LMS of the profile %s', async (profile) => {
    const { desk, lms } = await open(undefined, { profile });
    for (const one of wideInteractions) lms.record(one);
    expect(lms.save(saved({}, 'first'))).toBe(true);
    desk.leaving.now = true;
    expect(lms.leave(saved({}, 'second'))).toBe(true);
    const { session } = await open(desk, { profile });
    expect(session).toMatchObject({
      connection: 'connected',
      writable: true,
      state: 'second',
      location: 'start',
      learner: 'learner-1',
    });
    // One question whether it takes interactions is the only error, where it does not.
    expect(errorsIn(desk.calls())).toEqual(
      profile === 'no-interactions' ? [`${names.get}(cmi.interactions._count): 401`] : [],
    );
  });

  it.each(['throws', 'commit-fails'] as const)(
    'knows that an LMS of the profile %s keeps nothing',
    async (profile) => {
      const { lms, session } = await open(undefined, { profile });
      expect(session.connection).toBe('connected');
      for (const one of wideInteractions) lms.record(one);
      expect(lms.save(saved())).toBe(false);
      expect(lms.leave(saved())).toBe(false);
    },
  );

  it('thread 4: ends the session although Commit answers nothing while the page goes', async () => {
    const { desk, lms } = await open(undefined, { profile: 'leaving-silent' });
    desk.leaving.now = true;
    expect(lms.save(saved({}, 'one'))).toBe(false);
    expect(lms.leave(saved({}, 'two'))).toBe(true);
    expect(named(desk.calls()).at(-1)).toBe(names.end);
    expect(desk.cmi()).toMatchObject({ suspend_data: 'two' });
  });

  it('does not commit right before it ends the session', async () => {
    const { desk, lms } = await open();
    lms.leave(saved({}, 'end'));
    expect(named(desk.calls()).slice(-2)).toEqual([names.set, names.end]);
  });

  it('thread 14: writes the score before the status, and both before the commit', async () => {
    const { desk, lms } = await open();
    const before = desk.calls().length;
    lms.save(saved({ score: { points: 8, max: 10 }, passed: true, complete: true, attempts: 1 }));
    const calls = desk.calls().slice(before);
    const at = (element: string) => calls.findIndex(({ args }) => args[0] === element);
    const status = version === 'scorm12' ? elements.status : 'cmi.success_status';
    expect(at(elements.raw)).toBeGreaterThanOrEqual(0);
    expect(at(elements.raw)).toBeLessThan(at(status));
    expect(at(status)).toBeLessThan(at(elements.time));
    expect(named(calls).at(-1)).toBe(names.commit);
    // The browser dies now: what was committed is whole.
    expect(desk.cmi()).toMatchObject(
      version === 'scorm12'
        ? { core: { lesson_status: 'passed', score: { raw: '80', min: '0', max: '100' } } }
        : { success_status: 'passed', score: { raw: '80', min: '0', max: '100', scaled: '0.8' } },
    );
  });

  it('thread 12: never takes a pass back, neither later nor in the same session', async () => {
    const { desk, lms } = await open();
    const passed = { score: { points: 8, max: 10 }, passed: true, complete: true };
    const failed = { score: { points: 2, max: 10 }, passed: false, complete: false };
    lms.save(saved(passed));
    lms.save(saved(failed));
    lms.leave(saved(failed));
    const { lms: later } = await open(desk);
    later.save(saved(failed));
    later.leave(saved({ complete: false }));
    expect(desk.cmi()).toMatchObject(
      version === 'scorm12'
        ? { core: { lesson_status: 'passed' } }
        : { success_status: 'passed', completion_status: 'completed' },
    );
  });

  it('thread 12: opening and closing without an answer is neither a score nor a completion', async () => {
    const { desk, lms } = await open(undefined, { profile: 'moodle' });
    lms.leave(saved());
    expect(setIn(desk.calls()).filter((set) => /score/.test(set))).toEqual([]);
    expect(desk.cmi()).toMatchObject(
      version === 'scorm12'
        ? { core: { lesson_status: 'incomplete' } }
        : { completion_status: 'incomplete', success_status: 'unknown' },
    );
  });

  it('thread 25: resumes after completion, and says so again', async () => {
    const { desk, lms } = await open();
    lms.leave(saved({ score: { points: 9, max: 10 }, passed: true, complete: true }, 'done'));
    const { session, lms: later } = await open(desk);
    expect(session.state).toBe('done');
    later.leave(saved({ score: { points: 9, max: 10 }, passed: true, complete: true }, 'again'));
    expect(desk.cmi()).toMatchObject({ suspend_data: 'again' });
  });

  it('sets nothing twice that the LMS does not know', async () => {
    const place = (api: object, name: string): object => {
      const inner = api as Record<string, (...args: string[]) => unknown>;
      let unknown = false;
      return lonely({
        [name]: {
          ...inner,
          [names.set]: (element: string, value: string) => {
            unknown = element === elements.time;
            if (unknown) tried += 1;
            return unknown ? 'false' : inner[names.set]?.(element, value);
          },
          [names.lastError]: () => (unknown ? '401' : inner[names.lastError]?.('')),
        },
      });
    };
    let tried = 0;
    const { lms } = await open(undefined, { place });
    expect(lms.save(saved({}, 'a'))).toBe(true);
    vi.advanceTimersByTime(5000);
    expect(lms.save(saved({}, 'b'))).toBe(true);
    expect(tried).toBe(1);
  });

  it('does not call it saved when the LMS refuses the state', async () => {
    const { lms } = await open();
    const tooLong = 'x'.repeat(version === 'scorm12' ? 4097 : 64_001);
    expect(lms.save(saved({}, tooLong))).toBe(false);
    expect(lms.save(saved({}, 'short'))).toBe(true);
  });

  it('says with each commit how long it took', async () => {
    const { desk, lms } = await open();
    vi.advanceTimersByTime(61_500);
    lms.save(saved());
    vi.advanceTimersByTime(3_600_000);
    lms.leave(saved());
    expect(setIn(desk.calls()).filter((set) => set.startsWith(elements.time))).toEqual(
      version === 'scorm12'
        ? [`${elements.time}=0000:01:01`, `${elements.time}=0001:01:01`]
        : [`${elements.time}=PT0H1M1S`, `${elements.time}=PT1H1M1S`],
    );
  });

  describe('a page that the browser itself opens inside the session', () => {
    it('carries on without a second Initialize, and without an error', async () => {
      const { desk, lms } = await open();
      vi.advanceTimersByTime(30_000);
      lms.save(saved({}, 'first page'));
      lms.pause();
      const next = adapter(version);
      expect(await next.start()).toMatchObject({ connection: 'connected', state: 'first page' });
      vi.advanceTimersByTime(30_000);
      next.leave(saved({}, 'second page'));
      expect(named(desk.calls()).filter((name) => name === names.begin)).toHaveLength(1);
      expect(errorsIn(desk.calls())).toEqual([]);
      // The time of both pages.
      expect(setIn(desk.calls()).at(-1)).toMatch(version === 'scorm12' ? /=0000:01:00$/ : /=PT0H1M0S$/);
    });

    it('begins a session where that of before has died', async () => {
      const { desk, lms } = await open();
      lms.pause();
      const { session } = await open(desk);
      expect(session.connection).toBe('connected');
      expect(named(desk.calls()).filter((name) => name === names.begin)).toHaveLength(2);
    });
  });

  it('a page that is loaded anew after the end knows whose it was, and that it is over', async () => {
    const { lms } = await open();
    lms.leave(saved());
    const next = adapter(version);
    expect(await next.start()).toMatchObject({ connection: 'closed', writable: false, learner: 'learner-1' });
    expect(next.save(saved())).toBe(false);
  });

  it('thread 5: takes its state up to the limit, and the LMS with it', async () => {
    const { lms, desk } = await open();
    expect(lms.limit()).toBe(version === 'scorm12' ? 4096 : 64_000);
    expect(lms.save(saved({}, 'x'.repeat(lms.limit())))).toBe(true);
    expect(errorsIn(desk.calls())).toEqual([]);
  });
});
