import { afterEach, describe, expect, it, vi } from 'vitest';
import { findApi, waitFor } from '../../src/player/lms/find-api.ts';

type Frame = Record<string, unknown>;

const api = { LMSInitialize: () => 'true' };
const isApi = (candidate: unknown): candidate is typeof api => candidate === api;
const find = (start: Frame) => findApi(start as unknown as Window, isApi, 'API');

/** A frame: its parent (none: it is at the top), what opened it, and what it holds. */
const frame = (parent?: Frame, more: Frame = {}): Frame => {
  const made: Frame = { opener: null, ...more };
  made.parent = parent ?? made;
  return made;
};

const below = (frames: number, top: Frame): Frame =>
  Array.from({ length: frames }).reduce<Frame>((parent) => frame(parent), top);

/** A frame of another origin: every look into it throws, but the way up. */
const foreign = (parent: Frame): Frame =>
  new Proxy(frame(parent), {
    get: (target, name) => {
      if (name === 'parent') return target.parent;
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });

describe('thread 9: the API is found', () => {
  it('in the window itself', () => {
    expect(find(frame(undefined, { API: api }))).toBe(api);
  });

  it.each([1, 2, 9, 400])('%i frames above', (frames) => {
    expect(find(below(frames, frame(undefined, { API: api })))).toBe(api);
  });

  it('above a frame of another origin', () => {
    const top = frame(undefined, { API: api });
    expect(find(frame(foreign(foreign(frame(top)))))).toBe(api);
  });

  it('in the window that opened this one, and above it', () => {
    const lms = frame(undefined, { API: api });
    expect(find(frame(undefined, { opener: lms }))).toBe(api);
    expect(find(frame(undefined, { opener: frame(frame(lms)) }))).toBe(api);
  });

  it('where a frame above was opened by the LMS', () => {
    const popup = frame(undefined, { opener: frame(frame(undefined, { API: api })) });
    expect(find(below(3, popup))).toBe(api);
  });

  it('beside something else of the same name', () => {
    const top = frame(undefined, { API: api });
    expect(find(frame(frame(top, { API: 'a word' }), { API: {} }))).toBe(api);
  });
});

describe('thread 9: no API', () => {
  it('is no error, also where frames go round in circles or the opener is closed to us', () => {
    const one = frame();
    const two = frame(one);
    one.parent = two;
    expect(find(two)).toBeUndefined();
    expect(find(frame(undefined, { opener: foreign(frame()) }))).toBeUndefined();
  });

  describe('at first', () => {
    afterEach(() => void vi.useRealTimers());

    it('is looked for for two seconds, because some hosts are late', async () => {
      vi.useFakeTimers();
      const top = frame();
      const found = waitFor(() => find(top));
      const never = waitFor(() => find(frame()));
      await vi.advanceTimersByTimeAsync(1500);
      top.API = api;
      await vi.advanceTimersByTimeAsync(600);
      expect(await found).toBe(api);
      expect(await never).toBeUndefined();
    });
  });
});
