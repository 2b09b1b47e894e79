import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReport } from '../src/diagnostics/report.ts';
import { readInline, readTokens } from '../src/formats/markdown/inline/read-inline.ts';
import { plainYaml } from '../src/formats/markdown/keys/plain-yaml.ts';
import { readYaml } from '../src/formats/markdown/keys/yaml.ts';
import { createReader } from '../src/formats/markdown/page/create-reader.ts';
import type { Place } from '../src/formats/markdown/page/place.ts';
import type { Reader } from '../src/formats/markdown/page/reader.ts';
import { choiceMark } from '../src/formats/markdown/question/choice-mark.ts';
import { isPromptId, promptId } from '../src/formats/shared/prompt-id.ts';
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

test('text that need not be lexed is what it is when it is lexed', () => {
  const bit = fc.constantFrom(
    ...[
      'a',
      'B1',
      ' ',
      '  ',
      '\n',
      '.',
      ',',
      '&',
      '&a',
      '&amp;',
      '&#65;',
      '& ',
      '$',
      '$5',
      '*',
      '_',
      '`',
      '^',
      '~',
      '@',
      'a@b',
      'a@b.c',
      ' @ ',
    ],
    ...[
      '<',
      '< ',
      '<b',
      '{',
      '{{',
      '{=',
      '}',
      '}}',
      '[',
      ']',
      '\\',
      '!',
      '(',
      ')',
      'http:',
      '://',
      'www.',
      'é',
      '中',
      '😀',
      '"',
      "'",
      '|',
      '#',
      '-',
      ':',
    ],
  );
  const text = fc.array(bit, { minLength: 1, maxLength: 7 }).map((bits) => bits.join(''));
  const read = (source: string, how: (reader: Reader, place: Place) => Rich) => {
    const report = createReport();
    const page = { file: 'a.md', text: source, firstLine: 1 };
    const reader = createReader(page, { report, language: 'en', labels: {} });
    reader.question = { gaps: [], uses: [], gapsAllowed: true, openGap: false };
    return { rich: how(reader, reader.place), found: report.list() };
  };
  fc.assert(
    fc.property(text, (source) => {
      const quick = read(source, (reader, place) => readInline(reader, source, place));
      if (quick.rich.some(({ type }) => type !== 'text') || quick.found.length > 0) return;
      expect(quick).toEqual(
        read(source, (reader, place) => readTokens(reader, reader.lexer.inline(source, true), place)),
      );
    }),
    { numRuns: Number(process.env.RUNS ?? 5000) },
  );
});

test('a usual mark of a choice is read as one with more spaces', () => {
  const signs = fc.constantFrom('x', 'X', ' ', '\u00A0', '\t', '\n', 'a', ')', '5', '%', '(', '-');
  const text = fc.tuple(
    fc.constantFrom('(', '['),
    fc.constantFrom('x', 'X', ' ', '\u00A0', '50%', 'a', '', '  ', 'x '),
    fc.constantFrom(')', ']'),
    fc.array(signs, { maxLength: 3 }),
  );
  fc.assert(
    fc.property(text, ([open, inside, close, after]) => {
      const [mark, rest] = [`${open}${inside}${close} `, after.join('')];
      const found = choiceMark(mark + rest);
      expect(choiceMark(`${mark} ${rest}`)).toEqual(found && { ...found, length: found.length + 1 });
    }),
    { numRuns: 5000 },
  );
});

test('a front matter of plain lines is read as YAML reads it', () => {
  const word = fc.constantFrom(
    ...[
      'title',
      'A',
      'true',
      'no',
      'null',
      '1984',
      '1.10',
      '0x1F',
      '-',
      '--',
      "it's",
      '(a)',
      '!',
      '?',
      'a/b',
      '~',
      '...',
      '.',
    ],
    ...[
      '#',
      ':',
      'a:',
      '[a]',
      '{a',
      '&a',
      '*a',
      '"a"',
      "'a'",
      '|',
      '>',
      '%',
      '@',
      '\u00A0',
      'é',
      '- a',
      '<<',
      '=',
      '\t',
    ],
  );
  const line = fc
    .tuple(
      fc.constantFrom('title', 'a', 'null', 'true', 'x-y', 'é', '1', ' a', '?', '<<', '-'),
      fc.constantFrom(': ', ':', ':  ', ' : '),
      fc.array(word, { maxLength: 4 }),
    )
    .map(([key, colon, words]) => `${key}${colon}${words.join(' ')}`);
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '\n', '\n\n'))
    .map(([lines, end]) => lines.join('\n') + end);
  const read = (source: string) => {
    const report = createReport();
    return { map: readYaml({ file: 'a.md', text: source, firstLine: 2 }, report), found: report.list() };
  };
  fc.assert(
    fc.property(text, (source) => {
      const plain = plainYaml({ file: 'a.md', text: source, firstLine: 2 });
      // A comment below changes nothing, and is no plain line.
      if (plain)
        expect({ map: plain, found: [] }).toEqual(read(`${source.replace(/\n*$/, '\n')}# a comment\n`));
    }),
    { numRuns: 5000 },
  );
  expect(plainYaml({ file: 'a.md', text: 'title: Quiz 1\npass: 80\n', firstLine: 2 })).toBeDefined();
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

test('settings without signs are read as they are among others', () => {
  const words = fc.array(
    fc.constantFrom(
      'a',
      'É',
      '中',
      '7',
      'no',
      '1.10',
      ' ',
      ' ',
      ',',
      '.',
      '(',
      ')',
      '’',
      "'",
      '-',
      ':',
      '#',
      '~',
    ),
    { maxLength: 6 },
  );
  const line = fc
    .tuple(
      fc.constantFrom('term', 'title', 'x_1', 'no', '1a'),
      fc.constantFrom(': ', ': ', ':  ', ':'),
      words,
    )
    .map(([key, colon, value]) => `${key}${colon}${value.join('')}\n`);
  const read = (text: string) => {
    const report = createReport();
    return { keys: readYaml({ file: 'x.md', text, firstLine: 2 }, report), found: report.list() };
  };
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines.join('');
      // A comment says nothing, but it is a sign.
      expect(read(text)).toEqual(read(`${text}# end\n`));
    }),
    { numRuns: 2000 },
  );
});

test('an id is known as that of its heading, whatever it begins with', () => {
  fc.assert(
    fc.property(wildQuestion, ({ prompt }) => {
      expect(isPromptId(promptId(prompt), prompt)).toBe(true);
      expect(isPromptId(`${promptId(prompt)}-2`, prompt)).toBe(false);
    }),
  );
});
