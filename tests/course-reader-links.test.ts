import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../src/formats/markdown/write.ts';
import type { Course } from '../src/model/course.ts';
import type { Element, Rich } from '../src/model/rich.ts';
import { pagesOf } from '../src/model/walk.ts';
import { walkRich } from '../src/rich/map.ts';
import { courseOf, itemAt, questionsIn, yml } from './support/course-of.ts';
import { readCourseFiles } from './support/read-course-files.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="25" viewBox="0 0 100 50"></svg>';
const term = (name: string, more = '') => `---\nterm: ${name}\n${more}---\n\n## Definition\n\nWords.\n`;

const elements = (course: Course, file: string): readonly Element[] => {
  const page = [...pagesOf(course)].find(({ pos }) => pos.file === file);
  if (page?.kind !== 'lesson') throw new Error(`${file} is no lesson`);
  const rich: Rich = page.body.flatMap((section) => (section.type === 'text' ? section.body : []));
  return [...walkRich(rich)].filter((node) => node.type === 'element');
};

const hrefs = (course: Course, file: string): readonly (string | undefined)[] =>
  elements(course, file).flatMap(({ name, attrs }) => (name === 'a' ? [attrs.href] : []));

const paths = (course: Course): readonly string[] => course.assets.map(({ path }) => path);

describe('links', () => {
  it('lead to pages, their headings, the special pages, and elsewhere', async () => {
    const course = await courseOf({
      'index.md': '# Welcome\n\n[Start](01-m/01-a.md)\n',
      'syllabus.md': '# Plan\n\nWords.\n',
      '01-m/01-a.md': [
        '# A',
        '[b](02-b.md) [part](02-b.md#the-part) [part](02-b.md#the-part-1) [own](02-b.md#named)',
        '[here](#below) [front](../index.md) [plan](../syllabus.md#)',
        '[far](https://example.org/a%20b) [mail](mailto:a@example.org) [quiz](./03-q.quiz.md#when)',
        '## Below\n\nWords.\n',
      ].join('\n\n'),
      '01-m/02-b.md': '# B\n\n## The part\n\n## The part\n\n## Own {#named}\n\nWords.\n',
      '01-m/03-q.quiz.md': '## When?\n\n= 1948\n',
    });
    expect(hrefs(course, 'index.md')).toEqual(['item:m-a']);
    expect(hrefs(course, '01-m/01-a.md')).toEqual([
      'item:m-b',
      'item:m-b#the-part',
      'item:m-b#the-part-1',
      'item:m-b#named',
      '#below',
      'item:#front',
      'item:#syllabus',
      'https://example.org/a%20b',
      'mailto:a@example.org',
      'item:m-q-quiz#when',
    ]);
  });

  it('may be percent-encoded, in path and anchor', async () => {
    const course = await courseOf({
      '01-m/01-a.md': '# A\n\n[b](02%20b%C3%A9.md#caf%C3%A9) ![map](my%20map.svg)\n',
      '01-m/02 bé.md': '# B\n\n## Café\n\nWords.\n',
      '01-m/my map.svg': svg,
    });
    expect(hrefs(course, '01-m/01-a.md')).toEqual(['item:m-be#café']);
    expect(paths(course)).toEqual(['01-m/my map.svg']);
  });

  it('take files along, and only those that are used', async () => {
    const course = await courseOf({
      '01-m/01-a.md': '# A\n\n[The text](files/text.pdf)\n\n![map](../media/map.svg)\n',
      '01-m/files/text.pdf': '%PDF',
      'media/map.svg': svg,
      'media/unused.svg': svg,
    });
    expect(hrefs(course, '01-m/01-a.md')).toEqual(['asset:01-m/files/text.pdf']);
    expect(paths(course)).toEqual(['01-m/files/text.pdf', 'media/map.svg']);
    expect(course.assets[1]).toMatchObject({ type: 'image/svg+xml', width: 100, height: 50 });
  });

  it('that climb out of the course and back in are errors where they leave', async () => {
    const { found } = await readCourseFiles({
      'course.yml': yml,
      '01-m/01-a.md': '# A\n\n[x](../../c/01-m/01-a.md) [y](..%2F..%2Fx.md) [z](C:/x.md)\n',
    });
    expect(found).toEqual([
      'links/leaves-course 01-m/01-a.md:3:1',
      'links/leaves-course 01-m/01-a.md:3:27',
      'links/leaves-course 01-m/01-a.md:3:47',
    ]);
  });
});

describe('key terms', () => {
  it('are linked by name or alias, letter case and spaces aside', async () => {
    const course = await courseOf({
      '01-m/01-a.md': '# A\n\n[[Détente]] [[the thaw|a thaw]] [[DÉTENTE]]\n',
      '01-m/02-b.term.md': term('Détente', 'aliases: [the thaw]\n'),
    });
    expect(hrefs(course, '01-m/01-a.md')).toEqual(['item:m-b', 'item:m-b', 'item:m-b']);
  });

  it('are related by name; another name is shown as text, with a warning', async () => {
    const { course, found } = await readCourseFiles({
      'course.yml': yml,
      '01-m/01-a.term.md': term('A', 'related: [the b, Nothing here]\n'),
      '01-m/02-b.term.md': term('B', 'aliases: the b\n'),
    });
    expect(found).toEqual(['course/unknown-related 01-m/01-a.term.md:3:18']);
    expect(itemAt(course, '01-m/01-a.term.md')).toMatchObject({
      related: [{ name: 'the b', item: 'm-b' }, { name: 'Nothing here' }],
    });
  });
});

describe('media', () => {
  it('captions beside a recording belong to it and travel along', async () => {
    const course = await courseOf({
      '01-m/a.md': '# A\n\n![The talk](talk.mp3)\n\n![The film](film.mp4)\n',
      '01-m/talk.mp3': 'x',
      '01-m/talk.vtt': 'WEBVTT\n',
      '01-m/film.mp4': 'x',
    });
    const media = elements(course, '01-m/a.md').filter(({ name }) => name === 'audio' || name === 'video');
    expect(media.map(({ children }) => children)).toMatchObject([
      [{ name: 'track', attrs: { kind: 'captions', src: 'asset:01-m/talk.vtt' } }],
      [],
    ]);
    expect(paths(course)).toEqual(['01-m/film.mp4', '01-m/talk.mp3', '01-m/talk.vtt']);
  });

  it('captions need not be written: they are found again', async () => {
    const recording = { '01-m/talk.mp3': 'x', '01-m/talk.vtt': 'WEBVTT\n' };
    const course = await courseOf({
      '01-m/01-a.md': '# A\n\n![The talk](talk.mp3 "A talk")\n',
      ...recording,
    });
    const page = [...sourceFiles(course)].find(({ path }) => path.startsWith('01-m/01-a'));
    expect(String(page?.data)).toContain('\n![The talk](talk.mp3 "A talk")\n');
  });

  it('a hotspot knows the size of its picture: an SVG’s view box', async () => {
    const course = await courseOf({
      '01-m/q.quiz.md':
        '## Where?\n\n![A cell](cell.svg)\n\n- (x) Here @ circle 90,40 r 10\n- ( ) There @ poly 0,0 100,0 100,50\n',
      '01-m/cell.svg': svg,
    });
    expect(questionsIn(course, '01-m/q.quiz.md')[0]).toMatchObject({
      image: { asset: '01-m/cell.svg', alt: 'A cell', width: 100, height: 50 },
    });
  });

  it.each(['circle 95,40 r 10', 'circle 5,5 r 6', 'rect 0,0 100,51', 'poly 0,0 50,0 101,50'])(
    'an area outside its picture is an error at the area: %s',
    async (area) => {
      const { found } = await readCourseFiles({
        'course.yml': yml,
        'banks/q.bank.md': `## Where?\n\n![A cell](cell.svg)\n\n- (x) Here @ circle 20,20 r 10\n- ( ) There @ ${area}\n`,
        'banks/cell.svg': svg,
      });
      expect(found).toEqual(['hotspot/outside banks/q.bank.md:6:1']);
    },
  );
});
