import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, type Saving } from '../../src/player/shell/saver.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const saverWith = (given: Partial<Saving> = {}) => {
  const saves: number[] = [];
  const copies: number[] = [];
  const save = given.save ?? (() => true);
  const saver = createSaver({
    keep: () => void copies.push(Date.now() - began),
    every: 0,
    ...given,
    save: () => {
      saves.push(Date.now() - began);
      return save();
    },
  });
  const began = Date.now();
  return { saver, saves, copies };
};

describe('saving', () => {
  it('follows a change within a second and a half, however many more there are', async () => {
    const { saver, saves } = saverWith();
    for (let time = 0; time < 10_000; time += 100) {
      saver.changed('soon');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves).toEqual([1500, 3000, 4500, 6000, 7500, 9000]);
  });

  it('goes on when the clock is set back by an hour', async () => {
    const { saver, saves } = saverWith();
    saver.changed('now');
    vi.setSystemTime(Date.now() - 3_600_000);
    saver.changed('soon');
    await vi.advanceTimersByTimeAsync(1500);
    expect(saves).toHaveLength(2);
    saver.changed('soon');
    saver.flush();
    expect(saves).toHaveLength(3);
  });

  it('is done once for many changes, and not at all without one', async () => {
    const { saver, saves } = saverWith();
    saver.changed('soon');
    saver.changed('soon');
    await vi.advanceTimersByTimeAsync(60_000);
    saver.flush();
    expect(saves).toEqual([1500]);
  });

  it('is done at once where that is asked for', () => {
    const { saver, saves } = saverWith();
    saver.changed('soon');
    saver.changed('now');
    saver.flush();
    expect(saves).toEqual([0]);
  });

  it('is tried again after 2, 4, 8, 16, 32 seconds, while a copy follows each change', async () => {
    let taken = false;
    const { saver, saves, copies } = saverWith({ save: () => taken });
    saver.changed('now');
    await vi.advanceTimersByTimeAsync(2000 + 4000 + 8000 + 16_000 + 32_000);
    expect(saves).toEqual([0, 2000, 6000, 14_000, 30_000, 62_000]);
    saver.changed('soon');
    await vi.advanceTimersByTimeAsync(1500);
    expect(copies).toEqual([63_500]);
    taken = true;
    await vi.advanceTimersByTimeAsync(32_000);
    expect(saves.at(-1)).toBe(94_000);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(saves.at(-1)).toBe(94_000);
  });

  it('thread 11: leaves the page four fifths of its time when the LMS needs two seconds to commit', async () => {
    let stood = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + stood);
    const { saver, saves, copies } = saverWith({
      save: () => {
        stood += 2000;
        return true;
      },
    });
    for (let time = 0; time < 60_000; time += 100) {
      saver.changed('soon');
      await vi.advanceTimersByTimeAsync(100);
    }
    const elapsed = 60_000 + saves.length * 2000;
    expect(saves.length * 2000).toBeLessThanOrEqual(elapsed / 5 + 2000);
    expect(saves.length).toBeGreaterThan(4);
    // Meanwhile no change is older than a second and a half without a copy.
    expect(copies.length).toBeGreaterThan(25);
  });

  it('waits for an answer that comes later, and saves what has changed since', async () => {
    let answer: (taken: boolean) => void = () => undefined;
    const { saver, saves } = saverWith({ save: () => new Promise((done) => (answer = done)) });
    saver.changed('now');
    saver.changed('now');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saves).toEqual([0]);
    answer(true);
    await vi.advanceTimersByTimeAsync(1500);
    expect(saves).toEqual([0, 6500]);
  });

  it('is not done more often than an LMS allows, even when the tab hides', async () => {
    const { saver, saves, copies } = saverWith({ every: 600_000 });
    saver.changed('now');
    saver.changed('now');
    saver.flush();
    await vi.advanceTimersByTimeAsync(599_000);
    expect(saves).toEqual([0]);
    expect(copies.length).toBeGreaterThan(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saves).toEqual([0, 600_000]);
  });

  it('ends', async () => {
    const { saver, saves } = saverWith({ save: () => false });
    saver.changed('now');
    saver.stop();
    saver.changed('soon');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toEqual([0]);
  });
});
