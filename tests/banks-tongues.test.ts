import { describe, expect, it } from 'vitest';
import { type MadeBank, makeBank } from '../src/banks/make-bank.ts';
import type { BankKind } from '../src/banks/options.ts';
import { readCourse } from '../src/build/read-course.ts';
import type { Question } from '../src/model/question.ts';
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
