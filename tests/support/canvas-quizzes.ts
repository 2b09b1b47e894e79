import { formulaOf } from '../../src/formats/qti12/columns.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { evaluate } from '../../src/scoring/formula/evaluate.ts';
import { type Arrived, gapAnswers, mediaOf, span, squeezed, stemWords, words } from './arrived.ts';
import { htmlSources, htmlWords } from './html-words.ts';
import { all, first, readXml, type XmlElement } from './read-xml.ts';

/**
 * Reads a package as Canvas's Classic Quizzes do: type and points by the metadata, right answers by the conditions that give
 * points, feedback by the names of the texts, what blanks accept as the characters that stand there.
 */
export interface CanvasQuiz {
  readonly ident: string;
  readonly title: string;
  /** Of assessment_meta.xml, by the names of its elements. */
  readonly settings: Readonly<Record<string, string>>;
  readonly parts: readonly CanvasPart[];
}

export type CanvasPart =
  | { readonly type: 'question'; readonly question: CanvasQuestion }
  | {
      readonly type: 'group';
      readonly pick: number;
      readonly points: number;
      readonly bank?: string;
      readonly questions: readonly CanvasQuestion[];
    };

export interface CanvasQuestion {
  readonly ident: string;
  readonly arrived: Arrived;
}

export interface CanvasImport {
  readonly quizzes: readonly CanvasQuiz[];
  readonly banks: ReadonlyMap<
    string,
    { readonly title: string; readonly questions: readonly CanvasQuestion[] }
  >;
}

export const importIntoCanvas = (files: ReadonlyMap<string, string>): CanvasImport => {
  const quizzes: CanvasQuiz[] = [];
  const banks = new Map<string, { title: string; questions: readonly CanvasQuestion[] }>();
  for (const [path, data] of files) {
    if (!path.endsWith('.xml') || !data.includes('<questestinterop')) continue;
    const [holder] = readXml(data).children;
    if (!holder) continue;
    const { ident = '' } = holder.attrs;
    if (holder.name === 'objectbank') {
      const questions = holder.children
        .filter(({ name }) => name === 'item')
        .map((one) => itemOf(one, files));
      banks.set(ident, { title: fields(holder).bank_title ?? '', questions });
      continue;
    }
    const settings = settingsOf(files.get(`${ident}/assessment_meta.xml`));
    const parts = first(holder, 'section').children.flatMap((one) => partOf(one, files));
    quizzes.push({ ident, title: settings.title ?? holder.attrs.title ?? '', settings, parts });
  }
  return { quizzes, banks };
};

const settingsOf = (source: string | undefined): Readonly<Record<string, string>> =>
  source === undefined
    ? {}
    : Object.fromEntries(readXml(source).children.map(({ name, text }) => [name, text]));

const partOf = (element: XmlElement, files: ReadonlyMap<string, string>): readonly CanvasPart[] => {
  if (element.name === 'item') return [{ type: 'question', question: itemOf(element, files) }];
  if (element.name !== 'section') return [];
  const bank = all(element, 'sourcebank_ref')[0]?.text;
  return [
    {
      type: 'group',
      pick: Number(first(element, 'selection_number').text),
      points: Number(all(element, 'points_per_item')[0]?.text ?? 1),
      ...(bank !== undefined && { bank }),
      questions: all(element, 'item').map((one) => itemOf(one, files)),
    },
  ];
};

const fields = (holder: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    holder.children
      .filter(({ name }) => name === 'itemmetadata' || name === 'qtimetadata')
      .flatMap((one) => (one.name === 'qtimetadata' ? one.children : all(one, 'qtimetadatafield')))
      .map(({ children: [label, entry] }) => [label?.text ?? '', entry?.text ?? '']),
  );

/** A condition and what it does. */
interface Condition {
  readonly test: XmlElement;
  readonly points: number;
  /** The feedback that belongs to an answer: Canvas leaves general ones out. */
  readonly told: string | undefined;
}

const conditionsOf = (item: XmlElement): readonly Condition[] =>
  all(item, 'respcondition').map((one) => {
    const [link] = all(one, 'displayfeedback').map(({ attrs }) => attrs.linkrefid ?? '');
    return {
      test: first(one, 'conditionvar'),
      points: Number(all(one, 'setvar')[0]?.text ?? 0),
      told: link !== undefined && /general_|_all|wrong|incorrect|correct/i.test(link) ? undefined : link,
    };
  });

const itemOf = (item: XmlElement, files: ReadonlyMap<string, string>): CanvasQuestion => {
  const { question_type: kind = '', points_possible: points = '1' } = fields(item);
  const conditions = conditionsOf(item);
  const feedback = new Map(all(item, 'itemfeedback').map((one) => [one.attrs.ident ?? '', htmlOf(one)]));
  const source = htmlOf(first(item, 'presentation'));
  const answers = (readers[kind] ?? (() => []))(item, conditions);
  const told: Record<string, string> = {};
  for (const [ident, html] of feedback) {
    const occasion = general(ident);
    if (occasion) told[occasion] = htmlWords(html);
  }
  for (const { answer, feedback: ident } of answers)
    if (ident !== undefined && feedback.has(ident)) told[answer] = htmlWords(feedback.get(ident) ?? '');
  return {
    ident: item.attrs.ident ?? '',
    arrived: {
      kind,
      points: Number(points),
      stem: htmlWords(slotted(item, kind, source)),
      media: htmlSources(source).flatMap((src) => {
        const bytes = files.get(decodeURIComponent(src));
        return bytes === undefined ? [] : [bytes.replace('bytes of ', '')];
      }),
      answers: answers.map(({ answer }) => answer),
      told,
    },
  };
};

const general = (ident: string): string | undefined => {
  if (/wrong|incorrect/.test(ident)) return 'incorrect';
  if (/correct/.test(ident)) return 'correct';
  return /general_|_all/.test(ident) ? 'always' : undefined;
};

/** Of the first text; text that is no HTML is shown as it stands. */
const htmlOf = (holder: XmlElement): string => {
  const [text] = all(holder, 'mattext');
  if (!text) return '';
  return text.attrs.texttype === 'text/plain'
    ? text.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    : text.text;
};

/** Blanks and variables by one sign. */
const slotted = (item: XmlElement, kind: string, html: string): string => {
  const blanks = /blanks|dropdowns/.test(kind)
    ? all(item, 'response_lid').map(({ attrs }) => (attrs.ident ?? '').replace(/^response_/, ''))
    : [];
  const values =
    kind === 'calculated_question'
      ? all(first(item, 'vars'), 'var').map(({ attrs }) => attrs.name ?? '')
      : [];
  return [...blanks, ...values].reduce((one, name) => one.replaceAll(`[${name}]`, '[_]'), html);
};

interface Answer {
  readonly answer: string;
  readonly feedback?: string | undefined;
}

type Reader = (item: XmlElement, conditions: readonly Condition[]) => readonly Answer[];

/** Right are those that a condition with points names, and not those that it names within `not`. */
const choices: Reader = (item, conditions) => {
  const right = new Set(conditions.filter(({ points }) => points > 0).flatMap(({ test }) => required(test)));
  return all(item, 'response_label').map((label) => {
    const ident = label.attrs.ident ?? '';
    const own = conditions.find(({ told, test }) => told !== undefined && required(test).includes(ident));
    return { answer: `${right.has(ident) ? 100 : 0} ${htmlWords(htmlOf(label))}`, feedback: own?.told };
  });
};

const required = (test: XmlElement): readonly string[] =>
  test.children.flatMap((one) => {
    if (one.name === 'varequal') return [one.text];
    return one.name === 'and' ? required(one) : [];
  });

/** Canvas lists those first that a condition of their own names: no order of accepted texts means anything. */
const inOrder = <T extends { readonly answer: string }>(answers: readonly T[]): readonly T[] =>
  answers.toSorted((a, b) => (a.answer < b.answer ? -1 : 1));

/** Every text that any condition names is right. */
const typed: Reader = (_, conditions) => {
  const found = new Map<string, string | undefined>();
  for (const { test, told } of conditions)
    for (const { text } of all(test, 'varequal')) found.set(text, found.get(text) ?? told);
  return inOrder([...found].map(([text, feedback]) => ({ answer: `100 ${squeezed(text)}`, feedback })));
};

/** Every condition with `or` or with bounds is a number that is right. */
const numbers: Reader = (_, conditions) =>
  conditions.flatMap(({ test, told }) => {
    const [low, high] = ['vargte', 'varlte'].map((name) => all(test, name)[0]?.text);
    if (low === undefined || high === undefined) return [];
    const exact = all(test, 'varequal')[0]?.text;
    if (exact === undefined) return [{ answer: `100 ${low} to ${high}`, feedback: told }];
    const margin = Number((Number(high) - Number(exact)).toPrecision(9));
    return [{ answer: `100 ${Number(exact)} ± ${margin}`, feedback: told }];
  });

const blanks: Reader = (item, conditions) =>
  all(item, 'response_lid').flatMap((response, index) =>
    all(response, 'response_label').map((label) => {
      const isRight = conditions.some(
        ({ points, test }) =>
          points > 0 && all(test, 'varequal').some(({ text }) => text === label.attrs.ident),
      );
      const isDropDown = fields(item).question_type === 'multiple_dropdowns_question';
      // The characters as they stand there, whatever they are said to be.
      return {
        answer: `${isRight || !isDropDown ? 100 : 0} ${index}: ${squeezed(first(label, 'mattext').text)}`,
      };
    }),
  );

const matching: Reader = (item, conditions) => {
  const responses = all(item, 'response_lid');
  const rights = new Map(
    responses
      .flatMap((one) => all(one, 'response_label'))
      .map((one) => [one.attrs.ident ?? '', first(one, 'mattext').text]),
  );
  const used = new Set<string>();
  const pairs = responses.map((response) => {
    const won = conditions.find(
      ({ points, test }) =>
        points > 0 && all(test, 'varequal').some(({ attrs }) => attrs.respident === response.attrs.ident),
    );
    const right = won ? (all(won.test, 'varequal')[0]?.text ?? '') : '';
    used.add(right);
    return { answer: `100 ${htmlWords(htmlOf(response))} = ${squeezed(rights.get(right) ?? '')}` };
  });
  const others = [...rights]
    .filter(([ident]) => !used.has(ident))
    .map(([, text]) => ({ answer: `0 ${squeezed(text)}` }));
  return [...pairs, ...others];
};

/** Its sets, each with the answer that goes with its numbers. */
const calculated: Reader = (item) =>
  all(item, 'var_set').map((set) => ({
    answer: `${all(set, 'var')
      .map(({ attrs, text }) => `${attrs.name}=${text}`)
      .join(' ')} -> ${first(set, 'answer').text}`,
  }));

const readers: Readonly<Record<string, Reader>> = {
  multiple_choice_question: choices,
  multiple_answers_question: choices,
  true_false_question: choices,
  short_answer_question: typed,
  numerical_question: numbers,
  fill_in_multiple_blanks_question: blanks,
  multiple_dropdowns_question: blanks,
  matching_question: matching,
  calculated_question: calculated,
};

/** How Canvas should find a question that was lowered for it. */
export const expectedInCanvas = (question: Question): Arrived => {
  const { always, correct, incorrect } = question.feedback;
  const answers = expectedAnswers(question);
  const told: Record<string, string> = Object.fromEntries(
    Object.entries({ always, correct, incorrect }).flatMap(([when, rich]) =>
      rich ? [[when, words(rich)]] : [],
    ),
  );
  for (const { answer, feedback } of answers) if (feedback) told[answer] = words(feedback);
  return {
    kind: kindOf(question),
    points: question.points,
    stem: stemWords(question),
    media: mediaOf(question),
    answers: [...new Set(answers.map(({ answer }) => answer))],
    told,
  };
};

const kindOf = (question: Question): string => {
  switch (question.kind) {
    case 'boolean':
      return question.choices.every(({ text, value }) => words(text).toLowerCase() === String(value))
        ? 'true_false_question'
        : 'multiple_choice_question';
    case 'cloze':
      return question.gaps.every(({ type }) => type === 'choice')
        ? 'multiple_dropdowns_question'
        : 'fill_in_multiple_blanks_question';
    default:
      return kinds[question.kind] ?? '';
  }
};

const kinds: Readonly<Record<string, string>> = {
  choice: 'multiple_choice_question',
  multi: 'multiple_answers_question',
  text: 'short_answer_question',
  number: 'numerical_question',
  formula: 'calculated_question',
  match: 'matching_question',
  essay: 'essay_question',
  upload: 'file_upload_question',
  stimulus: 'text_only_question',
};

interface Expected {
  readonly answer: string;
  readonly feedback?: Rich | undefined;
}

const expectedAnswers = (question: Question): readonly Expected[] => {
  switch (question.kind) {
    case 'choice':
    case 'multi':
    case 'boolean':
      return question.choices.map(({ text, right, feedback }) => ({
        answer: `${right ? 100 : 0} ${words(text)}`,
        feedback,
      }));
    case 'text':
      return inOrder(
        question.answers.flatMap(({ texts, feedback }) =>
          texts.map((one) => ({ answer: `100 ${squeezed(one)}`, feedback })),
        ),
      );
    case 'number':
      return question.answers.map(({ accept, feedback }) => ({ answer: `100 ${span(accept)}`, feedback }));
    case 'cloze':
      return question.gaps.flatMap(gapAnswers).map((answer) => ({ answer }));
    case 'match': {
      const rights = question.pairs.map(({ right }) => words(right));
      return [
        ...question.pairs.map(({ left, right }) => ({
          answer: `100 ${words(left)} = ${squeezed(words(right))}`,
        })),
        ...question.distractors
          .map((one) => squeezed(words(one)))
          .filter((one) => !rights.includes(one))
          .map((one) => ({ answer: `0 ${one}` })),
      ];
    }
    default:
      return [];
  }
};

/** A name that stands in the text is another one in Canvas. */
const nameOf = (name: string): string => name.replace(/_\d+$/, '');

/** Sets whose answer is not what the formula gives for their numbers, within the tolerance that Canvas is told. */
export const wrongSets = (
  question: Extract<Question, { kind: 'formula' }>,
  sets: readonly string[],
): readonly string[] => {
  const [answer] = question.answers;
  const formula = formulaOf(answer?.expression ?? '');
  return sets.filter((set) => {
    const [left = '', right = ''] = set.split(' -> ');
    const row = new Map(
      left.split(' ').map((one) => [nameOf(one.split('=')[0] ?? ''), Number(one.split('=')[1])] as const),
    );
    for (const one of question.vars ?? [])
      if (one.type === 'expression') row.set(one.name, evaluate(formulaOf(one.expression), row));
    const value = evaluate(formula, row);
    const margin = Math.max(
      1e-6 * Math.abs(value),
      0.5 * 10 ** -(answer?.decimals ?? 12),
      answer?.tolerance?.value.value ?? 0,
    );
    return !(Math.abs(value - Number(right)) <= margin * 1.01);
  });
};
