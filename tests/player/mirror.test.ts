import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMirror } from '../../src/player/shell/mirror.ts';
import { storage } from './desk-lms.ts';

beforeEach(() => void vi.stubGlobal('localStorage', storage()));
afterEach(() => void vi.unstubAllGlobals());

/** A session: what the LMS had at its start, states kept one after another, and whether the LMS said that it took them. */
const session = (theirs: number | undefined, counters: readonly number[], taken: boolean, who = 'ann') => {
  const mirror = createMirror('course', who);
  const found = mirror.newer(theirs, theirs === undefined ? '' : `state-${theirs}`);
  for (const counter of counters) {
    mirror.keep(counter, { state: `state-${counter}`, location: `page-${counter}` });
    if (taken) mirror.taken();
  }
  return found && `${found.state} on ${found.location}`;
};

it('tells when a later launch keeps something, and not when an earlier one says its last word', () => {
  vi.useFakeTimers();
  const listeners: ((event: { readonly key: string; readonly newValue: string }) => void)[] = [];
  vi.stubGlobal('addEventListener', (_: string, listener: never) => listeners.push(listener));
  const told: string[] = [];
  const open = (name: string) => {
    const mirror = createMirror('course', 'ann');
    mirror.overtaken(() => told.push(name));
    vi.advanceTimersByTime(5000);
    return mirror;
  };
  // A browser tells all but the one that has written.
  const keep = (which: number, mirror: ReturnType<typeof createMirror>) => {
    mirror.keep(1, { state: 'a', location: 'b' });
    const key = localStorage.key(0) ?? '';
    const event = { key, newValue: localStorage.getItem(key) ?? '' };
    for (const [index, listener] of listeners.entries()) if (index !== which) listener(event);
  };
  const [first, second] = [open('first'), open('second')];
  keep(0, first);
  expect(told).toEqual([]);
  keep(1, second);
  expect(told).toEqual(['first']);
  vi.useRealTimers();
});

describe('the copy in this browser', () => {
  it('is given back when the LMS took nothing of it', () => {
    session(undefined, [100, 101], false);
    expect(session(undefined, [], false)).toBe('state-101 on page-101');
  });

  it('is given back when the LMS has an older one', () => {
    session(undefined, [100, 101], true);
    session(101, [102, 103], false);
    expect(session(101, [], false)).toBe('state-103 on page-103');
  });

  it('thread 17: is given back when the LMS said that it took what it has not', () => {
    session(undefined, [100, 101], true);
    session(101, [102, 103], true);
    expect(session(101, [], false)).toBe('state-103 on page-103');
  });

  it('is given back again and again until the LMS has it', () => {
    session(50, [51], false);
    expect(session(50, [52, 53], false)).toBe('state-51 on page-51');
    expect(session(50, [54], false)).toBe('state-53 on page-53');
    expect(session(54, [], false)).toBeUndefined();
  });

  it('is removed when the LMS shows the same', () => {
    session(undefined, [100, 101], true);
    expect(localStorage.length).toBe(1);
    expect(session(101, [], true)).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it.each([
    ['its end', 101, 'state-1'],
    ['nearly all of it, so that it says nothing any more', undefined, 'st'],
  ])('is given back when the LMS has cut off %s', (_, theirs, text) => {
    session(undefined, [100, 101], true);
    expect(createMirror('course', 'ann').newer(theirs, text)).toMatchObject({ state: 'state-101' });
  });

  it('gives way to another text that was saved under the same number elsewhere', () => {
    session(50, [51], false);
    expect(createMirror('course', 'ann').newer(51, 'other')).toBeUndefined();
  });

  it('is not given to a new attempt of the same learner', () => {
    session(undefined, [100, 101], true);
    expect(session(undefined, [7000], true)).toBeUndefined();
    // On another computer the attempt goes on, and comes back here.
    expect(session(7005, [], true)).toBeUndefined();
  });

  it('gives way to what was saved later elsewhere', () => {
    session(100, [101, 102], false);
    expect(session(105, [], false)).toBeUndefined();
  });

  it('is one learner’s alone', () => {
    session(undefined, [100], false, 'ann');
    expect(session(undefined, [], false, 'bob')).toBeUndefined();
    expect(session(undefined, [], false, 'ann')).toBe('state-100 on page-100');
  });

  it('is not kept where it could be anybody’s', () => {
    session(undefined, [100], false, '');
    expect(localStorage.length).toBe(0);
  });

  it('does not say who it belongs to', () => {
    session(undefined, [100], false, 'ann@example.org');
    expect(localStorage.key(0)).not.toContain('ann');
  });

  it('keeps any two learners apart', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        localStorage.clear();
        session(undefined, [1], false, one);
        return session(undefined, [], false, other) === (one === other ? 'state-1 on page-1' : undefined);
      }),
    );
  });

  it('is done without where the browser forbids it', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(session(undefined, [100], false)).toBeUndefined();
    expect(createMirror('course', 'ann').keep(1, { state: 'x', location: '' })).toBe(false);
  });
});
