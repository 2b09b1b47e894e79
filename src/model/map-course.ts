import type {
  Bank,
  Course,
  Item,
  Lesson,
  Module,
  Quiz,
  QuizPart,
  QuizSection,
  Section,
  Term,
} from './course.ts';
import { mapQuestion } from './map-question.ts';
import type { Question } from './question.ts';
import type { Rich } from './rich.ts';

/** How a course is rewritten: rich text, questions (after their rich text), or both. A question may become several, or none. */
export interface CourseMap {
  /** `holder`: the page or bank that the text or question stands in, as it is before the change. */
  readonly rich: (rich: Rich, holder: Item | Bank) => Rich;
  readonly question: (question: Question, holder: Item | Bank) => readonly Question[];
}

/** The course with every rich text and every question rewritten. */
export const mapCourse = (course: Course, map: CourseMap): Course => ({
  ...course,
  ...(course.front && { front: mapLesson(course.front, within(course.front, map)) }),
  ...(course.syllabus && { syllabus: mapLesson(course.syllabus, within(course.syllabus, map)) }),
  modules: course.modules.map((module) => mapModule(module, map)),
  banks: course.banks.map((bank) => mapBank(bank, map)),
});

/** The course with every quiz rewritten. */
export const mapQuizzes = (course: Course, change: (quiz: Quiz) => Quiz): Course => ({
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    items: module.items.map((item) => (item.kind === 'quiz' ? change(item) : item)),
  })),
});

const mapModule = (module: Module, map: CourseMap): Module => ({
  ...module,
  items: module.items.map((item) => mapItem(item, map)),
});

/** The map for one page or bank. */
interface HeldMap {
  readonly rich: (rich: Rich) => Rich;
  readonly question: (question: Question) => readonly Question[];
}

const within = (holder: Item | Bank, { rich, question }: CourseMap): HeldMap => ({
  rich: (one) => rich(one, holder),
  question: (one) => question(one, holder),
});

export const mapBank = (bank: Bank, course: CourseMap): Bank => {
  const map = within(bank, course);
  return { ...bank, intro: map.rich(bank.intro), questions: mapQuestions(bank.questions, map) };
};

const mapItem = (item: Item, course: CourseMap): Item => {
  const map = within(item, course);
  switch (item.kind) {
    case 'lesson':
      return mapLesson(item, map);
    case 'term':
      return mapTerm(item, map);
    case 'quiz':
      return mapQuiz(item, map);
    case 'discussion':
    case 'assignment':
    case 'link':
      return { ...item, body: map.rich(item.body) };
  }
};

const mapLesson = (lesson: Lesson, map: HeldMap): Lesson => ({
  ...lesson,
  body: lesson.body.map((section) => mapSection(section, map)),
});

const mapSection = (section: Section, map: HeldMap): Section =>
  section.type === 'text'
    ? { ...section, body: map.rich(section.body) }
    : { ...section, questions: mapQuestions(section.questions, map) };

const mapTerm = (term: Term, map: HeldMap): Term => ({
  ...term,
  ...(term.definition && { definition: map.rich(term.definition) }),
  ...(term.facts && { facts: map.rich(term.facts) }),
  more: term.more.map((one) => ({ ...one, title: map.rich(one.title), body: map.rich(one.body) })),
  review: mapQuestions(term.review, map),
});

const mapQuiz = (quiz: Quiz, map: HeldMap): Quiz => ({
  ...quiz,
  intro: map.rich(quiz.intro),
  sections: quiz.sections.map((section) => mapQuizSection(section, map)),
});

const mapQuizSection = (section: QuizSection, map: HeldMap): QuizSection => ({
  ...section,
  ...(section.title && { title: map.rich(section.title) }),
  intro: map.rich(section.intro),
  parts: section.parts.flatMap((part) => mapPart(part, map)),
});

const mapPart = (part: QuizPart, map: HeldMap): readonly QuizPart[] => {
  switch (part.type) {
    case 'question':
      return map
        .question(mapQuestion(part.question, map.rich))
        .map((question) => ({ type: 'question', question }));
    case 'pool':
      return [{ ...part, intro: map.rich(part.intro), questions: mapQuestions(part.questions, map) }];
    case 'draw':
      return [part];
  }
};

const mapQuestions = (questions: readonly Question[], map: HeldMap): readonly Question[] =>
  questions.flatMap((question) => map.question(mapQuestion(question, map.rich)));
