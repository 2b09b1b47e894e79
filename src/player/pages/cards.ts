import { answeredCard, daysUntil, newCard } from '../../state/leitner.ts';
import type { Player } from '../shell/context.ts';
import { all, find, focusOn, write } from '../shell/dom.ts';
import { today } from './today.ts';

interface Face {
  /** Index among the course's pages. */
  readonly page: number;
  readonly element: HTMLElement;
  /** What is turned over: term outside, meaning inside. */
  readonly back: HTMLDetailsElement;
}

/** The flash-card page: what is due, one card at a time. The faces stand in the page, one for each key term. */
export const mountCards = ({ state, course, words, changed }: Player): void => {
  const deck = find(document, '[data-cw-deck]');
  if (!deck) return;
  const faces = all(deck, '[data-cw-face]').flatMap((element): Face[] => {
    const page = course.pages.findIndex(({ id }) => id === element.dataset.cwFace);
    const back = find<HTMLDetailsElement>(element, 'details');
    return back && page >= 0 ? [{ page, element, back }] : [];
  });
  const tell = (name: string, text: string): void => write(deck, `[data-cw-part="${name}"]`, text);
  const days = ({ page }: Face): number => {
    const card = state.cards[page];
    return card ? daysUntil(card, today()) : Number.POSITIVE_INFINITY;
  };
  /** Those that were just missed come last, the others by how long they are due. */
  const missed: Face[] = [];
  const due = (): readonly Face[] =>
    faces
      .filter((face) => days(face) <= 0)
      .sort((a, b) => missed.indexOf(a) - missed.indexOf(b) || days(a) - days(b));

  const showAnswers = (): void => {
    const over = due()[0]?.back.open ?? false;
    for (const one of all(deck, '[data-cw-knew]')) one.hidden = !over;
  };
  const show = (): void => {
    const list = due();
    const mine = faces.filter(({ page }) => state.cards[page]);
    const next = Math.min(...mine.map(days));
    tell(
      'count',
      mine.length > 0 ? `${words.count('inDeck', mine.length)} ${words.count('cardsDue', list.length)}` : '',
    );
    tell(
      'done',
      mine.length > 0 && list.length === 0
        ? `${words.label('cardsDone')} ${words.count('nextCard', next)}`
        : '',
    );
    for (const { element, back } of faces) {
      back.open = false;
      element.hidden = element !== list[0]?.element;
    }
    for (const button of all(deck, '[data-cw-add]')) {
      const left = faces.filter((face) => isOf(face, button) && !state.cards[face.page]).length;
      button.hidden = left === 0;
      button.textContent = words.label('addCards', {
        title: button.dataset.cwTitle ?? '',
        n: words.number(left),
      });
    }
    showAnswers();
  };
  const changedTo = (): void => {
    changed('soon');
    show();
    focusOn(due()[0]?.element ?? find(deck, '[data-cw-part="done"]'));
  };
  for (const { back } of faces) back.addEventListener('toggle', showAnswers);
  deck.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button?.dataset.cwAdd !== undefined) {
      for (const face of faces) if (isOf(face, button)) state.cards[face.page] ??= newCard(today());
      changedTo();
    }
    const [face] = due();
    const card = face && state.cards[face.page];
    if (button?.dataset.cwKnew === undefined || !face || !card) return;
    const knew = button.dataset.cwKnew === 'yes';
    state.cards[face.page] = answeredCard(card, knew, today());
    missed.splice(missed.indexOf(face) >>> 0, 1);
    if (!knew) missed.push(face);
    changedTo();
  });
  show();
};

/** A button without a module adds all. */
const isOf = ({ element }: Face, { dataset }: HTMLElement): boolean =>
  dataset.cwAdd === '' || dataset.cwAdd === element.dataset.cwModule;
