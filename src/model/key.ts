import type { Kind, Num } from './question.ts';

/**
 * The answer key of a question: what `grade()` marks against, as plain JSON. Indices are those of the author's order.
 * Points are those of a full answer, credits a share of them.
 */
export type Key =
  | ChoiceKey<'choice'>
  | BooleanKey
  | MultiKey
  | TextKey
  | NumberKey
  | FormulaKey
  | ClozeKey
  | MatchKey
  | CategorizeKey
  | OrderKey
  | HotspotKey
  | OpenKey<'essay'>
  | OpenKey<'upload'>
  | OpenKey<'stimulus'>;

export type KeyOf<K extends Kind> = Extract<Key, { readonly kind: K }>;

interface KeyBase {
  readonly points: number;
}

/** Of a kind with several parts: all must be right, or the share of right ones counts. */
interface PartsKey extends KeyBase {
  readonly scoring: 'all' | 'partial';
}

export interface ChoiceKey<K extends 'choice' | 'boolean'> extends KeyBase {
  readonly kind: K;
  readonly credits: readonly number[];
}

export interface BooleanKey extends ChoiceKey<'boolean'> {
  /** Index of the choice that means true. */
  readonly truth: number;
}

/** What a set of choices is marked against. */
export interface SetKey {
  readonly scoring: 'all' | 'partial';
  readonly right: readonly boolean[];
  /** Set where the author wrote credits: then they are summed, whatever `scoring` says. */
  readonly credits?: readonly number[];
}

export interface MultiKey extends KeyBase, SetKey {
  readonly kind: 'multi';
}

export type HotspotKey = KeyBase & { readonly kind: 'hotspot' } & (
    | { readonly several: false; readonly credits: readonly number[] }
    | ({ readonly several: true } & SetKey)
  );

export interface TextKey extends KeyBase {
  readonly kind: 'text';
  readonly matchCase: boolean;
  readonly answers: readonly { readonly texts: readonly string[]; readonly credit: number }[];
}

/** The numbers that are accepted: both ends belong to them. */
export interface Accepted {
  readonly low: number;
  readonly high: number;
  /** One more: a computed number as it is shown, rounded. It is the one to tell. */
  readonly shown?: number;
  readonly unit?: string | undefined;
}

export interface NumberKey extends KeyBase {
  readonly kind: 'number';
  readonly answers: readonly (Accepted & { readonly credit: number })[];
}

/** An answer that depends on variables: `settleKey` makes an `Accepted` of it. */
export interface Computed {
  readonly expression: string;
  /** Of the number as it is shown; none: six significant digits. */
  readonly decimals?: number;
  readonly tolerance?: { readonly value: Num; readonly relative: boolean };
  readonly unit?: string | undefined;
}

export interface FormulaKey extends KeyBase {
  readonly kind: 'formula';
  readonly answers: readonly (Computed & { readonly credit: number })[];
}

export interface ClozeKey extends PartsKey {
  readonly kind: 'cloze';
  readonly matchCase: boolean;
  readonly gaps: readonly GapKey[];
}

export type GapKey =
  | { readonly type: 'text'; readonly texts: readonly string[] }
  | { readonly type: 'choice'; readonly right: number; readonly options: readonly string[] }
  | ({ readonly type: 'number' } & Accepted)
  | ({ readonly type: 'formula' } & Computed);

export interface MatchKey extends PartsKey {
  readonly kind: 'match';
  /**
   * For each left side, the index of its right side among `rights` as the page lists them in the author's order: pairs
   * first, then distractors. Equal right sides are one.
   */
  readonly right: readonly number[];
  readonly rights: number;
}

export interface CategorizeKey extends PartsKey {
  readonly kind: 'categorize';
  /** For each item, category by category, the index of its category. */
  readonly right: readonly number[];
  readonly categories: number;
}

export interface OrderKey extends PartsKey {
  readonly kind: 'order';
  /** For each item in the right order, the index of the first that reads the same: mostly its own. */
  readonly right: readonly number[];
}

/** Nothing is marked: a person reads it, or nothing is asked. */
export interface OpenKey<K extends 'essay' | 'upload' | 'stimulus'> extends KeyBase {
  readonly kind: K;
}
