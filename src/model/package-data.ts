import type { Item, Quiz } from './course.ts';
import type { Question } from './question.ts';

/**
 * What the pages of a package tell the player: plain JSON, written by `pages`, read by `player`.
 * `assets/course.js` sets `window.coursewright` to a `CourseData`; each page with questions carries a `PageData`
 * in `<script type="application/json" id="cw-page">`.
 */
export interface CourseData {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  /** Six hexadecimal digits: changes when the layout of the saved state changes. */
  readonly layout: string;
  /** In course order; index.html (the outline) is not among them. */
  readonly pages: readonly PageEntry[];
  /** In course order: layout of saved state, and what the score rule needs. */
  readonly quizzes: readonly QuizEntry[];
  /** Interface strings that the player shows; `{name}` stands for a value. */
  readonly labels: Readonly<Record<string, string>>;
  readonly options: RuntimeOptions;
}

export interface PageEntry {
  readonly id: string;
  /** Relative to the package root. */
  readonly href: string;
  readonly title: string;
  readonly kind: Item['kind'];
}

/** Options of the SCORM targets, see their READMEs. */
export interface RuntimeOptions {
  /** What SCORM 1.2 is told when no attempt remains and the quiz is failed. While attempts remain it is always `incomplete`. */
  readonly onFail: 'incomplete' | 'failed';
  /** `cmi.core.exit` / `cmi.exit` after completion. */
  readonly exit: 'suspend' | 'normal';
  /** To be complete is success enough: other parts of the course wait for it. */
  readonly completionPasses?: true;
  /** A failed attempt is over for good: the LMS begins another one. */
  readonly retriedByLms?: true;
  /** Least minutes between two commits; none: 1.5 seconds after each change. */
  readonly commitEvery?: number;
  /** Minutes after which time spent is committed though nothing changed; none: never. */
  readonly keepAlive?: number;
}

export interface QuizEntry extends Pick<Quiz, 'pass' | 'attempts' | 'graded' | 'keep'> {
  /** Index into `pages`. */
  readonly page: number;
  /** Points of a full result, draws counted. */
  readonly points: number;
  /** Every question that the page holds, in order, drawn or not. */
  readonly questions: readonly QuestionEntry[];
}

/** What the saved state and an interaction record need of a question. */
export interface QuestionEntry {
  /** Unique in the package: `ITEM-ID.QUESTION-ID`; for one from a bank, `ITEM-ID.BANK-ID.QUESTION-ID`. */
  readonly id: string;
  readonly kind: Question['kind'];
  /** Choices, right sides, ...: how many values one part of a closed response has; 0 for typed answers. */
  readonly options: number;
  /** Parts of a response: left sides, gaps, items; 1 elsewhere. */
  readonly parts: number;
}

/** A page's questions: `quiz` for a quiz page, `practice` for embedded checks and review questions. */
export interface PageData {
  readonly quiz?: QuizData;
  readonly practice: readonly QuestionData[];
}

export interface QuizData
  extends Pick<Quiz, 'pass' | 'attempts' | 'graded' | 'keep' | 'shuffle' | 'feedbackWhen' | 'show'> {
  /** Index into `CourseData.quizzes`. */
  readonly index: number;
  /** Minutes. */
  readonly time?: number;
  /** In the order of the page. */
  readonly parts: readonly QuizPartData[];
}

export type QuizPartData =
  | { readonly type: 'question'; readonly question: QuestionData }
  | {
      readonly type: 'draw';
      readonly pick: number;
      /** Points of each drawn question; none: its own. */
      readonly points?: number;
      /** Candidates; what an earlier draw took is skipped. */
      readonly questions: readonly QuestionData[];
    };

/** A question without its texts: what marking, recording and shuffling need. */
export interface QuestionData {
  /** As in `QuestionEntry`. */
  readonly id: string;
  /** Plain text of the prompt, at most 250 UTF-16 units (SCORM 2004 4th edition, RTE 4.2.9.1, `description`). */
  readonly text: string;
  readonly attempts?: number;
  readonly shuffle?: 'yes' | 'no' | 'fixed-last';
  readonly hints: number;
  /** What `grade()` takes; see `src/scoring`. */
  readonly key: Key;
}

/** The answer key of a question: what `grade()` marks against. Indices are those of the author's order. */
export type Key =
  | { readonly kind: 'choice' | 'boolean'; readonly points: number; readonly credits: readonly number[] }
  | {
      readonly kind: 'multi';
      readonly points: number;
      readonly scoring: 'all' | 'partial';
      readonly right: readonly boolean[];
      /** Set where the author wrote credits: then they are summed, whatever `scoring` says. */
      readonly credits?: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly points: number;
      readonly matchCase: boolean;
      readonly answers: readonly { readonly texts: readonly string[]; readonly credit: number }[];
    }
  | {
      readonly kind: 'number';
      readonly points: number;
      readonly answers: readonly {
        readonly low: number;
        readonly high: number;
        readonly unit?: string;
        readonly credit: number;
      }[];
    }
  | {
      readonly kind: 'match';
      readonly points: number;
      readonly scoring: 'all' | 'partial';
      /** For each left side, the index of its right side among `rights` as the page lists them in the author's order: pairs first, then distractors. Equal right sides are one. */
      readonly right: readonly number[];
      readonly rights: number;
    }
  | { readonly kind: 'essay' | 'stimulus'; readonly points: number };
