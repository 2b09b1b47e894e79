import { assessmentsOf } from '../../src/formats/shared/assessments.ts';
import { partId } from '../../src/formats/shared/ids.ts';
import type { Bank, Course, Pool, Quiz, QuizPart } from '../../src/model/course.ts';
import { isInline, normalRich } from '../../src/model/normal-rich.ts';
import type { Question } from '../../src/model/question.ts';
import { element, type Rich, type RichNode, text } from '../../src/model/rich.ts';
import { candidates } from '../../src/model/walk.ts';
import { mapRich } from '../../src/rich/map.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { readMathml } from '../../src/rich/read-mathml.ts';
import type { Alike } from './round-trip.ts';

/** What a package of QTI says in other words: the same course all the same. */
export const qtiAlike = (language: string): Alike => ({
  question: plainQuestion,
  rich: (rich) => normalRich(blocks(mapRich(readMathml(rich), (node) => [plainNode(node)]))),
  bank: ({ language: own, ...bank }) => ({
    ...bank,
    questions: bank.questions.map(unshuffled),
    ...(own !== undefined && own !== language && { language: own }),
  }),
  quiz: (written) => plainQuiz(written, language),
});

const plainQuestion = (question: Question): Question =>
  plainKind(question.points === 0 ? withoutShares(question) : question);

/** In a bank, no order is one that may be shuffled. */
const unshuffled = (question: Question): Question => {
  const { shuffle, ...rest } = question;
  return { ...rest, ...(shuffle && shuffle !== 'yes' && { shuffle }) } as Question;
};

const plainKind = (question: Question): Question => {
  if (question.kind === 'hotspot')
    return {
      ...question,
      image: { ...question.image, asset: plainPath(question.image.asset) },
      areas: question.areas.map((area) => ({ ...area, text: [text(toPlain(area.text))] })),
    };
  if (question.kind !== 'cloze') return question;
  return {
    ...question,
    // Of one blank there is no part.
    scoring: question.gaps.length > 1 ? question.scoring : 'all',
    matchCase: question.matchCase && question.gaps.some(({ type }) => type === 'text'),
  };
};

/** Where nothing is to be earned, no part of it is. */
const withoutShares = (question: Question): Question =>
  question.kind === 'text'
    ? { ...question, scoring: 'all', answers: question.answers.map((answer) => ({ ...answer, credit: 1 })) }
    : { ...question, scoring: 'all' };

/** Media lie in a folder of their own. */
const plainPath = (path: string): string => path.replace(/^media\//, '').replaceAll('--', '/');

const plainNode = (node: RichNode): RichNode => {
  if (node.type !== 'element') return node;
  // Media lie in a folder of their own.
  if (node.attrs.src?.startsWith('asset:'))
    return {
      ...node,
      attrs: { ...node.attrs, src: node.attrs.src.replace('asset:media/', 'asset:').replaceAll('--', '/') },
    };
  // A table has rows of data (`tbody` must be there), and nothing stands beside its rows.
  const [only, ...more] = node.children;
  if (node.name === 'table' && only?.type === 'element' && only.name === 'thead' && more.length === 0)
    return { ...node, children: [{ ...only, name: 'tbody' }] };
  return boxes.has(node.name) ? { ...node, children: blocks(node.children) } : node;
};

const boxes: ReadonlySet<string> = new Set(['blockquote', 'li', 'td', 'th', 'div', 'dd', 'section']);

/** Text beside blocks stands in paragraphs. */
const blocks = (rich: Rich): Rich => {
  if (rich.every(isLine)) return rich;
  const out: RichNode[] = [];
  let line: RichNode[] = [];
  const end = (): void => {
    const [only, ...more] = line;
    const isFormula = only?.type === 'math' && only.display && more.length === 0;
    if (isFormula) out.push(only);
    else if (line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      out.push(element('p', {}, line));
    line = [];
  };
  for (const node of rich) {
    if (isLine(node)) line.push(node);
    else {
      end();
      out.push(node);
    }
  }
  end();
  return out;
};

const isLine = (node: RichNode): boolean => node.type === 'math' || isInline(node);

/** What a package holds of the course: the review questions of its key terms are banks too. */
export const withReviewBanks = (course: Course): Course => ({
  ...course,
  banks: assessmentsOf(course).banks.map(({ id, title, language, entries, own }): Bank => {
    if (own) return own;
    const questions = entries.map(({ ident, question }) => ({ ...question, id: ident }));
    return {
      kind: 'bank',
      id,
      title,
      language,
      tags: [],
      authors: [],
      intro: [],
      questions,
      pos: course.pos,
    };
  }),
});

/** A quiz by what learners meet: which questions are offered, for how many points, in which order. */
const plainQuiz = ({ language: own, pass, ...quiz }: Quiz, language: string): Quiz => {
  const answers = quiz.shuffle === 'answers' || quiz.shuffle === 'all';
  const questions = quiz.shuffle === 'questions' || quiz.shuffle === 'all';
  const sections = quiz.sections
    .map(({ title, ...section }) => ({
      ...section,
      ...(title && { title: [text(toPlain(title))] }),
      parts: section.parts.map((part) => plainPart(part, answers)),
    }))
    .filter(({ parts, intro, title }) => parts.length + intro.length > 0 || title);
  // A mark is so many points: of none, no share can be told.
  const isWorth = sections.some(({ parts }) => parts.some((part) => pointsOf(part) > 0));
  return {
    ...quiz,
    ...(own !== undefined && own !== language && { language: own }),
    ...(isWorth && pass !== undefined && { pass }),
    shuffle: questions ? 'questions' : 'none',
    sections,
  };
};

const pointsOf = (part: QuizPart): number =>
  part.type === 'question' ? part.question.points : (part.points ?? 0);

const plainPart = (part: QuizPart, answers: boolean): QuizPart => {
  if (part.type === 'question') return { ...part, question: shuffled(part.question, answers) };
  if (part.type === 'draw') return part;
  const { pick, ...rest } = part;
  const isDraw = isDrawn(part.id);
  return {
    ...rest,
    id: isDraw ? '' : part.id,
    ...(pick !== undefined && pick < part.questions.length && { pick }),
    // Questions of a bank are shuffled as the bank's, whoever draws them.
    questions: part.questions.map(isDraw ? unshuffled : (question) => shuffled(question, answers)),
  };
};

const isDrawn = (id: string): boolean => /^$|__x[0-9a-f]{12}$/.test(id);

const shuffled = (question: Question, answers: boolean): Question =>
  /^(?:choice|multi|match)$/.test(question.kind)
    ? { ...question, shuffle: question.shuffle ?? (answers ? 'yes' : 'no') }
    : question;

/** Draws as the pools that they come to: a package says which questions are offered, each for how many points. */
export const withoutDraws = (course: Course): Course => ({
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    items: module.items.map((item) =>
      item.kind === 'quiz'
        ? {
            ...item,
            sections: item.sections.map((section) => ({
              ...section,
              parts: section.parts.flatMap((part) => pooled(part, course)),
            })),
          }
        : item,
    ),
  })),
});

const pooled = (part: QuizPart, course: Course): readonly QuizPart[] => {
  if (part.type === 'question') return [part];
  if (part.type === 'pool') return [worth(part)];
  const bank = course.banks.find(({ id }) => id === part.bank);
  const questions = bank ? candidates(bank, part) : [];
  if (!bank || questions.length === 0) return [];
  const { pick, points, pos } = part;
  const renamed = questions.map((question) => ({ ...question, id: partId(bank.id, question.id) }));
  const given = { ...(pick !== undefined && { pick }), ...(points !== undefined && { points }) };
  return [worth({ type: 'pool', id: '', title: bank.title, intro: [], questions: renamed, pos, ...given })];
};

const worth = (pool: Pool): Pool => {
  const points = pool.points ?? pool.questions[0]?.points ?? 0;
  return { ...pool, points, questions: pool.questions.map((question) => ({ ...question, points })) };
};
