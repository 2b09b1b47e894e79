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
import { type MapRich, mapQuestion } from './map-question.ts';
import type { Question } from './question.ts';

/** How a course is rewritten: rich text, questions (after their rich text), or both. A question may become several, or none. */
export interface CourseMap {
  readonly rich: MapRich;
  readonly question: (question: Question) => readonly Question[];
}

/** The course with every rich text and every question rewritten. */
export const mapCourse = (course: Course, map: CourseMap): Course => ({
  ...course,
  ...(course.front && { front: mapLesson(course.front, map) }),
  ...(course.syllabus && { syllabus: mapLesson(course.syllabus, map) }),
  modules: course.modules.map((module) => mapModule(module, map)),
  banks: course.banks.map((bank) => mapBank(bank, map)),
});

const mapModule = (module: Module, map: CourseMap): Module => ({
  ...module,
  items: module.items.map((item) => mapItem(item, map)),
});

export const mapBank = (bank: Bank, map: CourseMap): Bank => ({
  ...bank,
  intro: map.rich(bank.intro),
  questions: mapQuestions(bank.questions, map),
});

const mapItem = (item: Item, map: CourseMap): Item => {
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

const mapLesson = (lesson: Lesson, map: CourseMap): Lesson => ({
  ...lesson,
  body: lesson.body.map((section) => mapSection(section, map)),
});

const mapSection = (section: Section, map: CourseMap): Section =>
  section.type === 'text'
    ? { ...section, body: map.rich(section.body) }
    : { ...section, questions: mapQuestions(section.questions, map) };

const mapTerm = (term: Term, map: CourseMap): Term => ({
  ...term,
  ...(term.definition && { definition: map.rich(term.definition) }),
  ...(term.facts && { facts: map.rich(term.facts) }),
  more: term.more.map((one) => ({ ...one, title: map.rich(one.title), body: map.rich(one.body) })),
  review: mapQuestions(term.review, map),
});

const mapQuiz = (quiz: Quiz, map: CourseMap): Quiz => ({
  ...quiz,
  intro: map.rich(quiz.intro),
  sections: quiz.sections.map((section) => mapQuizSection(section, map)),
});

const mapQuizSection = (section: QuizSection, map: CourseMap): QuizSection => ({
  ...section,
  ...(section.title && { title: map.rich(section.title) }),
  intro: map.rich(section.intro),
  parts: section.parts.flatMap((part) => mapPart(part, map)),
});

const mapPart = (part: QuizPart, map: CourseMap): readonly QuizPart[] => {
  switch (part.type) {
    case 'question':
      return mapQuestions([part.question], map).map((question) => ({ type: 'question', question }));
    case 'pool':
      return [{ ...part, intro: map.rich(part.intro), questions: mapQuestions(part.questions, map) }];
    case 'draw':
      return [part];
  }
};

const mapQuestions = (questions: readonly Question[], map: CourseMap): readonly Question[] =>
  questions.flatMap((question) => map.question(mapQuestion(question, map.rich)));
