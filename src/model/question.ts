import type { Pos } from './pos.ts';
import type { Rich } from './rich.ts';

/** What every question has. A credit is a share of the points, 1 for all of them. */
export interface QuestionBase {
  /** Unique in its file; see the derivation in the authoring guide. */
  readonly id: string;
  /** The heading: inline rich text. May hold gaps and values. */
  readonly prompt: Rich;
  /** What stands between the heading and the answer block: block rich text. */
  readonly body: Rich;
  /** Points for a full answer. Never negative. */
  readonly points: number;
  readonly difficulty?: Difficulty;
  readonly outcome?: string;
  /** Tries within one attempt at the quiz. */
  readonly attempts?: number;
  /** `all`: every part must be right; `partial`: the share of right parts. */
  readonly scoring: 'all' | 'partial';
  /** Set only where the author set it; otherwise the quiz decides. */
  readonly shuffle?: 'yes' | 'no' | 'fixed-last';
  readonly feedback: Feedback;
  readonly hints: readonly Rich[];
  readonly tags: readonly string[];
  /** Random variables and expressions, in order of definition. */
  readonly vars?: readonly Variable[];
  readonly pos: Pos;
}

export type Difficulty = 'easy' | 'medium' | 'hard';

export interface Feedback {
  readonly always?: Rich;
  readonly correct?: Rich;
  readonly incorrect?: Rich;
  readonly solution?: Rich;
}

export type Variable =
  | {
      readonly type: 'range';
      readonly name: string;
      readonly low: Num;
      readonly high: Num;
      readonly step: Num;
    }
  | { readonly type: 'set'; readonly name: string; readonly values: readonly Num[] }
  | { readonly type: 'expression'; readonly name: string; readonly expression: string };

/** A number and its digits as the author wrote them. */
export interface Num {
  readonly value: number;
  readonly text: string;
}

/** One option of a choice. Its index in the list is its identity inside the question. */
export interface Choice {
  readonly text: Rich;
  readonly right: boolean;
  /** Credit where the author wrote one: a share of the points, may be negative. */
  readonly credit?: number;
  readonly feedback?: Rich;
  readonly pos: Pos;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export interface MultiQuestion extends QuestionBase {
  readonly kind: 'multi';
  readonly choices: readonly Choice[];
  /** `none=yes`: it is right to choose nothing. */
  readonly none: boolean;
}

/** Two choices, one of which means true, in the order the author wrote them. */
export interface BooleanQuestion extends QuestionBase {
  readonly kind: 'boolean';
  readonly choices: readonly BooleanChoice[];
}

export interface BooleanChoice extends Choice {
  readonly value: boolean;
}

export interface TextQuestion extends QuestionBase {
  readonly kind: 'text';
  readonly answers: readonly TextAnswer[];
  readonly matchCase: boolean;
}

/** A line of accepted spellings that earn the same credit. */
export interface TextAnswer {
  readonly texts: readonly string[];
  readonly credit: number;
  readonly feedback?: Rich;
  readonly pos: Pos;
}

export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly answers: readonly NumberAnswer[];
}

export interface NumberAnswer {
  readonly accept: NumberRange;
  readonly unit?: string;
  readonly credit: number;
  readonly feedback?: Rich;
  readonly pos: Pos;
}

export type NumberRange =
  | { readonly type: 'exact'; readonly value: Num }
  | { readonly type: 'tolerance'; readonly value: Num; readonly tolerance: Num; readonly relative: boolean }
  | { readonly type: 'range'; readonly low: Num; readonly high: Num };

export interface FormulaQuestion extends QuestionBase {
  readonly kind: 'formula';
  readonly answers: readonly FormulaAnswer[];
}

export interface FormulaAnswer {
  readonly expression: string;
  readonly decimals?: number;
  readonly tolerance?: { readonly value: Num; readonly relative: boolean };
  readonly unit?: string;
  readonly credit: number;
  readonly feedback?: Rich;
  readonly pos: Pos;
}

export interface EssayQuestion extends QuestionBase {
  readonly kind: 'essay';
  /** Model answers, each block rich text. */
  readonly answers: readonly Rich[];
  readonly rubric: readonly Criterion[];
  /** Height of the box. */
  readonly lines?: number;
}

export interface Criterion {
  readonly points: number;
  readonly text: Rich;
  readonly pos: Pos;
}

export interface UploadQuestion extends QuestionBase {
  readonly kind: 'upload';
  /** Extensions with their dot; none: any file. */
  readonly types: readonly string[];
  readonly answers: readonly Rich[];
  readonly rubric: readonly Criterion[];
}

export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match';
  readonly pairs: readonly MatchPair[];
  /** Right sides that belong to no left side. */
  readonly distractors: readonly Rich[];
}

export interface MatchPair {
  readonly left: Rich;
  readonly right: Rich;
  readonly pos: Pos;
}

export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order';
  /** In the right order. */
  readonly items: readonly Rich[];
}

export interface CategorizeQuestion extends QuestionBase {
  readonly kind: 'categorize';
  readonly categories: readonly Category[];
}

export interface Category {
  readonly title: Rich;
  readonly items: readonly Rich[];
  readonly pos: Pos;
}

export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze';
  readonly gaps: readonly Gap[];
  readonly matchCase: boolean;
}

export type Gap = TextGap | ChoiceGap | NumberGap | FormulaGap;

interface GapBase {
  readonly hint?: string;
  readonly pos: Pos;
}

export interface TextGap extends GapBase {
  readonly type: 'text';
  readonly texts: readonly string[];
}

export interface ChoiceGap extends GapBase {
  readonly type: 'choice';
  readonly options: readonly { readonly text: string; readonly right: boolean }[];
}

export interface NumberGap extends GapBase {
  readonly type: 'number';
  readonly accept: NumberRange;
  readonly unit?: string;
}

export interface FormulaGap extends GapBase {
  readonly type: 'formula';
  readonly expression: string;
  readonly decimals?: number;
  readonly tolerance?: { readonly value: Num; readonly relative: boolean };
  readonly unit?: string;
}

export interface HotspotQuestion extends QuestionBase {
  readonly kind: 'hotspot';
  readonly image: {
    readonly asset: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  readonly areas: readonly Area[];
  /** Written with `[x]`: several areas are right. */
  readonly multiple: boolean;
}

export interface Area extends Choice {
  readonly shape: Shape;
}

/** In the picture's own pixels. */
export type Shape =
  | { readonly type: 'circle'; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly type: 'rect';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | { readonly type: 'poly'; readonly points: readonly (readonly [number, number])[] };

/** Text only: nothing is asked, nothing is scored; its points are 0. */
export interface StimulusQuestion extends QuestionBase {
  readonly kind: 'stimulus';
}

export type Question =
  | ChoiceQuestion
  | MultiQuestion
  | BooleanQuestion
  | TextQuestion
  | NumberQuestion
  | FormulaQuestion
  | EssayQuestion
  | UploadQuestion
  | MatchQuestion
  | OrderQuestion
  | CategorizeQuestion
  | ClozeQuestion
  | HotspotQuestion
  | StimulusQuestion;

export type Kind = Question['kind'];

export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>;

/** Every kind, in the order in which tables list them. */
export const kinds = [
  'choice',
  'multi',
  'boolean',
  'text',
  'number',
  'formula',
  'cloze',
  'match',
  'order',
  'categorize',
  'essay',
  'upload',
  'hotspot',
  'stimulus',
] as const satisfies readonly Kind[];
