import type { Bank, Course, Item } from './course.ts';
import { mapQuestion } from './map-question.ts';
import type { Question } from './question.ts';
import type { Rich } from './rich.ts';
import { checksOf, pagesOf, questionsOfQuiz } from './walk.ts';

/** A rich text of a course and where it stands. */
export interface HeldText {
  readonly rich: Rich;
  readonly holder: Item | Bank;
  /** Where it is part of a question. */
  readonly question?: Question;
}

/** Every rich text of a course: page by page, a page's own texts before those of its questions, banks last. */
export function* textsOf(course: Course): Generator<HeldText> {
  for (const holder of [...pagesOf(course), ...course.banks]) yield* textsIn(holder);
}

/** Those of one page or bank. */
export function* textsIn(holder: Item | Bank): Generator<HeldText> {
  for (const rich of ownTexts(holder)) yield { rich, holder };
  for (const question of questionsIn(holder))
    for (const rich of questionTexts(question)) yield { rich, holder, question };
}

/** The texts alone. */
export function* richTextsOf(course: Course): Generator<Rich> {
  for (const { rich } of textsOf(course)) yield rich;
}

/** The texts of a page or bank that belong to none of its questions, in reading order. */
export const ownTexts = (holder: Item | Bank): readonly Rich[] => {
  switch (holder.kind) {
    case 'lesson':
      return holder.body.flatMap((section) => (section.type === 'text' ? [section.body] : []));
    case 'term':
      return [
        holder.definition ?? [],
        holder.facts ?? [],
        ...holder.more.flatMap(({ title, body }) => [title, body]),
      ];
    case 'quiz':
      return [
        holder.intro,
        ...holder.sections.flatMap(({ title = [], intro, parts }) => [
          title,
          intro,
          ...parts.flatMap((part) => (part.type === 'pool' ? [part.intro] : [])),
        ]),
      ];
    case 'bank':
      return [holder.intro];
    case 'discussion':
    case 'assignment':
    case 'link':
      return [holder.body];
  }
};

/** In reading order. A build asks ten times for the texts of a question, so they are kept as long as it is. */
export const questionTexts = (question: Question): readonly Rich[] => {
  const known = textsByQuestion.get(question);
  if (known) return known;
  const found: Rich[] = [];
  mapQuestion(question, (rich) => {
    found.push(rich);
    return rich;
  });
  textsByQuestion.set(question, found);
  return found;
};

const textsByQuestion = new WeakMap<Question, readonly Rich[]>();

const questionsIn = (holder: Item | Bank): Iterable<Question> => {
  switch (holder.kind) {
    case 'lesson':
      return checksOf(holder);
    case 'term':
      return holder.review;
    case 'quiz':
      return questionsOfQuiz(holder);
    case 'bank':
      return holder.questions;
    case 'discussion':
    case 'assignment':
    case 'link':
      return [];
  }
};

/** The language that a page or bank is written in: its own, its module's, the course's. */
export const languageOf = (holder: Item | Bank, course: Course): string => {
  if (holder.language !== undefined) return holder.language;
  const module = course.modules.find((one) =>
    holder.kind === 'bank' ? one.id === holder.module : one.items.includes(holder),
  );
  return module?.language ?? course.language;
};
