import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapQuestion } from '../src/model/map-question.ts';
import { type Rich, text } from '../src/model/rich.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { wildQuestion } from './support/arbitrary-questions.ts';

// What is passed over because it is usual comes out as if it had not been.

test('a question of which no text changes is itself', () => {
  fc.assert(
    fc.property(wildQuestion, (question) => {
      expect(mapQuestion(question, (rich) => rich)).toBe(question);
    }),
  );
});

test('a question of which any text changes is as if all had been copied', () => {
  const changed = fc.property(wildQuestion, fc.nat(), (question, which) => {
    const asked: Rich[] = [];
    const map = (change: (rich: Rich, index: number) => Rich) => {
      let index = 0;
      return mapQuestion(question, (rich) => change(rich, index++));
    };
    map((rich) => {
      asked.push(rich);
      return rich;
    });
    const at = which % asked.length;
    const one = [text('changed')];
    const made = map((rich, index) => (index === at ? one : rich));
    expect(made).not.toBe(question);
    expect(made).toEqual(map((rich, index) => (index === at ? one : [...rich])));
  });
  fc.assert(changed);
});

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const legal = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]$/u;

/** Sign by sign: what XML 1.0, 2.2 calls a character, escaped where it must be. */
const bySign = (value: string): string =>
  [...value]
    .filter((sign) => legal.test(sign))
    .map((sign) => escapes[sign] ?? sign)
    .join('');

test('a text is escaped as it is sign by sign', () => {
  const signs = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.constantFrom('&', '<', '>', '\r', '\t', '\u0000', '\uFFFE', '\uD83D', '\uDE80', 'a'))
      .map((all) => all.join('')),
  );
  fc.assert(fc.property(signs, (value) => toXhtml([text(value)]) === bySign(value)));
});
