import type { Pos } from './pos.ts';
import type { Difficulty, Question } from './question.ts';
import type { Rich } from './rich.ts';

/** A course: plain readonly JSON. A bank alone is a course with one bank and no module. */
export interface Course {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Semantic version. */
  readonly version: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** As written: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly updated?: string;
  /** SPDX identifier, or text. */
  readonly license?: string;
  readonly settings: Settings;
  readonly front?: Lesson;
  readonly syllabus?: Lesson;
  readonly modules: readonly Module[];
  /** All banks, those of module folders included, in the order of their paths. */
  readonly banks: readonly Bank[];
  /** Files that pages and questions use, by path. The bytes stay in the `AssetSource`. */
  readonly assets: readonly Asset[];
  readonly pos: Pos;
}

export interface Settings {
  readonly targets: readonly Target[];
  /** Where the list of targets stands, if the author wrote one. */
  readonly targetsPos?: Pos;
  /** Pass mark of quizzes that set none, in percent. */
  readonly pass?: number;
  readonly glossary: 'auto' | 'links';
  readonly theme?: string;
  /** A CSS colour. */
  readonly accent?: string;
  readonly accentPos?: Pos;
  readonly iri: string;
  /** Assignment group to weight in percent. */
  readonly grading: Readonly<Record<string, number>>;
  readonly banks: 'auto' | 'off';
  /** The author's own wording of interface strings. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface Target {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly pos: Pos;
}

export interface Module {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly updated?: string;
  /** Ids of modules to finish first. */
  readonly prerequisites: readonly string[];
  /** Items are taken in order. */
  readonly sequence: boolean;
  readonly items: readonly Item[];
  readonly pos: Pos;
}

export interface ItemBase {
  /** Unique in the course. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly tags: readonly string[];
  readonly authors: readonly string[];
  readonly updated?: string;
  readonly outcome?: string;
  readonly pos: Pos;
}

export interface Lesson extends ItemBase {
  readonly kind: 'lesson';
  readonly body: readonly Section[];
  readonly related: readonly Related[];
  /** Minutes to read. */
  readonly time?: number;
  readonly glossary?: 'auto' | 'links';
}

/** A stretch of a lesson: rich text, or an embedded knowledge check, which never counts. */
export type Section =
  | { readonly type: 'text'; readonly body: Rich }
  | { readonly type: 'check'; readonly questions: readonly Question[]; readonly pos: Pos };

/** A name, and the id of the key term it means where the course has one. */
export interface Related {
  readonly name: string;
  readonly item?: string;
}

export interface Term extends ItemBase {
  readonly kind: 'term';
  readonly term: string;
  readonly subject?: string;
  readonly aliases: readonly string[];
  readonly related: readonly Related[];
  readonly definition?: Rich;
  /** The whole section; its numbered list holds the facts. */
  readonly facts?: Rich;
  /** Further `## Heading` sections, in order. */
  readonly more: readonly { readonly title: Rich; readonly body: Rich; readonly pos: Pos }[];
  readonly review: readonly Question[];
}

export interface Quiz extends ItemBase {
  readonly kind: 'quiz';
  readonly intro: Rich;
  /** The first may be untitled: what stands before any `# Heading`. */
  readonly sections: readonly QuizSection[];
  /** Pass mark in percent; the course's where the quiz sets none. */
  readonly pass?: number;
  readonly attempts: number | 'unlimited';
  /** Minutes. */
  readonly time?: number;
  readonly shuffle: 'none' | 'questions' | 'answers' | 'all';
  readonly feedbackWhen: 'each' | 'end' | 'none';
  readonly show: 'always' | 'after-last' | 'after-pass' | 'never';
  /** `false`: practice, which never counts. */
  readonly graded: boolean;
  readonly keep: 'highest' | 'latest' | 'average';
  readonly group?: string;
  /** ISO 8601 with zone. */
  readonly due?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface QuizSection {
  readonly title?: Rich;
  readonly intro: Rich;
  readonly parts: readonly QuizPart[];
  readonly pos: Pos;
}

export type QuizPart = { readonly type: 'question'; readonly question: Question } | Pool | Draw;

/** `# Pool: name {pick=3 points=2}`: questions of which some are drawn. */
export interface Pool {
  readonly type: 'pool';
  /** Unique in its file, derived from the name as a question's is. */
  readonly id: string;
  readonly title: string;
  /** How many are drawn; none: all. */
  readonly pick?: number;
  /** Points of each question drawn; none: its own. */
  readonly points?: number;
  readonly intro: Rich;
  readonly questions: readonly Question[];
  readonly pos: Pos;
}

/** `::: pool from=...`: N questions out of a bank, skipping what the quiz already shows. */
export interface Draw {
  readonly type: 'draw';
  /** Id of the bank. */
  readonly bank: string;
  readonly pick?: number;
  readonly points?: number;
  /** All must match. */
  readonly tags: readonly string[];
  readonly difficulty?: Difficulty;
  readonly pos: Pos;
}

export interface Discussion extends ItemBase {
  readonly kind: 'discussion';
  readonly body: Rich;
  readonly points?: number;
  readonly due?: string;
}

export interface Assignment extends ItemBase {
  readonly kind: 'assignment';
  readonly body: Rich;
  readonly points?: number;
  /** `text`, `file .pdf .docx`, `url` or `none`, as written. */
  readonly submit?: string;
  readonly due?: string;
  readonly group?: string;
}

export interface Link extends ItemBase {
  readonly kind: 'link';
  readonly body: Rich;
  readonly url: string;
}

export type Item = Lesson | Term | Quiz | Discussion | Assignment | Link;

export interface Bank {
  readonly kind: 'bank';
  /** Unique in the course, items included. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly authors: readonly string[];
  readonly updated?: string;
  /** Already added to each question's own. */
  readonly tags: readonly string[];
  /** Already given to each question that has none. */
  readonly outcome?: string;
  /** Id of the module in whose folder it lies. */
  readonly module?: string;
  readonly intro: Rich;
  readonly questions: readonly Question[];
  readonly pos: Pos;
}

export type BankHead = Omit<Bank, 'questions'>;

/** A file of the course. */
export interface Asset {
  /** Relative to the course, with forward slashes. */
  readonly path: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  /** Media type. */
  readonly type: string;
  /** Pixels, for pictures; an SVG's view box. */
  readonly width?: number;
  readonly height?: number;
}
