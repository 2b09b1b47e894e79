import { describe, expect, it } from 'vitest';
import type { Course } from '../src/model/course.ts';
import { element, type Rich, text } from '../src/model/rich.ts';
import { sameCourse } from '../src/model/same-course.ts';

const pos = (line: number) => ({ file: 'a.md', line, column: 1 });

const course = (answer: Rich, line = 1, id = 'the-question'): Course => ({
  id: 'c',
  title: 'C',
  language: 'en',
  version: '0.0.0',
  authors: [],
  tags: [],
  settings: {
    targets: [{ id: 'site', options: {}, pos: pos(line) }],
    glossary: 'auto',
    iri: 'urn:coursewright:c',
    grading: {},
    banks: 'auto',
    labels: { id: 'Kennung' },
  },
  modules: [],
  banks: [
    {
      kind: 'bank',
      id: `${id}-bank`,
      title: 'Bank',
      authors: [],
      tags: [],
      intro: [element('p', {}, [element('a', { href: `item:${id}-bank#x` }, [text('here')])])],
      questions: [
        {
          kind: 'choice',
          id,
          prompt: [text('Which?')],
          body: [],
          points: 1,
          scoring: 'all',
          feedback: {},
          hints: [],
          tags: [],
          choices: [
            { text: answer, right: true, pos: pos(line) },
            { text: [text('no')], right: false, pos: pos(line) },
          ],
          pos: pos(line),
        },
      ],
      pos: pos(line),
    },
  ],
  assets: [],
  pos: pos(line),
});

describe('two courses are the same', () => {
  it('whatever their positions', () => {
    expect(sameCourse(course([text('a')], 1), course([text('a')], 9))).toBeUndefined();
  });

  it.each<[string, Rich, Rich]>([
    ['adjacent text', [text('a'), text('b')], [text('ab')]],
    ['white space', [text(' a \n b ')], [text('a b')]],
    [
      'space inside emphasis',
      [text('a'), element('em', {}, [text(' b')])],
      [text('a '), element('em', {}, [text('b')])],
    ],
    ['space between blocks', [element('hr'), text('\n'), element('hr')], [element('hr'), element('hr')]],
    ['a lone paragraph', [element('p', {}, [text('a')])], [text('a')]],
    [
      'order of attributes',
      [element('a', { href: '#x', title: 't' })],
      [element('a', { title: 't', href: '#x' })],
    ],
  ])('when they differ only in %s', (_name, a, b) => {
    expect(sameCourse(course(a), course(b))).toBeUndefined();
  });

  it('when only ids differ and ids do not count', () => {
    const [a, b] = [course([text('a')], 1, 'one'), course([text('a')], 1, 'two')];
    expect(sameCourse(a, b)).toBe('banks[0].id: "one-bank" is not "two-bank"');
    expect(sameCourse(a, b, { ids: false })).toBeUndefined();
  });
});

describe('the first difference is named', () => {
  const at = 'banks[0].questions[0].choices[0].text';

  it.each<[string, Rich, Rich, string]>([
    ['text', [text('a')], [text('b')], `${at}: "a" is not "b"`],
    ['markup', [element('em', {}, [text('a')])], [text('a')], `${at}: "<em>a</em>" is not "a"`],
    [
      'code',
      [element('pre', {}, [text('a  b')])],
      [element('pre', {}, [text('a b')])],
      `${at}: "<pre>a  b</pre>" is not "<pre>a b</pre>"`,
    ],
    ['text like markup', [text('<em>')], [element('em')], `${at}: "&lt;em>" is not "<em></em>"`],
  ])('in %s', (_name, a, b, expected) => {
    expect(sameCourse(course(a), course(b))).toBe(expected);
  });

  it('in a number, a missing key and a list', () => {
    const a = course([text('a')]);
    expect(sameCourse(a, { ...a, version: '1.0.0' })).toBe('version: "0.0.0" is not "1.0.0"');
    expect(sameCourse(a, { ...a, license: 'MIT' })).toBe('license: nothing is not "MIT"');
    expect(sameCourse(a, { ...a, tags: ['x'] })).toBe(
      'tags: 0 is not 1 entries; the first that only one has: "x"',
    );
    expect(sameCourse(a, { ...a, settings: { ...a.settings, labels: {} } })).toBe(
      'settings.labels.id: "Kennung" is not nothing',
    );
  });
});
