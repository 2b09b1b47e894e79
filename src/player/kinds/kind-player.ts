import type { Key } from '../../model/key.ts';
import type { AnyMarker, Grade } from '../../scoring/grade-by.ts';
import type { Response } from '../../scoring/response.ts';
import { all } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';

/** How one kind of question is asked in a page: reads and writes its controls, marks its parts. */
export interface KindPlayer {
  /** None: a person marks it. */
  readonly marker?: AnyMarker;
  /** What the controls say; none where nothing was touched. */
  readonly read: (question: HTMLElement) => Response | undefined;
  /** `undefined`: as if nothing was touched yet. */
  readonly write: (question: HTMLElement, response: Response | undefined) => void;
  /** Puts the answers in another order than the author's; `last` stays last. */
  readonly shuffle?: (question: HTMLElement, shuffled: Shuffled, keepLast: boolean) => void;
  /** Listens to controls that are more than fields, once for a page. */
  readonly start?: (question: HTMLElement, words: Words) => void;
  /** Says beside each part what was right and what was chosen. */
  readonly show?: (question: HTMLElement, shown: Shown) => void;
}

export type Shuffled = <T>(list: readonly T[]) => T[];

export interface Shown {
  readonly key: Key;
  readonly response: Response | undefined;
  readonly grade: Grade;
  /** Right answers are told, too. */
  readonly reveal: boolean;
  readonly words: Words;
  /** Writes a verdict and its words beside a part. */
  readonly say: (part: HTMLElement, verdict: Verdict | '', words: string) => void;
}

/** `missed`: right, but not chosen. */
export type Verdict = 'right' | 'wrong' | 'missed';

/** Right or not: the word that goes with it, and where it helps the right answer. */
export const sayPart = (
  part: HTMLElement,
  right: boolean,
  { reveal, words, say, best }: Shown & { readonly best: string },
): void => {
  const verdict = right ? 'right' : 'wrong';
  const told = !right && reveal && best ? ` · ${words.label('rightAnswer')}: ${best}` : '';
  say(part, verdict, words.label(verdict) + told);
};

/** Tells whoever listens that the answer is another now. */
export const tellChange = (question: Element): void => {
  question.dispatchEvent(new Event('input', { bubbles: true }));
};

/** A menu cuts what is longer than itself: below it the chosen words stand in full. */
export const showChosen = (question: Element): void => {
  for (const place of all(question, '[data-cw-chosen]')) {
    const menu = place.previousElementSibling as HTMLSelectElement;
    place.textContent = menu.value && (menu.selectedOptions[0]?.text ?? '');
  }
};
