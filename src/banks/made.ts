import type { Question } from '../model/question.ts';
import type { BankKind } from './options.ts';
import type { Siblings } from './siblings.ts';
import type { Unit } from './source/term-source.ts';
import type { Entry, World } from './world.ts';

/** A question before it has its id. */
export type Draft = Question extends infer Q ? (Q extends Question ? Omit<Q, 'id'> : never) : never;

export interface Made {
  readonly question: Draft;
  /** The answer in plain words: what no other question may tell. */
  readonly answer: readonly string[];
  /** It states its fact with the name of its term: whoever reads it knows both. */
  readonly states: boolean;
}

/** A candidate that became no question. */
export interface Rejection {
  /** The key term, or the title of the module for a set. */
  readonly term: string;
  readonly kind?: BankKind;
  /** The sentence, in plain text. */
  readonly text: string;
  readonly reason: string;
}

export interface MadeQuestion extends Made {
  readonly kind: BankKind;
  /** Ids of the pages that it is about. */
  readonly terms: readonly string[];
  readonly module: string;
  /** The sentence that it is made of. */
  readonly unit?: Unit;
  /** Follows from term and sentence. */
  readonly key: string;
}

export type Outcome = Made | { readonly reason: string };

export interface Asking {
  readonly world: World;
  readonly entry: Entry;
  readonly unit: Unit;
  readonly siblings: Siblings;
}

/** Makes a question of one sentence, or says why not. */
export type Maker = (asking: Asking) => Outcome;

export type MakerKind = Exclude<BankKind, 'matching' | 'sorting' | 'ordering' | 'essay' | 'flashcard'>;
