import { splitStem } from '../../src/formats/shared/split-stem.ts';
import type { Course, Quiz, QuizPart } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import type { Question, QuestionOf } from '../../src/model/question.ts';
import { element, type Rich, text } from '../../src/model/rich.ts';
import { mapRich } from '../../src/rich/map.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { qtiAlike } from './qti-alike.ts';
import type { Alike } from './round-trip.ts';

/** What the specification's own dialect of QTI 1.2 says in other words. */
export const imsAlike = (language: string): Alike => qtiAlike(language);

/** What Canvas says in other words. */
export const canvasAlike = (language: string): Alike => {
  const alike = qtiAlike(language);
  return {
    ...alike,
    question: (question) => withPlainRights(alike.question ? alike.question(question) : question),
    quiz: (quiz) => inOneSection(alike.quiz ? alike.quiz(quiz) : quiz),
  };
};

/** Canvas has no sections: title and introduction, of a pool too, are a text of their own. */
const inOneSection = (quiz: Quiz): Quiz => {
  const parts = quiz.sections.flatMap((section) => [
    ...textOf(toPlain(section.title ?? []), section.intro),
    ...section.parts.flatMap((part): readonly QuizPart[] => {
      if (part.type === 'question') return [unnamed(part)];
      if (part.type === 'draw') return [part];
      return [...textOf('', part.intro, part.title), { ...part, intro: [] }];
    }),
  ]);
  return { ...quiz, show: shown(quiz), sections: [{ intro: [], parts, pos: quiz.pos }] };
};

/** The only attempt is the last one; of attempts without end none is. Where nothing is told, nothing is shown. */
const shown = ({ show, attempts, feedbackWhen }: Quiz): Quiz['show'] => {
  if (feedbackWhen === 'none') return 'never';
  if (show !== 'after-last') return show;
  if (attempts === 'unlimited') return 'never';
  return attempts === 1 ? 'always' : show;
};

const unnamed = ({ question }: Extract<QuizPart, { type: 'question' }>): QuizPart => ({
  type: 'question',
  question: question.id.includes('__text__') ? { ...question, id: '' } : question,
});

const textOf = (title: string, intro: Rich, name = 'Text'): readonly QuizPart[] => {
  if (title === '' && intro.length === 0) return [];
  const heading = title === '' ? [] : [element('h3', {}, [text(title)])];
  const question = {
    kind: 'stimulus' as const,
    id: '',
    ...splitStem([...heading, ...intro], name),
    points: 0,
    scoring: 'all' as const,
    feedback: {},
    hints: [],
    tags: [],
    pos: { file: '', line: 1, column: 1 },
  };
  return [{ type: 'question', question }];
};

/** Right sides are text, which has no double spaces. */
const withPlainRights = (question: Question): Question =>
  question.kind === 'match'
    ? {
        ...question,
        pairs: question.pairs.map((pair) => ({
          ...pair,
          right: [text(toPlain(pair.right).replace(/\s+/g, ' '))],
        })),
      }
    : question;

/**
 * What comes back otherwise: a letter in brackets is a variable in Canvas, so variables are renamed that text names so; and
 * right sides are plain text, in which nothing tells two dollars from the bounds of a formula.
 */
export const withoutMarks = (course: Course): Course =>
  mapCourse(course, {
    question: (question) => [question.kind === 'match' ? withUnmarkedRights(question) : question],
    rich: (rich) => changed(rich, (value) => value.replace(/\[(\w)\]/g, '($1)')),
  });

const withUnmarkedRights = (question: QuestionOf<'match'>): Question => ({
  ...question,
  pairs: question.pairs.map((pair) => ({ ...pair, right: unmarked(pair.right) })),
  distractors: question.distractors.map(unmarked),
});

const unmarked = (rich: Rich): Rich => changed(rich, (value) => value.replaceAll('$$', '$ $'));

const changed = (rich: Rich, change: (value: string) => string): Rich =>
  mapRich(rich, (node) => [node.type === 'text' ? { ...node, value: change(node.value) } : node]);
