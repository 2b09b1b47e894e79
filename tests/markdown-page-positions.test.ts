import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lesson } from '../src/model/course.ts';
import { mapQuestion } from '../src/model/map-question.ts';
import type { Element, Rich } from '../src/model/rich.ts';
import { walkRich } from '../src/rich/map.ts';
import { readPage } from './support/read-page.ts';

const link = '[L](a.md)';

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : by + line))
    .join('\n');

const words = fc.constantFrom(
  'word',
  '*em*',
  'H~2~O',
  '$x_1$',
  '`code`',
  '**b** c',
  'é &amp; 中',
  '\\*',
  '<b>x</b>',
  '😀',
);

const inline = fc
  .array(fc.oneof(words, fc.constant(link)), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '));

const lines = fc.array(inline, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));

const leaf = fc.oneof(
  lines,
  inline.map((text) => `### ${text}`),
  inline.map((text) => `term\n: ${text}\n: more ${link}`),
  inline.map((text) => `| a | b ${link} |\n|---|---|\n| ${text} | c |\nTable: cap ${link}`),
  inline.map((text) => `<div class="x">\n\n${text}\n\n<p>raw <a href="b.md">r</a></p>\n\n</div>`),
  fc.constant('```\ncode [L](a.md)\n```'),
);

const { block } = fc.letrec<{ block: string; nested: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
  nested: fc.oneof(
    tie('blocks').map((text) => `- ${indent(text, '  ').trimStart()}`),
    tie('blocks').map((text) => `1. ${indent(text, '   ').trimStart()}\n2. two ${link}`),
    tie('blocks').map((text) => indent(text, '> ').replace(/\n\n/g, '\n>\n')),
    tie('blocks').map((text) => `> [!NOTE]\n${indent(text, '> ').replace(/\n\n/g, '\n>\n')}`),
    tie('blocks').map((text) => `- [ ] task ${link}\n\n${indent(text, '  ')}`),
  ),
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('nested')),
}));

const page = fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));

const richOf = (lesson: Pick<Lesson, 'body'>): readonly Rich[] => {
  const all: Rich[] = [];
  const keep = (rich: Rich): Rich => {
    all.push(rich);
    return rich;
  };
  for (const section of lesson.body) {
    if (section.type === 'text') all.push(section.body);
    else for (const question of section.questions) mapQuestion(question, keep);
  }
  return all;
};

const links = (lesson: Pick<Lesson, 'body'>): readonly Element[] =>
  richOf(lesson)
    .flatMap((rich) => [...walkRich(rich)])
    .flatMap((node) => (node.type === 'element' && node.name === 'a' && node.pos ? [node] : []));

/** What the author wrote at a place. */
const sourceAt = (text: string, { pos }: Element): string =>
  text.split('\n')[(pos?.line ?? 0) - 1]?.slice((pos?.column ?? 0) - 1) ?? '';

describe('places', () => {
  it('of links are exact, at any depth', () => {
    fc.assert(
      fc.property(page, (text) => {
        for (const one of links(readPage('lesson', text).page)) {
          expect(sourceAt(text, one), JSON.stringify(one.pos)).toMatch(
            /^(?:\[L\]\(a\.md\)|<a href="b\.md">)/,
          );
        }
      }),
      { numRuns: 600, seed: 1945 },
    );
  });

  it('of links in questions are exact', () => {
    const question = `## Q ${link} end\n\nText\n${link}\n\n- (x) one ${link}\n  > ok\n  > ${link}\n\n  more ${link}\n- ( ) two\n\n> [!HINT] ${link}\n> [!FEEDBACK]\n> - a\n>   ${link}\n`;
    const text = `Intro\n\n::: check\n${question}:::\n`;
    const found = links(readPage('lesson', text).page);
    expect(found).toHaveLength(7);
    for (const one of found) expect(sourceAt(text, one)).toMatch(/^\[L\]/);
  });
});
