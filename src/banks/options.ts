import type { Difficulty } from '../model/question.ts';

/** Kinds of questions that are made, in the order in which tables list them. */
export const bankKinds = [
  'definition-to-term',
  'term-to-definition',
  'short-answer',
  'true-false',
  'cloze',
  'year',
  'fact-to-term',
  'matching',
  'sorting',
  'ordering',
  'essay',
  'flashcard',
] as const;

export type BankKind = (typeof bankKinds)[number];

/** Flashcards are cards, which nobody marks: only who asks for them gets them. */
export const usualKinds: readonly BankKind[] = bankKinds.filter((kind) => kind !== 'flashcard');

export interface BankOptions {
  /** Chooses among equals. */
  readonly seed: number;
  readonly kinds: readonly BankKind[];
  /** At most so many questions of each key term; sets of several terms are not counted. */
  readonly perTerm?: number;
  readonly difficulty?: Difficulty;
  /** Feedback links to the page of the term: only where that page travels along. */
  readonly links: boolean;
  /** All reasons are told why sentences became no questions; else the first, for where there is no question. */
  readonly explain: boolean;
}

export const bankDefaults: BankOptions = { seed: 1, kinds: usualKinds, links: true, explain: true };

/**
 * Whether wrong choices may be of any sort that is not surely another. Who wants terms to be typed, too, gets choices only where they
 * are as good.
 */
export const mayBeAnySort = (kinds: readonly BankKind[]): boolean => !kinds.includes('short-answer');

/** What a draw takes from: closed questions in one bank, essays in another. */
export const bankParts = ['closed', 'essays'] as const;

export type BankPart = (typeof bankParts)[number];

/** The bank in which a question stands. */
export const partOf = ({ kind }: { readonly kind: string }): BankPart =>
  kind === 'essay' ? 'essays' : 'closed';
