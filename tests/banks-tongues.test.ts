import { describe, expect, it } from 'vitest';
import { type MadeBank, makeBank } from '../src/banks/make-bank.ts';
import type { BankKind } from '../src/banks/options.ts';
import { wordingOf } from '../src/banks/wording.ts';
import { readCourse } from '../src/build/read-course.ts';
import { keyTermsTitle } from '../src/formats/markdown/course/auto-bank.ts';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { temporaryFolder } from './support/cli.ts';

/** The bank of a course in a language: terms and their definitions, and the facts of each. */
const bankOf = async (
  language: string,
  pages: Readonly<Record<string, string>>,
  kinds: readonly BankKind[],
): Promise<MadeBank> => {
  const written = Object.entries(pages).map(([term, definition], index) => [
    `01-m/${index + 1}-t${index}.term.md`,
    `---\nterm: ${term}\n---\n\n## Definition\n\n${definition}\n`,
  ]);
  const { folder, remove } = await temporaryFolder({
    'course.yml': `id: c\ntitle: C\nlanguage: ${language}\n`,
    ...Object.fromEntries(written),
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, { kinds });
};

const spellingsOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'text' ? question.answers.flatMap(({ texts }) => texts) : [];

/** What is accepted for a term, beside what else a page may say. */
const accepted = async (language: string, term: string, definition: string): Promise<readonly string[]> =>
  spellingsOf((await bankOf(language, { [term]: definition }, ['short-answer'])).questions[0]);

describe('a typed term in another script', () => {
  it('keeps its vowels where the marks of its letters are vowels', async () => {
    expect(await accepted('th', 'น้ำ', 'ของเหลวใสไม่มีสีไม่มีกลิ่นซึ่งสิ่งมีชีวิตทุกชนิดต้องดื่ม')).toEqual(['น้ำ']);
    expect(await accepted('hi', 'दिल्ली', 'भारत की राजधानी जो यमुना नदी के किनारे बसी है')).toEqual(['दिल्ली']);
    expect(await accepted('ja', 'ガラス', '砂を高い温度で溶かして作る透明で硬い材料。')).toEqual(['ガラス']);
  });

  it('may be typed without what stands for no letter', async () => {
    expect(await accepted('he', 'שָׁלוֹם', 'מצב שבו אין מלחמה בין מדינות או בין קבוצות')).toEqual([
      'שָׁלוֹם',
      'שלום',
    ]);
    expect(await accepted('ar', 'عِلْم', 'معرفة منظمة تقوم على الملاحظة والتجربة')).toEqual(['عِلْم', 'علم']);
    expect(await accepted('ru', 'Берёзовый чай', 'Напиток из листьев и почек белого дерева')).toEqual([
      'Берёзовый чай',
      'Березовый чай',
    ]);
    expect(await accepted('el', 'Δημοκρατία', 'Πολίτευμα όπου ο λαός εκλέγει όσους κυβερνούν')).toEqual([
      'Δημοκρατία',
      'Δημοκρατια',
    ]);
  });

  it('may be typed without the strokes of its letters', async () => {
    const definition = 'Ustrój polityczny szlachty z wyborem króla oraz sejmem';
    expect(await accepted('pl', 'Złota wolność', definition)).toEqual(['Złota wolność', 'Zlota wolnosc']);
    expect(
      await accepted('da', 'Smørrebrød', 'Skiver af rug med pålæg, som spises koldt til frokost'),
    ).toEqual(['Smørrebrød', 'Smorrebrod']);
    expect(await accepted('de', 'Außenhandel', 'Tausch von Waren mit Käufern in anderen Ländern')).toEqual([
      'Außenhandel',
      'Aussenhandel',
    ]);
  });
});

describe('prompts', () => {
  const spoken = 'en de nl sv fr es pt it ro pl cs hu ru uk el tr ar he hi id ja ko th vi zh'.split(' ');

  it.each(spoken)('are sentences of the language of the course: %s', (language) => {
    const { definitionToTerm, shortAnswer, ...named } = wordingOf(language);
    for (const prompt of [definitionToTerm, shortAnswer]) expect(prompt).toMatch(/\p{L}{2}/u);
    for (const prompt of [named.termToDefinition, named.year, named.name, named.number, named.card])
      expect(prompt.split('{term}')).toHaveLength(2);
    for (const prompt of [named.matching, named.ordering]) expect(prompt).toMatch(/\p{L}{2}.*\{terms\}/u);
    if (language !== 'en') expect(shortAnswer).not.toBe(wordingOf('en').shortAnswer);
  });

  it('have the signs of Chinese: wide ones, and no comma between terms', async () => {
    const { questions } = await bankOf(
      'zh',
      {
        鄱阳湖: '江西省北部最大的淡水水域，与长江相通。',
        秦岭: '横贯中部的山脉，是南北气候的分界线。',
        敦煌: '丝绸之路上的古城，以石窟壁画闻名于世。',
      },
      ['short-answer', 'matching'],
    );
    const prompts = questions.map(({ prompt, body }) => toPlain([...prompt, ...body]));
    expect(prompts).toContain('请写出符合下面描述的术语。“横贯中部的山脉，是南北气候的分界线。”');
    expect(prompts).toContainEqual(
      expect.stringMatching(
        /^请将每个术语与其描述配对。（\p{Script=Han}+、\p{Script=Han}+、\p{Script=Han}+）$/u,
      ),
    );
  });

  it('stand under a title in the language of the course', () => {
    const titleOf = (language: string, part: 'closed' | 'essays') =>
      keyTermsTitle({ title: '$& 1', language }, part);
    expect(titleOf('en', 'essays')).toBe('Key terms, essays: $& 1');
    expect(titleOf('pl', 'closed')).toBe('Kluczowe terminy: $& 1');
    expect(titleOf('zh-CN', 'essays')).toBe('关键术语（论述题）：$& 1');
    expect(titleOf('eo', 'closed')).toBe('Key terms: $& 1');
  });
});

describe('a description in a script without spaces', () => {
  const asked = async (language: string, pages: Readonly<Record<string, string>>) =>
    (await bankOf(language, pages, ['short-answer'])).questions.map(({ tags }) => tags[1]);

  it('is given away by no numeral, and still by a noun', async () => {
    const pages = {
      三峡工程: '三峡工程是建在湖北宜昌三斗坪的大型水利枢纽，兼有防洪、发电、航运等多种功能。',
      青藏高原: '青藏高原是世界上海拔最高的高原，平均海拔在四千米以上。',
    };
    expect(await asked('zh', pages)).toEqual(['三峡工程']);
  });

  it('is given away by no word that only makes a noun of another', async () => {
    const pages = {
      การเลิกทาส: 'การเลิกทาสคือการปฏิรูปสังคมในรัชกาลที่ 5 ที่ค่อย ๆ ปลดปล่อยแรงงานให้เป็นไทโดยไม่เกิดการนองเลือด',
      อาณาจักรอยุธยา: 'อาณาจักรอยุธยาเป็นอาณาจักรไทยในลุ่มแม่น้ำเจ้าพระยาตอนล่าง ซึ่งเป็นศูนย์กลางการค้าของภูมิภาค',
    };
    expect(await asked('th', pages)).toEqual(['การเลิกทาส']);
  });
});
