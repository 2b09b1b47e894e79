import type { Bank, Item, Lesson, QuizPart, Section } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import type { PageRecord } from '../course/context.ts';

/** The page or bank with the ids of its record: its own, its questions' and its pools'. */
export const rename = <T extends Item | Bank>(one: T, record: PageRecord): T => {
  const ids = new Map(record.headings.map(({ id, pos }) => [`${pos.line}:${pos.column}`, id]));
  const named = <Q extends Pick<Question, 'id' | 'pos'>>(question: Q): Q => {
    const id = ids.get(`${question.pos.line}:${question.pos.column}`) ?? question.id;
    return id === question.id ? question : { ...question, id };
  };
  // Each kind's fields are replaced by ones of the same type.
  return { ...one, id: record.id, ...fields(one, named) } as T;
};

type Named = <Q extends Pick<Question, 'id' | 'pos'>>(question: Q) => Q;

const fields = (one: Item | Bank, named: Named): object => {
  switch (one.kind) {
    case 'lesson':
      return { body: renameBody(one, named) };
    case 'term':
      return { review: one.review.map(named) };
    case 'quiz':
      return {
        sections: one.sections.map((section) => ({
          ...section,
          parts: section.parts.map((part) => renamePart(part, named)),
        })),
      };
    case 'bank':
      return { questions: one.questions.map(named) };
    case 'discussion':
    case 'assignment':
    case 'link':
      return {};
  }
};

const renameBody = (lesson: Lesson, named: Named): readonly Section[] =>
  lesson.body.map((section) =>
    section.type === 'check' ? { ...section, questions: section.questions.map(named) } : section,
  );

const renamePart = (part: QuizPart, named: Named): QuizPart => {
  switch (part.type) {
    case 'question':
      return { ...part, question: named(part.question) };
    case 'pool':
      return { ...named(part), questions: part.questions.map(named) };
    case 'draw':
      return part;
  }
};
