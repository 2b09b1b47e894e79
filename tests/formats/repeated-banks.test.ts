import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragments, hosts, timeToRead } from '../support/repeated-banks.ts';
import { seeded } from '../support/seeded.ts';
import { least } from '../support/time-used.ts';

const hostOf = (name: string) => {
  const host = hosts.find((one) => one.name === name);
  if (!host) throw new Error(name);
  return host;
};

/** Each of them took time that grew with the square of its length, or worse. */
const slowOnce: readonly (readonly [host: string, fragment: string])[] = [
  ['gift html stem', '\t'],
  ['gift stem', ' '],
  ['gift answers', '\n=a'],
  ['gift short', '=a'],
  ['gift md', '<!--'],
  ['gift md', '<!DOCTYPE '],
  ['csv whole', '<a href="'],
  ['csv head', '<p class="'],
  ['t2q whole', '!['],
  ['t2q stem', '<![CDATA['],
  ['t2q stem', 'a | b\n|--|\n'],
  ['t2q choice', '... a\n'],
  ['t2q title', '+ a\n('],
  ['moodle short', ' '],
  ['moodle calc', '\\('],
];

describe('a file of the same signs again and again', { timeout: 240_000 }, () => {
  it.each(slowOnce)('%s, %j: four times as much takes about four times as long', async (name, fragment) => {
    const host = hostOf(name);
    await timeToRead(host, fragment, 5000);
    const some = await timeToRead(host, fragment, 50_000);
    const limit = 8 * Math.max(some, 50);
    expect(await least(() => timeToRead(host, fragment, 200_000), limit)).toBeLessThan(limit);
  });

  it('never stops a reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...hosts),
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 2 }),
        async (host, pieces) => {
          await timeToRead(host, pieces.join(''), 10_000);
        },
      ),
      seeded(200),
    );
  });

  it('of numbers of a list is read: no list has hundreds of levels', async () => {
    for (const name of ['gift md', 'moodle md', 't2q title']) await timeToRead(hostOf(name), '1. ', 20_000);
  });
});
