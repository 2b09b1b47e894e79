import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calloutWord } from '../../src/build/lower/rich/callout-words.ts';
import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { describeRich } from '../../src/model/normal-rich.ts';
import { ownTexts, questionTexts } from '../../src/model/texts.ts';
import { courseOf, questionsIn, quizAt } from '../support/course-of.ts';

const qti21 = formats.find(({ id }) => id === 'qti21');
if (!qti21) throw new Error('there is no QTI 2.1');

const file = '01-m/01-a.quiz.md';
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>';
const media = { '01-m/map.svg': picture, '01-m/talk.mp3': 'x', '01-m/talk.vtt': 'WEBVTT' };

/** One whose text holds emphasis alone. */
const silent: Format = {
  ...qti21,
  rich: { elements: new Set(['a', 'p', 'em']), attributes: { a: ['href'] } },
};

const lowered = async (page: string, yml = '', format = qti21) => {
  const report = createReport();
  const course = await courseOf({ ...media, 'course.yml': `id: c\ntitle: C\n${yml}`, [file]: page });
  return { course: lower(course, format, report), said: report.list().map(({ message }) => message) };
};

const question = '## Which?\n\n- (x) A\n- ( ) B\n';

const intro = async (text: string, yml = '') => {
  const { course, said } = await lowered(`${text}\n\n${question}`, yml);
  return { html: ownTexts(quizAt(course, file)).map(describeRich).join(''), said };
};

const body = async (text: string, format = qti21) => {
  const { course, said } = await lowered(`## Which?\n\n${text}\n\n- (x) A\n- ( ) B\n`, '', format);
  const [asked] = questionsIn(course, file);
  return { html: asked ? describeRich(questionTexts(asked)[1] ?? []) : '', said };
};

describe('what a target’s text can not hold', () => {
  it('a callout keeps its word, in the language of the page or the author’s own', async () => {
    const source = '> [!KEY]\n> Remember this.';
    expect((await intro(source)).html).toBe(
      '<div class="callout key"><p><strong>Key idea</strong></p><p>Remember this.</p></div>',
    );
    expect((await intro(source, 'language: fr\n')).html).toContain('<strong>Idée clé</strong>');
    expect((await intro(source, 'language: sv\n')).html).toContain('<strong>Key idea</strong>');
    expect((await intro(source, 'labels: {key: To remember}\n')).html).toContain(
      '<strong>To remember</strong>',
    );
  });

  it('a figure is its picture and its caption', async () => {
    const { html, said } = await body('![A map](map.svg "The corridors")');
    expect(html).toBe('<p><img src="asset:01-m/map.svg" alt="A map"></img></p><p><em>The corridors</em></p>');
    expect(said).toEqual(['qti21 cannot hold <figure> (once): its picture and its caption']);
  });

  it('details are a summary in bold and their text', async () => {
    const { html } = await body('<details><summary>More</summary>\n\nThe text.\n\n</details>');
    expect(html).toBe('<p><strong>More</strong></p><p>The text.</p>');
  });

  it('a recording is a link with its words where nothing can be played', async () => {
    const { html } = await body('![A talk](talk.mp3)', silent);
    expect(html).toBe('<a href="asset:01-m/talk.mp3">A talk</a>');
  });

  it('a footnote stands at the end under its number, without links that lead nowhere', async () => {
    const { html, said } = await body('Words.[^a]\n\n[^a]: The note.');
    expect(html).toContain('<sup class="footnote-ref">1</sup>');
    expect(html).toContain('<li><p>The note. </p></li>');
    expect(html).not.toContain('<a ');
    expect(said.join()).not.toContain('link');
  });
});

describe('the words of callouts', () => {
  it.each(['en', 'es', 'fr', 'de', 'pt', 'ar', 'zh'])('are those of pages in %s', (language) => {
    const strings = JSON.parse(
      readFileSync(new URL(`../../templates/strings/${language}.json`, import.meta.url), 'utf8'),
    ) as { readonly page: Readonly<Record<string, string>> };
    for (const kind of ['note', 'tip', 'warning', 'example', 'key', 'transcript'])
      expect(calloutWord(kind, language, {})).toBe(strings.page[kind]);
  });
});
