import type { CourseState } from '../../state/course-state.ts';
import { answeredCard, daysUntil, newCard } from '../../state/leitner.ts';
import { today } from './today.ts';

/** A card as it lies in the page. */
export interface Face {
  /** Index among the course's pages. */
  readonly page: number;
  readonly element: HTMLElement;
  /** What is turned over: term outside, meaning inside. */
  readonly back: HTMLDetailsElement;
}

/** The learner's cards. */
export interface Deck {
  readonly mine: () => readonly Face[];
  /** By how long they are due; those that were just missed come last. */
  readonly due: () => readonly Face[];
  /** Days until the next one. */
  readonly next: () => number;
  readonly add: (faces: readonly Face[]) => void;
  /** The first that is due was known, or not. */
  readonly answer: (knew: boolean) => void;
}

export const createDeck = (faces: readonly Face[], { cards }: CourseState): Deck => {
  const missed: Face[] = [];
  const mine = (): readonly Face[] => faces.filter(({ page }) => cards[page]);
  const days = ({ page }: Face): number => {
    const card = cards[page];
    return card ? daysUntil(card, today()) : 0;
  };
  const due = (): readonly Face[] =>
    mine()
      .filter((face) => days(face) <= 0)
      .sort((a, b) => missed.indexOf(a) - missed.indexOf(b) || days(a) - days(b));
  return {
    mine,
    due,
    next: () => Math.min(...mine().map(days)),
    add: (added) => {
      for (const { page } of added) cards[page] ??= newCard(today());
    },
    answer: (knew) => {
      const [face] = due();
      const card = face && cards[face.page];
      if (!card) return;
      cards[face.page] = answeredCard(card, knew, today());
      const at = missed.indexOf(face);
      if (at >= 0) missed.splice(at, 1);
      if (!knew) missed.push(face);
    },
  };
};
