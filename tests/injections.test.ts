import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/model/course.ts';
import { element, text } from '../src/model/rich.ts';
import { itemsOf } from '../src/model/walk.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { courseWith, injections } from './support/injected-course.ts';
import { printCourse, stringsOf } from './support/print-course.ts';
import { readCourseFiles } from './support/read-course-files.ts';

/** Everything that a page of the course may show, as XHTML. */
const shown = (course: Course): readonly string[] => [
  ...printCourse(course),
  ...[...new Set(stringsOf(course))].map((value) => toXhtml([element('p', { title: value }, [text(value)])])),
];

type Node = DefaultTreeAdapterMap['childNode'];

function* elementsOf(nodes: readonly Node[]): Generator<DefaultTreeAdapterMap['element']> {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elementsOf(node.childNodes);
    if ('content' in node) yield* elementsOf(node.content.childNodes);
  }
}

const forbidden =
  /^(?:script|style|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|select|textarea|svg|template|noscript)$/;
const addresses = /^(?:href|src|srcset|action|formaction|data|poster|cite|background|xlink:href|to|srcdoc)$/;

/** What would run, or fetch, if a browser showed it. */
const dangers = (html: string): readonly string[] =>
  [...elementsOf(parseFragment(html).childNodes)].flatMap(({ tagName, attrs }) => [
    ...(forbidden.test(tagName) ? [`<${tagName}>`] : []),
    ...attrs.flatMap(({ name, value }) => {
      const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(value.replace(/[\s\p{Cc}\p{Cf}]/gu, ''))?.[0];
      const runs = /^on/i.test(name) || name === 'style' || name === 'srcdoc';
      const leads =
        addresses.test(name) && scheme && !/^(?:https?|mailto|item|asset|term|tel|ftp)$/i.test(scheme);
      return runs || leads ? [`${name}="${value}"`] : [];
    }),
  ]);

describe('scripts in the text of a course', () => {
  it('are tried in a hundred ways', () => {
    expect(injections.length).toBeGreaterThanOrEqual(100);
  });

  it.each(injections)('%s', async (injection) => {
    const { course } = await readCourseFiles(courseWith(injection));
    expect([...itemsOf(course)].length).toBe(3);
    for (const html of shown(course)) expect(dangers(html), html).toEqual([]);
  });

  it.each(['x"onerror="alert(1).svg', 'javascript:alert(1).svg', '<script>.svg'])(
    'in the file name %s',
    async (name) => {
      const url = encodeURIComponent(name);
      const { course, found } = await readCourseFiles({
        'course.yml': 'id: c\ntitle: C\n',
        'm/01-a.md': `![a](./${url})\n`,
        [`m/${name}`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
      });
      expect([found, course.assets.map(({ path }) => path)]).toEqual([[], [`m/${name}`]]);
      for (const html of shown(course)) expect(dangers(html), html).toEqual([]);
    },
  );
});
