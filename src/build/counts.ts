import type { Course, Item, Lesson, Quiz, Term } from '../model/course.ts';
import type { Rich } from '../model/rich.ts';
import { checksOf, itemsOf, questionsOfQuiz } from '../model/walk.ts';
import { toPlain } from '../rich/plain.ts';
import { countWords } from './count-words.ts';

/** What a course holds, as `--json` and `release.json` say it. */
export interface Counts {
  readonly modules: number;
  /** Front page and syllabus are none. */
  readonly lessons: number;
  readonly terms: number;
  readonly quizzes: number;
  readonly banks: number;
  /** Of quizzes, inline pools and banks, texts included. */
  readonly questions: number;
  /** Inline pools and draws. */
  readonly pools: number;
  /** Questions of embedded checks. */
  readonly checks: number;
  /** Review questions of key terms. */
  readonly review: number;
  /** In lessons and terms. */
  readonly words: number;
}

export const noCounts: Counts = {
  modules: 0,
  lessons: 0,
  terms: 0,
  quizzes: 0,
  banks: 0,
  questions: 0,
  pools: 0,
  checks: 0,
  review: 0,
  words: 0,
};

export const countCourse = (course: Course): Counts => {
  const items = [...itemsOf(course)];
  const quizzes = items.filter((item) => item.kind === 'quiz');
  const lessons = items.filter((item) => item.kind === 'lesson');
  const terms = items.filter((item) => item.kind === 'term');
  const special = [course.front, course.syllabus].filter((one) => one !== undefined);
  return {
    modules: course.modules.length,
    lessons: lessons.length,
    terms: terms.length,
    quizzes: quizzes.length,
    banks: course.banks.length,
    questions:
      sum(quizzes, (quiz) => [...questionsOfQuiz(quiz)].length) +
      sum(course.banks, ({ questions }) => questions.length),
    pools: sum(quizzes, poolsOf),
    checks: sum([...special, ...lessons], (lesson) => [...checksOf(lesson)].length),
    review: sum(terms, ({ review }) => review.length),
    words: wordsOf(course),
  };
};

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0);

const poolsOf = ({ sections }: Quiz): number =>
  sum(sections, ({ parts }) => parts.filter(({ type }) => type !== 'question').length);

const wordsOf = (course: Course): number =>
  sum(course.modules, (module) =>
    sum(module.items, (item) =>
      sum(textsOf(item), (rich) =>
        countWords(toPlain(rich), item.language ?? module.language ?? course.language),
      ),
    ),
  );

const textsOf = (item: Item): readonly Rich[] => {
  if (item.kind === 'lesson') return lessonTexts(item);
  return item.kind === 'term' ? termTexts(item) : [];
};

const lessonTexts = ({ body }: Lesson): readonly Rich[] =>
  body.flatMap((section) => (section.type === 'text' ? [section.body] : []));

const termTexts = ({ definition = [], facts = [], more }: Term): readonly Rich[] => [
  definition,
  facts,
  ...more.map(({ body }) => body),
];
