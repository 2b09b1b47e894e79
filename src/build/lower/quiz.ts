import type { Format, Lack } from '../../formats/format.ts';
import type { Course, Quiz, QuizSection } from '../../model/course.ts';
import { mapQuizzes } from '../../model/map-course.ts';
import { type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import type { Tally } from './tally.ts';

/** Settings of quizzes that not every format has. */
export type QuizLack =
  | 'pass mark'
  | 'average'
  | 'latest'
  | 'show after pass'
  | 'show always'
  | 'feedback time'
  | 'rich section titles'
  | 'question order'
  | 'assignment group'
  | 'dates'
  | BankLack;

/** What is taken off elsewhere. */
type BankLack = 'quizzes' | 'bank intros' | 'files in bank intros' | 'long titles';

type QuizSetting = Exclude<QuizLack, BankLack>;

interface Setting {
  readonly words: string;
  /** The same quiz where it does not use the setting. */
  readonly remove: (quiz: Quiz) => Quiz;
}

/** Takes settings off every quiz that the format lacks, and counts them. */
export const lowerQuiz = ({ lacks = [] }: Format, tally: Tally): ((course: Course) => Course) => {
  const lacking = lacks.flatMap((lack) =>
    typeof lack === 'string' && isSetting(lack) ? [settings[lack]] : [],
  );
  if (lacking.length === 0) return (course) => course;
  const lowered = (quiz: Quiz): Quiz =>
    lacking.reduce((one, { words, remove }) => {
      const less = remove(one);
      if (less !== one) tally.count('formats/trait-not-carried', { trait: words }, quiz.pos);
      return less;
    }, quiz);
  return (course) => mapQuizzes(course, lowered);
};

const hasMarkup = (rich: Rich): boolean => rich.some(({ type }) => type !== 'text');

const withPlainTitle = (section: QuizSection): QuizSection =>
  section.title && hasMarkup(section.title) ? { ...section, title: [text(toPlain(section.title))] } : section;

const isSetting = (lack: Lack): lack is QuizSetting => lack in settings;

const settings: Readonly<Record<QuizSetting, Setting>> = {
  'pass mark': {
    words: 'the pass mark of a quiz',
    remove: (quiz) => {
      if (quiz.pass === undefined) return quiz;
      const { pass: _, ...rest } = quiz;
      return rest;
    },
  },
  average: {
    words: 'the average of attempts as the result: the highest counts',
    remove: (quiz) => (quiz.keep === 'average' ? { ...quiz, keep: 'highest' } : quiz),
  },
  latest: {
    words: 'the latest attempt as the result: the system decides which counts',
    remove: (quiz) => (quiz.keep === 'latest' ? { ...quiz, keep: 'highest' } : quiz),
  },
  'show always': {
    words: 'right answers that are shown after every attempt: the system decides after which',
    remove: (quiz) => (quiz.show === 'always' ? { ...quiz, show: 'after-last' } : quiz),
  },
  'feedback time': {
    words: 'whether feedback is given after every question or at the end: the system decides',
    remove: (quiz) => {
      const usual = quiz.graded ? 'end' : 'each';
      return quiz.feedbackWhen === 'none' || quiz.feedbackWhen === usual
        ? quiz
        : { ...quiz, feedbackWhen: usual };
    },
  },
  'rich section titles': {
    words: 'markup in titles of sections: its text is left',
    remove: (quiz) =>
      quiz.sections.some(({ title }) => title && hasMarkup(title))
        ? { ...quiz, sections: quiz.sections.map(withPlainTitle) }
        : quiz,
  },
  'show after pass': {
    words: 'right answers that are shown after passing: they are not shown',
    remove: (quiz) => (quiz.show === 'after-pass' ? { ...quiz, show: 'never' } : quiz),
  },
  'question order': {
    words: 'questions in random order',
    remove: (quiz) => {
      if (quiz.shuffle === 'questions') return { ...quiz, shuffle: 'none' };
      return quiz.shuffle === 'all' ? { ...quiz, shuffle: 'answers' } : quiz;
    },
  },
  'assignment group': {
    words: 'the assignment group of a quiz',
    remove: (quiz) => {
      if (quiz.group === undefined) return quiz;
      const { group: _, ...rest } = quiz;
      return rest;
    },
  },
  dates: {
    words: 'dates: when a quiz opens, is due and closes',
    remove: (quiz) => {
      const { due, from, until, ...rest } = quiz;
      return due === undefined && from === undefined && until === undefined ? quiz : rest;
    },
  },
};
