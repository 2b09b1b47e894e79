import { describe, expect, it } from 'vitest';
import { qti12 } from '../../src/formats/qti12/index.ts';
import type { Quiz, QuizPart } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { everyKind, fixtureCourse, pos, quiz, single } from '../support/fixture-course.ts';
import { all, first, readXml, type XmlElement } from '../support/read-xml.ts';
import { writePackage } from '../support/write-package.ts';

/** The rules of Canvas's importers, Classic and New Quizzes: a package that breaks one is read wrongly without a word. */

const packageOf = async (one: Quiz, options: Record<string, string> = {}) => {
  const modules = fixtureCourse.modules.map((module) => ({ ...module, items: [one] }));
  return writePackage({ ...fixtureCourse, modules }, qti12, options);
};

const itemOf = async (question: Question): Promise<XmlElement> => {
  const { files } = await packageOf(quiz('quiz', [single(question)]));
  return first(readXml(files.get('quiz/quiz.xml') ?? ''), 'item');
};

const fixture = (id: string): Question => {
  const found = everyKind().find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const metadata = (item: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    all(item, 'qtimetadatafield').map(({ children: [label, entry] }) => [label?.text, entry?.text]),
  );

const metaOf = async (settings: Partial<Quiz>, options: Record<string, string> = {}) => {
  const { files } = await packageOf(quiz('quiz', [single(fixture('several'))], settings), options);
  const root = readXml(files.get('quiz/assessment_meta.xml') ?? '');
  return Object.fromEntries(root.children.map(({ name, text: value }) => [name, value]));
};

describe('an item', () => {
  it.each([
    ['one-right', 'multiple_choice_question'],
    ['several', 'multiple_answers_question'],
    ['true-false', 'true_false_question'],
    ['short', 'short_answer_question'],
    ['number', 'numerical_question'],
    ['match', 'matching_question'],
    ['order', 'matching_question'],
    ['cloze', 'fill_in_multiple_blanks_question'],
    ['essay', 'essay_question'],
    ['upload', 'file_upload_question'],
    ['read-this', 'text_only_question'],
  ])('%s names its type %s and its points', async (id, type) => {
    const question = fixture(id);
    expect(metadata(await itemOf(question))).toMatchObject({
      question_type: type,
      points_possible: String(question.points),
    });
  });

  it('of true or false in another language is multiple choice: Canvas would not know the words', async () => {
    const question = fixture('true-false');
    if (question.kind !== 'boolean') throw new Error('not boolean');
    const choices = question.choices.map((one) => ({ ...one, text: [text(one.value ? 'Vrai' : 'Faux')] }));
    expect(metadata(await itemOf({ ...question, choices })).question_type).toBe('multiple_choice_question');
  });

  it('has plain integers for answers and one right one', async () => {
    const item = await itemOf(fixture('one-right'));
    expect(all(item, 'response_label').map(({ attrs }) => attrs.ident)).toEqual(['1', '2', '3']);
    const scoring = all(item, 'respcondition').filter((one) => all(one, 'setvar').length > 0);
    expect(scoring.map((one) => [first(one, 'varequal').text, first(one, 'setvar').text])).toEqual([
      ['1', '100'],
    ]);
  });

  it('shows feedback before it scores, by the identifiers that Canvas reads', async () => {
    const item = await itemOf(fixture('one-right'));
    const conditions = all(item, 'respcondition').map((one) => [
      one.attrs.continue,
      ...all(one, 'displayfeedback').map(({ attrs }) => attrs.linkrefid),
    ]);
    expect(conditions).toEqual([
      ['Yes', 'general_fb'],
      ['Yes', '1_fb'],
      ['No', 'correct_fb'],
      ['Yes', 'general_incorrect_fb'],
    ]);
    expect(all(item, 'itemfeedback').map(({ attrs }) => attrs.ident)).toEqual([
      'general_fb',
      'correct_fb',
      'general_incorrect_fb',
      '1_fb',
    ]);
  });

  it('tells every text but right sides as HTML inside XML', async () => {
    const item = await itemOf({ ...fixture('one-right'), body: [], prompt: [text('a < b & <script>')] });
    const stem = first(item, 'mattext');
    expect(stem.attrs.texttype).toBe('text/html');
    expect(stem.text).toBe('<p>a &lt; b &amp; &lt;script&gt;</p>');
  });

  it('tells right sides of a match as plain text, sorted, with numbers that no left side has', async () => {
    const item = await itemOf(fixture('match'));
    const [response] = all(item, 'response_lid');
    const rights = all(response ?? item, 'response_label');
    expect(rights.map((one) => [one.attrs.ident, first(one, 'mattext').attrs.texttype, one.text])).toEqual([
      ['6', 'text/plain', 'nothing'],
      ['5', 'text/plain', 'right & two'],
      ['4', 'text/plain', 'right one'],
    ]);
    expect(all(item, 'response_lid').map(({ attrs }) => attrs.ident)).toEqual([
      'response_1',
      'response_2',
      'response_3',
    ]);
    const scoring = all(item, 'respcondition').filter((one) => all(one, 'setvar').length > 0);
    expect(
      scoring.map((one) => [first(one, 'varequal').attrs.respident, first(one, 'varequal').text]),
    ).toEqual([
      ['response_1', '4'],
      ['response_2', '5'],
      ['response_3', '5'],
    ]);
    expect(scoring.map((one) => [first(one, 'setvar').attrs.action, first(one, 'setvar').text])).toEqual([
      ['Add', '33.33'],
      ['Add', '33.33'],
      ['Add', '33.34'],
    ]);
  });

  it('never tells a number without bounds: it would have no answer', async () => {
    const item = await itemOf(fixture('number'));
    const tests = all(item, 'respcondition').filter((one) => all(one, 'setvar').length > 0);
    const said = tests.map((one) =>
      first(one, 'conditionvar').children.map(({ name, children }) => [name, ...children.map((c) => c.name)]),
    );
    expect(said).toEqual([[['or', 'varequal', 'and']], [['or', 'varequal', 'and']]]);
    expect(all(item, 'vargte').map((one) => one.text)).toEqual(['1.15', '602000000000000000000000']);
    expect(all(item, 'varlte').map((one) => one.text)).toEqual(['1.25', '602000000000000000000000']);
  });

  it('tells a range by its bounds alone', async () => {
    const num = (value: number) => ({ value, text: String(value) });
    const question = fixture('number');
    if (question.kind !== 'number') throw new Error('not a number');
    const accept = { type: 'range', low: num(4.9), high: num(5.1) } as const;
    const item = await itemOf({ ...question, answers: [{ accept, credit: 1, pos: question.pos }] });
    const scoring = all(item, 'respcondition').filter((one) => all(one, 'setvar').length > 0);
    expect(
      scoring.flatMap((one) => first(one, 'conditionvar').children.map(({ name, text: t }) => [name, t])),
    ).toEqual([
      ['vargte', '4.9'],
      ['varlte', '5.1'],
    ]);
  });

  it('names blanks in its text as its responses do', async () => {
    const item = await itemOf(fixture('cloze'));
    expect(first(item, 'mattext').text).toContain(
      '[blank1], animals [blank2] (consumers / producers) and [blank3]',
    );
    const responses = all(item, 'response_lid');
    expect(responses.map(({ attrs }) => attrs.ident)).toEqual([
      'response_blank1',
      'response_blank2',
      'response_blank3',
    ]);
    expect(responses.map((one) => first(one, 'mattext').text)).toEqual(['blank1', 'blank2', 'blank3']);
  });

  it.each(['upload', 'read-this'])('%s has no response processing', async (id) => {
    expect(all(await itemOf(fixture(id)), 'resprocessing')).toEqual([]);
  });

  it('tells a model answer after the essay is handed in', async () => {
    const item = await itemOf(fixture('essay'));
    const feedback = first(item, 'itemfeedback');
    expect(feedback.attrs.ident).toBe('general_fb');
    expect(feedback.text).toContain('A model answer.');
    expect(feedback.text).toContain('4: says why');
  });

  it('finds its pictures by their path in the zip, and its resource lists them', async () => {
    const { files } = await packageOf(quiz('quiz', [single(fixture('spot'))]));
    expect(first(readXml(files.get('quiz/quiz.xml') ?? ''), 'mattext').text).toContain(
      'src="media/early--images--map.png"',
    );
    const [resource] = all(readXml(files.get('imsmanifest.xml') ?? ''), 'resource');
    expect(resource?.attrs.type).toBe('imsqti_xmlv1p2');
    expect(all(resource ?? first(readXml(''), ''), 'file').map(({ attrs }) => attrs.href)).toEqual([
      'quiz/quiz.xml',
      'media/early--images--map.png',
    ]);
  });

  it('of which a draw finds nothing is named', async () => {
    const empty = { ...fixtureCourse, banks: [] };
    const { diagnostics } = await writePackage(empty, qti12);
    expect(diagnostics.map(({ code }) => code)).toContain('formats/empty-draw');
  });

  it('whose text Canvas would cut is named, one with blanks and one that is no English too', async () => {
    for (const id of ['several', 'cloze', 'force']) {
      expect(
        await longTexts([{ ...fixture(id), body: [text('x'.repeat(16 * 1024)), ...fixture(id).body] }]),
      ).toEqual([id]);
      // Signs are counted, not bytes.
      expect(
        await longTexts([{ ...fixture(id), body: [text('史'.repeat(16_000)), ...fixture(id).body] }]),
      ).toEqual([]);
    }
  });

  it('where it is right to choose nothing is left out and named: in Canvas nobody would get its points', async () => {
    const { files, diagnostics } = await packageOf(
      quiz('quiz', [single(fixture('none-right')), single(fixture('several'))]),
    );
    expect(all(readXml(files.get('quiz/quiz.xml') ?? ''), 'item').length).toBe(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['formats/kind-not-carried', 'formats/trait-not-carried']),
    );
  });

  it('with blanks accepts the very signs that an author wrote: Canvas compares with what stands there', async () => {
    const item = await itemOf({
      ...fixture('cloze-one'),
      gaps: [{ type: 'text', texts: ['R&D', 'a < b'], pos }],
    } as Question);
    const accepted = all(item, 'response_label').map((label) => first(label, 'mattext'));
    expect(accepted.map((one) => one.text)).toEqual(['R&D', 'a < b']);
    expect(accepted.map(({ attrs }) => attrs.texttype)).toEqual(['text/plain', 'text/plain']);
  });

  it('with a number has one condition for each: one that gives feedback alone would be a second right number', async () => {
    const item = await itemOf({
      ...fixture('number'),
      answers: [
        {
          accept: { type: 'exact', value: { value: 2, text: '2' } },
          credit: 1,
          feedback: [text('Just so.')],
          pos,
        },
      ],
    } as Question);
    const conditions = all(item, 'respcondition').filter((one) => all(one, 'varequal').length > 0);
    expect(conditions.map((one) => all(one, 'displayfeedback').map(({ attrs }) => attrs.linkrefid))).toEqual([
      ['1_fb', 'correct_fb'],
    ]);
  });
});

/** Questions and sections whose text is said to be too long. */
const longTexts = async (
  questions: readonly Question[],
  more: Partial<Quiz> = {},
): Promise<readonly string[]> => {
  const { diagnostics } = await packageOf(quiz('quiz', questions.map(single), more));
  return diagnostics
    .filter(({ code }) => code === 'formats/text-too-long')
    .map(({ message }) => questions.find(({ prompt }) => message.includes(toPlain(prompt)))?.id ?? message);
};

describe('a quiz', () => {
  it('with a long introduction of a section or pool is named: it is a text of its own in Canvas', async () => {
    const intro = [text('x'.repeat(17 * 1024))];
    const section = { intro: [], parts: [single(fixture('several'))], pos };
    expect(await longTexts([], { sections: [{ ...section, title: [text('Sources')], intro }] })).toEqual([
      expect.stringContaining('“Sources”'),
    ]);
    const pool: QuizPart = {
      type: 'pool',
      id: 'p',
      title: 'A pool',
      pick: 1,
      intro,
      questions: [fixture('several')],
      pos,
    };
    expect(await longTexts([], { sections: [{ ...section, parts: [pool] }] })).toEqual([
      expect.stringContaining('“A pool”'),
    ]);
  });

  it('with a title that Canvas cannot hold has a shorter one, and so has a bank', async () => {
    const title = 'A title without an end '.repeat(20);
    const [bank] = fixtureCourse.banks;
    if (!bank) throw new Error('no bank');
    const modules = fixtureCourse.modules.map((module) => ({
      ...module,
      items: [quiz('quiz', [single(fixture('several'))], { title })],
    }));
    const { files, diagnostics } = await writePackage(
      { ...fixtureCourse, modules, banks: [{ ...bank, title }] },
      qti12,
    );
    const titles = [...files.values()].flatMap((data) =>
      [
        ...data.matchAll(
          /<title>(.*?)<\/title>|assessment [^>]*title="([^"]*)"|bank_title<\/fieldlabel><fieldentry>(.*?)</g,
        ),
      ].map((one) => one[1] ?? one[2] ?? one[3] ?? ''),
    );
    expect(titles.filter((one) => one.startsWith('A title')).length).toBeGreaterThan(3);
    expect(titles.filter((one) => [...one].length > 255)).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toContain(
      'qti12 cannot hold titles of more than 255 signs: they are cut (2 times)',
    );
  });

  it('draws from a bank by reference, and from a part of it by copies', async () => {
    const { files } = await writePackage(fixtureCourse, qti12);
    const document = readXml(files.get('first-quiz/first-quiz.xml') ?? '');
    const groups = all(document, 'section').filter(({ attrs }) => attrs.ident !== 'root_section');
    expect(
      groups.map((one) => [
        one.attrs.title,
        first(one, 'selection_number').text,
        first(one, 'points_per_item').text,
      ]),
    ).toEqual([
      ['Membranes', '1', '2'],
      ['Cells & more', '2', '1'],
      ['Cells & more', '1', '1'],
    ]);
    const [, whole, part] = groups;
    expect(whole && all(whole, 'sourcebank_ref').map((one) => one.text)).toEqual(['cells-bank']);
    expect(whole && all(whole, 'item')).toEqual([]);
    expect(part && all(part, 'item')).toHaveLength(2);
    const bank = readXml(files.get('cells-bank/cells-bank.xml') ?? '');
    expect(first(bank, 'objectbank').attrs.ident).toBe('cells-bank');
    expect(metadata(bank).bank_title).toBe('Cells & more');
  });

  it('gives no identifier twice in the package', async () => {
    const { files } = await writePackage(fixtureCourse, qti12);
    const ids = [...files]
      .filter(([path]) => path.endsWith('.xml') && path !== 'imsmanifest.xml')
      .flatMap(([, data]) => all(readXml(data), 'item').map(({ attrs }) => attrs.ident));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
  });

  it('has a bank of review questions for a module with key terms', async () => {
    const { files } = await writePackage(fixtureCourse, qti12);
    const titles = [...files.values()]
      .filter((data) => data.includes('<objectbank'))
      .map((data) => metadata(readXml(data)).bank_title);
    expect(titles).toEqual(['Cells & more', 'Early years: review questions']);
  });
});

describe('assessment_meta.xml', () => {
  it('holds the settings of a graded quiz', async () => {
    expect(await metaOf({ time: 20, due: '2026-03-01T10:00:00+01:00' })).toMatchObject({
      title: 'Quiz quiz & more',
      description: '<p>Read with care.</p>',
      due_at: '2026-03-01T09:00:00',
      shuffle_answers: 'true',
      scoring_policy: 'keep_highest',
      quiz_type: 'assignment',
      points_possible: '2',
      time_limit: '20',
      allowed_attempts: '2',
      available: 'false',
    });
  });

  it('has an assignment for a graded quiz, else it gets no column in the gradebook', async () => {
    expect(await metaOf({})).toHaveProperty('assignment');
    expect(await metaOf({ graded: false })).not.toHaveProperty('assignment');
    expect(await metaOf({ graded: false })).toMatchObject({ quiz_type: 'practice_quiz' });
  });

  it.each([
    [{ show: 'always', attempts: 2 }, '', 'true'],
    [{ show: 'never', attempts: 2 }, '', 'false'],
    [{ show: 'after-last', attempts: 1 }, '', 'true'],
    [{ show: 'after-last', attempts: 3 }, 'until_after_last_attempt', 'true'],
    [{ show: 'after-last', attempts: 'unlimited' }, '', 'false'],
    [{ show: 'after-pass', attempts: 2 }, '', 'false'],
    [{ show: 'always', feedbackWhen: 'none' }, 'always', 'true'],
  ] as const)('%j', async (settings, hide, show) => {
    expect(await metaOf(settings)).toMatchObject({ hide_results: hide, show_correct_answers: show });
  });

  it('publishes only when asked to', async () => {
    expect(await metaOf({}, { publish: 'yes' })).toMatchObject({ available: 'true' });
  });
});
