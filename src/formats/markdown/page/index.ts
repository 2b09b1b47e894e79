import type { Rich } from '../../../model/rich.ts';
import { readBank } from './bank.ts';
import { readLesson } from './lesson.ts';
import { filePlace } from './place.ts';
import { readQuiz } from './quiz.ts';
import { readRich } from './rich-body.ts';
import { readTerm } from './term.ts';
import { tooDeepAt } from './too-deep.ts';
import { tooLongItemAt } from './too-long-item.ts';
import type {
  BankPage,
  LessonPage,
  PageContext,
  PageNotes,
  PageSource,
  QuizPage,
  RichPage,
  TermPage,
} from './types.ts';

const nothing: PageNotes = { headings: [], anchors: new Set() };

/** Any text gives diagnostics, none an exception or an endless wait: what nests too deeply is reported. */
const guarded =
  <T>(read: (source: PageSource, ctx: PageContext) => T, empty: T) =>
  (source: PageSource, ctx: PageContext): T => {
    const deep = tooDeepAt(source.text);
    if (deep !== undefined) {
      ctx.report.add('markdown/too-deep', {}, filePlace(source).at(deep));
      return empty;
    }
    const long = tooLongItemAt(source.text);
    if (long !== undefined) {
      ctx.report.add('markdown/too-long-item', {}, filePlace(source).at(long));
      return empty;
    }
    try {
      return read(source, ctx);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      ctx.report.add('markdown/too-deep', {}, { file: source.file, line: source.firstLine, column: 1 });
      return empty;
    }
  };

export const readLessonPage: (source: PageSource, ctx: PageContext) => LessonPage = guarded(readLesson, {
  body: [],
  notes: nothing,
});

export const readTermPage: (source: PageSource, ctx: PageContext) => TermPage = guarded(readTerm, {
  more: [],
  review: [],
  notes: nothing,
});

export const readQuizPage: (source: PageSource, ctx: PageContext) => QuizPage = guarded(readQuiz, {
  intro: [],
  sections: [],
  notes: nothing,
});

export const readBankPage: (source: PageSource, ctx: PageContext) => BankPage = guarded(readBank, {
  intro: [],
  questions: [],
  notes: nothing,
});

export const readRichPage: (source: PageSource, ctx: PageContext) => RichPage = guarded(readRich, {
  body: [],
  notes: nothing,
});

/** The text alone of a discussion, an assignment or a link. */
export const readRichBody = (source: PageSource, ctx: PageContext): Rich => readRichPage(source, ctx).body;
