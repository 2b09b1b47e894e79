import type { CourseData, PageEntry, QuestionEntry, QuizEntry } from '../../src/model/package-data.ts';

const page = (id: string, kind: PageEntry['kind']): PageEntry => ({
  id,
  kind,
  href: `pages/${id}.html`,
  title: id,
});

export const closed = {
  choice: { kind: 'choice', form: 'one', options: 5, parts: 1 },
  multi: { kind: 'multi', form: 'set', options: 8, parts: 1 },
  match: { kind: 'match', form: 'each', options: 6, parts: 5 },
  categorize: { kind: 'categorize', form: 'each', options: 3, parts: 8 },
  order: { kind: 'order', form: 'order', options: 6, parts: 6 },
  cloze: { kind: 'cloze', form: 'each', options: 4, parts: 3 },
  hotspot: { kind: 'hotspot', form: 'one', options: 6, parts: 1 },
} as const satisfies Record<string, Omit<QuestionEntry, 'id'>>;

export const typed = { kind: 'text', form: 'typed', options: 0, parts: 1 } as const;
export const blanks = { kind: 'cloze', form: 'typed', options: 0, parts: 2 } as const;

export const quizEntry = (
  page: number,
  questions: readonly QuestionEntry[],
  more: Partial<QuizEntry> = {},
): QuizEntry => ({
  page,
  points: questions.length,
  attempts: 2,
  graded: true,
  keep: 'highest',
  asked: questions.length,
  questions,
  ...more,
});

interface Size {
  readonly lessons: number;
  readonly terms: number;
  /** Ten to a quiz, their kinds in turn. */
  readonly questions: number;
}

const closedForms = Object.values(closed);

/** The data of a course of so many pages, cards and closed questions. */
export const courseDataOf = ({ lessons, terms, questions }: Size): CourseData => {
  const quizCount = Math.ceil(questions / 10);
  const pages = [
    ...Array.from({ length: lessons }, (_, n) => page(`module-${n % 7}-lesson-${n}`, 'lesson')),
    ...Array.from({ length: terms }, (_, n) => page(`module-${n % 7}-term-${n}`, 'term')),
    ...Array.from({ length: quizCount }, (_, n) => page(`module-${n}-checkpoint-quiz`, 'quiz')),
  ];
  const quizzes = Array.from({ length: quizCount }, (_, quiz) =>
    quizEntry(
      lessons + terms + quiz,
      Array.from({ length: Math.min(10, questions - quiz * 10) }, (_, n) => ({
        id: `module-${quiz}-checkpoint-quiz.question-${n}`,
        ...(closedForms[(quiz * 10 + n) % closedForms.length] ?? closed.choice),
      })),
    ),
  );
  return courseData(pages, quizzes);
};

export const courseData = (pages: readonly PageEntry[], quizzes: readonly QuizEntry[]): CourseData => ({
  id: 'course',
  version: '1.0.0',
  title: 'Course',
  language: 'en',
  pages,
  quizzes,
  labels: {},
  options: { onFail: 'incomplete', exit: 'suspend' },
});

/** The same course without one item and with another before it, in the opposite order. */
export const laterEdition = (course: CourseData): CourseData => {
  const pages = [page('a-new-lesson', 'lesson'), ...course.pages.slice(1).reverse()];
  const quizzes = course.quizzes
    .map((quiz) => ({
      ...quiz,
      page: pages.findIndex(({ id }) => id === course.pages[quiz.page]?.id),
      questions: [...quiz.questions.slice(1), { id: 'a-new-question', ...closed.multi }].reverse(),
    }))
    .reverse();
  return { ...course, pages, quizzes };
};
