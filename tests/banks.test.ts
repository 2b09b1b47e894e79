import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { banksOf, makeBank } from '../src/banks/make-bank.ts';
import { bankKinds } from '../src/banks/options.ts';
import { blockOf, keepEdits, type Printed } from '../src/build/bank/keep-edits.ts';
import { readCourse } from '../src/build/read-course.ts';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { cli, temporaryFolder } from './support/cli.ts';

interface Page {
  readonly definition: string;
  readonly facts?: readonly string[];
}

const termPage = (term: string, { definition, facts = [] }: Page): string =>
  `---\ntype: term\nterm: ${term}\n---\n\n## Definition\n\n${definition}\n\n## Must-know facts\n\n${facts.map((fact, index) => `${index + 1}. ${fact}\n`).join('')}`;

/** Each page as a file of one module. */
const pagesOf = (pages: Readonly<Record<string, Page>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(pages).map(([term, page], index) => [
      `01-m/${index + 1}-t${index}.term.md`,
      termPage(term, page),
    ]),
  );

const questionsOf = async (
  pages: Readonly<Record<string, Page>>,
  language = 'en',
  options: Parameters<typeof makeBank>[1] = {},
) => {
  const { folder, remove } = await temporaryFolder({
    'course.yml': `id: c\ntitle: C\nlanguage: ${language}\n`,
    ...pagesOf(pages),
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, options);
};

const instruments: Readonly<Record<string, Page>> = {
  Barometer: { definition: 'A barometer is an instrument that measures the pressure of the atmosphere.' },
  Thermometer: { definition: 'A thermometer is an instrument that shows how hot or cold something is.' },
  Compass: { definition: 'A compass is a device with a magnetic needle that points to the north.' },
  Telescope: {
    definition: 'A telescope is a tube with lenses or mirrors that makes distant objects look near.',
  },
  Seismograph: {
    definition: 'A seismograph is a machine that records the shaking of the earth in earthquakes.',
  },
};

const textOf = (question: Question): string => toPlain([...question.prompt, ...question.body]);

describe('questions from key terms', () => {
  it('never names the term in its own description, plurals and abbreviations included', async () => {
    const { questions } = await questionsOf({
      ...instruments,
      'Gross domestic product': {
        definition: 'Gross domestic product (GDP) is the market value of all that a country makes in a year.',
      },
    });
    for (const question of questions.filter(({ tags }) => tags.includes('definition-to-term')))
      expect(textOf(question)).not.toMatch(/GDP|gross|barometer|thermometer|compass|telescope|seismograph/i);
  });

  it('lets no description be asked that gives its term away', async () => {
    const { questions, rejected } = await questionsOf({
      ...instruments,
      'Doppler effect': {
        definition: 'The Doppler effect is an effect that Christian Doppler described for sound.',
      },
    });
    expect(questions.filter(({ tags }) => tags.includes('Doppler effect'))).toEqual([]);
    expect(
      rejected.some(({ term, reason }) => term === 'Doppler effect' && /gives the term away/.test(reason)),
    ).toBe(true);
  });

  it('uses no sentence that leans on another', async () => {
    const facts = [
      'This approach works in the dark.',
      'They were built by others in 1850.',
      'However, the former was better in 1851.',
    ];
    const { questions } = await questionsOf({ ...instruments, Sextant: { definition: '', facts } });
    expect(questions.filter(({ tags }) => tags.includes('Sextant'))).toEqual([]);
  });

  it('blanks a year that is exact, and leaves one alone that is not', async () => {
    const { questions } = await questionsOf({
      ...instruments,
      Sextant: {
        definition: 'A sextant is a device with which sailors measured the height of stars.',
        facts: ['John Campbell tested it at sea in 1757.', 'Most ships carried it by the late 1800s.'],
      },
    });
    const asked = questions.filter(({ tags }) => tags.includes('Sextant')).map(textOf);
    expect(asked.some((text) => text.includes('late 1800s'))).toBe(false);
  });

  it('blanks no year of another event, by which the sentence tells its own', async () => {
    const kindsOf = async (fact: string) => {
      const { questions } = await questionsOf(
        {
          ...instruments,
          Sextant: {
            definition: 'A sextant is a device with which sailors measured the height of stars.',
            facts: [fact],
          },
        },
        'en',
        { kinds: ['cloze'] },
      );
      return questions.map(({ kind }) => kind);
    };
    expect(await kindsOf('The Royal Navy bought it after the trials of May 4, 1757.')).toEqual([]);
    expect(await kindsOf('John Hadley showed it to the Royal Society in May 1731.')).toHaveLength(1);
  });

  it('puts no term beside another that its page names', async () => {
    const { questions } = await questionsOf({
      ...instruments,
      Periscope: {
        definition: 'A periscope is a telescope with which a submarine sees what is above the water.',
      },
    });
    for (const question of questions) {
      if (question.kind !== 'choice') continue;
      const choices = question.choices.map(({ text }) => toPlain(text));
      expect(choices.includes('Periscope') && choices.includes('Telescope')).toBe(false);
    }
  });

  it('gives the same questions for the same seed, and ids that other terms do not change', async () => {
    const before = await questionsOf(instruments);
    const again = await questionsOf(instruments);
    expect(again.questions).toEqual(before.questions);
    const { questions } = await questionsOf({
      ...instruments,
      Altimeter: {
        definition: 'An altimeter is a dial in an aircraft that tells the pilot how high it flies.',
      },
    });
    const ids = new Set(questions.map(({ id }) => id));
    for (const { id } of before.questions) expect(ids).toContain(id);
  });

  it('says why nothing is asked', async () => {
    const alone = await questionsOf({ Barometer: { definition: '' } });
    expect(alone.questions).toEqual([]);
    expect(alone.rejected.map(({ reason }) => reason)).toContain('the term has no definition');
  });

  it('asks nothing of two terms with one definition that both would answer', async () => {
    const definition = 'It is the state in which nothing at all changes any more in a closed vessel.';
    const { questions } = await questionsOf({
      ...instruments,
      Stasis: { definition },
      Standstill: { definition },
    });
    for (const question of questions) {
      if (question.kind !== 'choice') continue;
      const choices = question.choices.map(({ text }) => toPlain(text));
      expect(choices.includes('Stasis') && choices.includes('Standstill')).toBe(false);
    }
  });

  it('asks in other languages what needs no grammar', async () => {
    const { questions } = await questionsOf(
      {
        细胞: { definition: '生物体结构和功能的基本单位。' },
        光合作用: { definition: '植物利用光能把二氧化碳和水变成糖的过程。' },
        引力: { definition: '有质量的物体之间互相吸引的力。' },
        火山: { definition: '地下岩浆喷出地面而形成的山。' },
      },
      'zh',
    );
    expect(questions.length).toBeGreaterThan(0);
    const kinds = new Set(questions.map(({ tags }) => tags.at(-1)));
    for (const kind of kinds)
      expect(['definition-to-term', 'term-to-definition', 'short-answer', 'matching', 'essay']).toContain(
        kind,
      );
  });

  it('makes at least six questions for each key term of the example course', async () => {
    const { course } = await readCourse('content/us-history-1945');
    const { questions } = makeBank(course);
    const terms = course.modules.flatMap(({ items }) => items.filter(({ kind }) => kind === 'term'));
    for (const { title } of terms)
      expect(questions.filter(({ tags }) => tags.includes(title)).length, title).toBeGreaterThanOrEqual(6);
    for (const { tags } of questions) expect(bankKinds.some((kind) => tags.includes(kind))).toBe(true);
  });
});

const printed = (...questions: readonly string[]): Printed => ({
  head: '---\ntitle: T\n---\n',
  questions: questions.map(blockOf),
});

const fresh = printed('## One? {#one}\n\n= a', '## Two? {#two}\n\n= b');

const withReviews = async (
  definition: string,
  facts: readonly string[],
  reviews: readonly (readonly [string, string])[],
  term = 'Hydrogen bond',
) => {
  const asked = reviews.map(([prompt, answer]) => `### ${prompt}\n\n> [!ANSWER]\n> ${answer}\n`).join('\n');
  const { folder, remove } = await temporaryFolder({
    'course.yml': 'id: c\ntitle: C\n',
    '01-m/1-a.term.md': `${termPage(term, { definition, facts })}\n## Review questions\n\n${asked}`,
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course);
};

const bond = 'A hydrogen bond is an attraction between a hydrogen atom and a lone pair of another molecule.';

describe('review questions of a term', () => {
  it('stand without the term where it would answer them, and with it where they ask about the page', async () => {
    const { questions } = await withReviews(
      bond,
      [],
      [
        [
          'Why does ice float on water?',
          'In ice, hydrogen bonds hold the molecules apart in an open lattice.',
        ],
        ['Why was the idea long rejected?', 'Chemists of the time knew no such weak attraction.'],
      ],
    );
    expect(questions.map(textOf)).toEqual(
      expect.arrayContaining([
        'Why does ice float on water?',
        'Hydrogen bond: Why was the idea long rejected?',
      ]),
    );
  });

  it('are typed where the answer is a number or a name', async () => {
    const { questions } = await withReviews(
      bond,
      [],
      [
        ['How many hydrogen bonds can a molecule of water form?', 'Four.'],
        ['How many picometres long is one?', '197.'],
        ['Who described hydrogen bonds in 1920?', 'Wendell Latimer.'],
        ['Why are hydrogen bonds weak?', 'They share no electrons.'],
      ],
    );
    const kinds = Object.fromEntries(questions.map((one) => [textOf(one), one.kind]));
    expect(kinds).toMatchObject({
      'How many hydrogen bonds can a molecule of water form?': 'text',
      'How many picometres long is one?': 'number',
      'Who described hydrogen bonds in 1920?': 'text',
      'Why are hydrogen bonds weak?': 'essay',
    });
  });

  it('are told by no other question, names, numbers and other forms of a word included', async () => {
    const told = async (fact: string, prompt: string, answer: string): Promise<string> => {
      const { questions, rejected } = await withReviews(bond, [fact], [[prompt, answer]]);
      expect(
        questions.filter((one) => one.kind !== 'essay' && toPlain(one.feedback.always ?? []).includes(fact)),
      ).toEqual([]);
      return rejected.map(({ reason }) => reason).join(' ');
    };
    expect(
      await told(
        'Linus Pauling explained it in 1931 in a book on the nature of the bond.',
        'Who explained the hydrogen bond in a book?',
        'Linus Pauling.',
      ),
    ).toContain('review question');
  });
});

describe('essays', () => {
  it('have a bank of their own, so that they tell nothing of what a draw asks', async () => {
    const fact = 'Linus Pauling explained it in 1931 in a book on the nature of the bond.';
    const made = await withReviews(
      bond,
      [fact],
      [
        [
          'Who explained it in a book?',
          'It was the American chemist Linus Pauling, who won the Nobel Prize twice.',
        ],
      ],
    );
    const banks = banksOf(made, (id) => ({ id, title: id, pos: { file: 'x.md', line: 1, column: 1 } }));
    expect(banks.map(({ id }) => id)).toEqual(['closed', 'essays']);
    const [closed, essays] = banks.map(({ questions }) => questions);
    expect(closed?.map(({ kind }) => kind)).not.toContain('essay');
    expect(closed?.some(({ feedback }) => toPlain(feedback.always ?? []).includes(fact))).toBe(true);
    expect(new Set(essays?.map(({ kind }) => kind))).toEqual(new Set(['essay']));
  });
});

describe('what gives a term away', () => {
  it('is the letter of its name in a formula, and what its abbreviation stands for', async () => {
    const { questions } = await questionsOf({
      ...instruments,
      'z-score': {
        definition:
          'A z-score is the distance of a value from the mean, $z = \\frac{x-\\mu}{\\sigma}$, in deviations.',
      },
      'IP address': {
        definition: 'An IP address is a number for each machine that uses the Internet Protocol.',
      },
    });
    const asked = questions.filter(({ tags }) => tags.includes('z-score') || tags.includes('IP address'));
    expect(asked.filter(({ kind }) => kind === 'choice' || kind === 'text')).toEqual([]);
  });

  it('is no swap of a term before a version, and none of another sort of thing', async () => {
    const { questions } = await questionsOf({
      ...instruments,
      Dialyser: {
        definition: 'A dialyser is a filter that takes waste out of the blood of patients.',
        facts: ['Dialyser 1.3 removes urea, potassium and phosphate faster than kidneys that work badly.'],
      },
    });
    const said = questions.filter(({ tags }) => tags.includes('true-false')).map(textOf);
    for (const text of said)
      expect(text).not.toMatch(/(?:barometer|thermometer|compass|telescope|seismograph)s? 1\.3/i);
  });
});

describe('questions in other languages', () => {
  it('ask for the only year of a sentence with a name, and of nothing vague', async () => {
    const { questions } = await questionsOf(
      {
        'Le réalisme': {
          definition: 'Mouvement littéraire qui représente la société telle qu’elle est.',
          facts: [
            'Gustave Flaubert publia en 1857 un roman sur la province.',
            'Jules Champfleury écrivit vers 1850 ses premiers récits.',
          ],
        },
      },
      'fr',
    );
    const years = questions.filter(({ kind }) => kind === 'cloze').map(textOf);
    expect(years).toEqual([expect.stringContaining('Gustave Flaubert publia en _____')]);
  });

  it('accept a term without its article', async () => {
    const { questions } = await questionsOf(
      { 'Le sonnet': { definition: 'Poème à forme fixe composé de deux quatrains suivis de deux tercets.' } },
      'fr',
    );
    const [typed] = questions.filter(({ kind }) => kind === 'text');
    expect(typed?.kind === 'text' && typed.answers[0]?.texts).toEqual(['Le sonnet', 'sonnet']);
  });
});

describe('two terms with one definition', () => {
  it('are not asked for by it, typed or chosen', async () => {
    const same = (name: string): Page => ({
      definition: `The ${name} rule is the statement that every closed set holds its boundary.`,
    });
    const { questions, rejected } = await questionsOf({
      'Alpha rule': same('Alpha'),
      'Beta rule': same('Beta'),
    });
    expect(questions).toEqual([]);
    expect(rejected.map(({ reason }) => reason)).toContain('another term has the same definition');
  });
});

describe('a generated bank that an author edited', () => {
  const mergedWith = (made: Printed, there?: string) => {
    const result = keepEdits(made, there === undefined ? undefined : Buffer.from(there));
    return result && { text: String(result.bytes), changes: result.changes };
  };
  const written = mergedWith(fresh)?.text ?? '';

  it('is the same again where nothing changed', () => {
    const again = mergedWith(fresh, written);
    expect(again?.text).toBe(written);
    expect(again?.changes).toMatchObject({ added: [], changed: [], removed: [], kept: [], leftOut: [] });
  });

  it('keeps an edited question, one of the author’s own, and what was taken out', () => {
    const edited = written
      .replace('= a', '= a | A')
      .replace('## Two? {#two}\n\n= b\n', '## Mine? {#mine}\n\n= c\n');
    const kept = mergedWith(fresh, edited);
    expect(kept?.text).toContain('= a | A');
    expect(kept?.text).toContain('## Mine?');
    expect(kept?.text).not.toContain('## Two?');
    expect(kept?.changes).toMatchObject({ kept: ['one', 'mine'], leftOut: ['two'] });
    expect(mergedWith(fresh, kept?.text)?.text).toBe(kept?.text);
  });

  it('follows the terms where the author changed nothing', () => {
    const later = mergedWith(printed('## Won? {#one}\n\n= a', '## Two? {#two}\n\n= bb'), written);
    expect(later?.changes).toMatchObject({ changed: ['one', 'two'], kept: [] });
  });

  it('writes over no bank that it did not write', () => {
    expect(mergedWith(fresh, '## Mine? {#mine}\n\n= c\n')).toBeUndefined();
  });
});

const page = `Tides

Definition

A tide is the rise and fall of the sea that the pull of the moon and the sun causes twice a day.

Must Know Facts

1. Isaac Newton explained them in 1687.

Review Questions

How does the moon cause tides?
- It pulls the water that is nearest to it most. The water bulges on both sides of the earth.
`;

describe('coursewright bank', () => {
  it('goes from a study-guide page to Moodle XML', async () => {
    const { folder, remove } = await temporaryFolder({ 'page.txt': page });
    const { code, out } = await cli(folder, ['bank', 'page.txt', '--to', 'moodle-xml', '--json']);
    await remove();
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toEqual(['page.moodle-xml.xml']);
  });

  it('lists with --explain what became no question, and says where there is nothing to ask', async () => {
    const bare = page
      .replace(/Review Questions[\s\S]*/, '')
      .replace(/A tide is .*/, 'Tides.')
      .replace(/1\. .*/, '1. See above.');
    const { folder, remove } = await temporaryFolder({ 'page.txt': bare });
    const { code, out, err } = await cli(folder, ['bank', 'page.txt', '--explain']);
    await remove();
    expect(code).toBe(1);
    expect(out).toContain('the definition says too little');
    expect(err).toContain('bank/nothing-to-ask');
  });

  it('refuses a kind that there is not, and a bank that somebody else wrote', async () => {
    const { folder, remove } = await temporaryFolder({
      'page.txt': page,
      'mine.bank.md': '## Mine?\n\n= c\n',
    });
    const unknown = await cli(folder, ['bank', 'page.txt', '--kinds', 'clozes']);
    const mine = await cli(folder, ['bank', 'page.txt', '--out', 'mine.bank.md']);
    await remove();
    expect([unknown.code, mine.code]).toEqual([2, 2]);
    expect(unknown.err).toContain('bank/unknown-kind');
    expect(unknown.err).toContain('did you mean');
    expect(mine.err).toContain('bank/not-generated');
  });

  it('reads no banks, whatever is wrong in them: what an author is at in one stays', async () => {
    const { folder, remove } = await temporaryFolder({
      'course.yml': 'id: c\ntitle: C\nbanks: auto\n',
      ...pagesOf(instruments),
      '01-m/9-practice.quiz.md': '---\ngrade: no\n---\n\n::: pool from=../banks/key-terms.bank.md pick=2\n',
    });
    await cli(folder, ['bank']);
    await cli(folder, ['lock']);
    const path = join(folder, 'banks/key-terms.bank.md');
    const made = await readFile(path, 'utf8');
    await writeFile(path, made.replace('(x)', '( )'));
    const broken = await cli(folder, ['check']);
    const { code, out, err } = await cli(folder, ['bank', '--json']);
    const again = await readFile(path, 'utf8');
    await remove();
    expect(broken.code).toBe(1);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ diagnostics: [], changes: { kept: [expect.any(String)] } });
    expect(again).toBe(made.replace('(x)', '( )'));
  });

  it('refuses a course without key terms', async () => {
    const { folder, remove } = await temporaryFolder({
      'course.yml': 'id: c\ntitle: C\n',
      '01-m/01-a.lesson.md': '# A\n\nWords.\n',
    });
    const { code, err } = await cli(folder, ['bank']);
    await remove();
    expect(code).toBe(2);
    expect(err).toContain('bank/no-terms');
  });
});

describe('banks: auto', () => {
  it('lets a quiz draw from the bank of the key terms without a file of it', async () => {
    const { folder, remove } = await temporaryFolder({
      'course.yml': 'id: c\ntitle: C\nbanks: auto\n',
      ...pagesOf(instruments),
      '01-m/9-practice.quiz.md':
        '---\ngrade: no\n---\n\n::: pool from=../banks/key-terms.bank.md pick=2 points=1\n',
    });
    const { course, report } = await readCourse(folder);
    await remove();
    expect(report.list()).toEqual([]);
    expect(course.banks.map(({ id }) => id)).toEqual(['key-terms-bank']);
    expect(course.banks[0]?.questions.length).toBeGreaterThan(4);
  });
});
