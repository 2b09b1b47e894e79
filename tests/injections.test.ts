import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/model/course.ts';
import { element, text } from '../src/model/rich.ts';
import { itemsOf } from '../src/model/walk.ts';
import { toXhtml } from '../src/rich/xhtml.ts';
import { printCourse, stringsOf } from './support/print-course.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const [, ...injections] = readFileSync(new URL('fixtures/injections.txt', import.meta.url), 'utf8')
  .split(/^%%%\n/m)
  .map((one) => one.replace(/\n$/, ''));

/** A course that says the text in every field that authors can fill. */
const courseWith = (it: string): Readonly<Record<string, string>> => {
  const quoted = JSON.stringify(it);
  const line = it.replaceAll('\n', ' ');
  const inSettings = `"${line.replace(/["\\]/g, '\\$&')}"`;
  const below = (indent: string): string => it.replaceAll('\n', `\n${indent}`);
  return {
    'course.yml': `id: c\ntitle: ${quoted}\ndescription: ${quoted}\nauthors: [${quoted}]\nlicense: ${quoted}\nlabels: { next: ${quoted} }\n`,
    'm/module.yml': `title: ${quoted}\n`,
    'm/01-a.md': `---\ntitle: ${quoted}\ndescription: ${quoted}\ntags: [${quoted}]\nrelated: [${quoted}]\n---\n\n${it}\n\n## ${line}\n\nWords ${line} words.\n\n- ${below('  ')}\n\n> ${below('> ')}\n\n> [!NOTE]\n> ${below('> ')}\n\n| a |\n|---|\n| ${line.replaceAll('|', '\\|')} |\n\nTable: ${line}\n\n![${line}](x.svg)\n\n![a](x.svg ${inSettings})\n\n[${line}](01-a.md)\n\n[[T|${line}]]\n\nA[^n]\n\n[^n]: ${line}\n\nTerm\n: ${line}\n\n<p title="${line.replaceAll('"', '&quot;')}">x</p>\n`,
    'm/02-t.term.md': `---\nterm: T\nsubject: ${quoted}\naliases: [${quoted}]\n---\n\n## Definition\n\n${it}\n\n## ${line}\n\n${it}\n\n## Review questions\n\n### ${line}\n\n> [!ANSWER]\n> ${below('> ')}\n`,
    'm/03-q.quiz.md': `---\ntitle: ${quoted}\n---\n\n${it}\n\n# ${line}\n\n## One ${line} {#one}\n\n${it}\n\n- (x) ${below('  ')}\n  > ${below('  > ')}\n- ( ) b\n\n> [!HINT]\n> ${below('> ')}\n\n> [!FEEDBACK]\n> ${below('> ')}\n\n## Two {#two tags=${inSettings} outcome=${inSettings}}\n\n= ${line} {feedback=${inSettings}}\n\n## Three {#three}\n\n- a ${line} => b ${line}\n- c => d\n\n## Four {#four}\n\n1. a ${below('   ')}\n2. b\n\n## Five {#five}\n\n- A ${line}\n  - a ${line}\n- B\n  - b\n\n## Six {{a${line.replace(/[{}|]/g, '\\$&')} ? ${line.replace(/[{}]/g, '\\$&')}}} {#six}\n\n## Seven {#seven}\n\n> [!ANSWER]\n> ${below('> ')}\n\n> [!RUBRIC]\n> - 1: ${line}\n\n# Pool: ${line} {pick=1}\n\n## Eight {#eight}\n\n= a\n`,
    'm/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
  };
};

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
