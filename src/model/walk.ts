import type { Bank, Course, Item, Lesson, Pool, Quiz, Term } from './course.ts';
import type { Question } from './question.ts';

/** Every item, in course order. */
export function* itemsOf(course: Course): Generator<Item> {
  for (const module of course.modules) yield* module.items;
}

/** Front page and syllabus where there are any, then every item. */
export function* pagesOf(course: Course): Generator<Item> {
  if (course.front) yield course.front;
  if (course.syllabus) yield course.syllabus;
  yield* itemsOf(course);
}

/** A quiz's own questions, inline pools included, draws not, in order. */
export function* questionsOfQuiz(quiz: Quiz): Generator<Question> {
  for (const section of quiz.sections) {
    for (const part of section.parts) {
      if (part.type === 'question') yield part.question;
      else if (part.type === 'pool') yield* part.questions;
    }
  }
}

/** The questions of embedded checks. */
export function* checksOf(lesson: Lesson): Generator<Question> {
  for (const section of lesson.body) if (section.type === 'check') yield* section.questions;
}

/** Who holds questions: pages and banks. */
export type Holder = Lesson | Term | Quiz | Bank;

/** Every question with what holds it: checks, review questions, quizzes, then banks. */
export function* questionsOf(
  course: Course,
): Generator<{ readonly question: Question; readonly holder: Holder }> {
  for (const item of pagesOf(course)) {
    if (item.kind === 'lesson') for (const question of checksOf(item)) yield { question, holder: item };
    if (item.kind === 'term') for (const question of item.review) yield { question, holder: item };
    if (item.kind === 'quiz') for (const question of questionsOfQuiz(item)) yield { question, holder: item };
  }
  for (const bank of course.banks) for (const question of bank.questions) yield { question, holder: bank };
}

/** The questions that a draw may give: those of its bank that match its filter. What an earlier draw of the quiz took is skipped when drawing. */
export const candidates = (bank: Bank, draw: DrawFilter): readonly Question[] =>
  bank.questions.filter((question) => matches(question, draw));

interface DrawFilter {
  readonly tags: readonly string[];
  readonly difficulty?: string;
}

const matches = (question: Question, filter: DrawFilter): boolean =>
  question.kind !== 'stimulus' &&
  filter.tags.every((tag) => question.tags.includes(tag)) &&
  (filter.difficulty === undefined || question.difficulty === filter.difficulty);

/** What a pool or draw can be worth: each drawn question's points, or their common points. */
export const poolPoints = (pool: Pick<Pool, 'pick' | 'points'>, questions: readonly Question[]): number => {
  const pick = Math.min(pool.pick ?? questions.length, questions.length);
  if (pool.points !== undefined) return pool.points * pick;
  if (pick === questions.length) return questions.reduce((sum, question) => sum + question.points, 0);
  return (questions[0]?.points ?? 0) * pick;
};
