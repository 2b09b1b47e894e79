import type { Item, Quiz } from './course.ts';
import type { Formula } from './formula.ts';
import type { Key } from './key.ts';
import type { Question, Variable } from './question.ts';

export type { Key } from './key.ts';

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
  /** What the LMS says to have taken counts only while a file of the package can be fetched. */
  readonly ping?: true;
  /** The frame around the page is told how high the page is. */
  readonly frameResize?: true;
}

export interface QuizEntry extends Pick<Quiz, 'pass' | 'attempts' | 'graded' | 'keep' | 'time'> {
  /** Index into `pages`. */
  readonly page: number;
  /** Points of a full result, draws counted. */
  readonly points: number;
  /** How many of its questions one attempt asks, texts not counted. */
  readonly asked: number;
  /** Every question that the page holds, in order, drawn or not. */
  readonly questions: readonly QuestionEntry[];
}

/** What the saved state and an interaction record need of a question. */
export interface QuestionEntry {
  /** Unique in the package: `ITEM-ID.QUESTION-ID`; for one from a bank, `ITEM-ID.BANK-ID.QUESTION-ID`. */
  readonly id: string;
  readonly kind: Question['kind'];
  readonly form: ResponseForm;
  /** Choices, right sides, ...: how many values one part of a closed response has; 0 for typed answers. */
  readonly options: number;
  /** Parts of a response: left sides, gaps, items; 1 elsewhere. */
  readonly parts: number;
}

/** How a response is kept: one of the options, a set of them, one for each part, an order of the parts, or as it was typed. */
export type ResponseForm = 'one' | 'set' | 'each' | 'order' | 'typed';

/** A page's questions: `quiz` for a quiz page, `practice` for embedded checks and review questions. */
export interface PageData {
  readonly quiz?: QuizData;
  readonly practice: readonly QuestionData[];
}

export interface QuizData
  extends Pick<Quiz, 'pass' | 'attempts' | 'graded' | 'keep' | 'shuffle' | 'feedbackWhen' | 'show' | 'time'> {
  /** Index into `CourseData.quizzes`. */
  readonly index: number;
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
  readonly outcome?: string;
  readonly random?: RandomData;
  /** What `grade()` takes; see `src/scoring`. */
  readonly key: Key;
}

/** A question with random numbers. */
export interface RandomData {
  readonly vars: readonly Variable[];
  /** What its texts show: elements name an entry by its index, see `src/pages/README.md`. */
  readonly shown: readonly ShownValue[];
  /** Every expression in it, read: the player computes, it does not parse. */
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** A computed value in a text, `{=expression:decimals}`. */
export interface ShownValue {
  readonly expression: string;
  /** None: six significant digits. */
  readonly decimals?: number;
}
