import type { Player } from '../shell/context.ts';
import { all, find, focusOn, write } from '../shell/dom.ts';
import type { Words } from '../shell/words.ts';
import { createDeck, type Deck, type Face } from './deck.ts';

/** The flash-card page: what is due, one card at a time. The faces stand in the page, one for each key term. */
export const mountCards = (player: Player): void => {
  const place = find(document, '[data-cw-deck]');
  if (!place) return;
  const { state, words, changed } = player;
  const faces = facesIn(place, player);
  const deck = createDeck(faces, state);
  const show = (): void => showDeck(place, { deck, faces, words });
  const act = (button: HTMLElement): void => {
    const { cwAdd, cwKnew } = button.dataset;
    if (cwAdd === undefined && cwKnew === undefined) return;
    if (cwAdd === undefined) deck.answer(cwKnew === 'yes');
    else deck.add(faces.filter((face) => isOf(face, button)));
    changed('soon');
    show();
    focusOn(deck.due()[0]?.element ?? find(place, '[data-cw-part="done"]'));
  };
  for (const { back } of faces) back.addEventListener('toggle', () => showAnswers(place, deck));
  place.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button');
    if (button) act(button);
  });
  show();
};

const facesIn = (place: HTMLElement, { course }: Player): readonly Face[] =>
  all(place, '[data-cw-face]').flatMap((element): Face[] => {
    const page = course.pages.findIndex(({ id }) => id === element.dataset.cwFace);
    const back = find<HTMLDetailsElement>(element, 'details');
    return back && page >= 0 ? [{ page, element, back }] : [];
  });

interface Shown {
  readonly deck: Deck;
  readonly faces: readonly Face[];
  readonly words: Words;
}

const showDeck = (place: HTMLElement, { deck, faces, words }: Shown): void => {
  const [mine, due] = [deck.mine(), deck.due()];
  const count = `${words.count('inDeck', mine.length)} ${words.count('cardsDue', due.length)}`;
  const isDone = mine.length > 0 && due.length === 0;
  const done = isDone ? `${words.label('cardsDone')} ${words.count('nextCard', deck.next())}` : '';
  write(place, '[data-cw-part="count"]', mine.length > 0 ? count : '');
  write(place, '[data-cw-part="done"]', done);
  for (const face of faces) {
    face.back.open = false;
    face.element.hidden = face !== due[0];
  }
  for (const button of all(place, '[data-cw-add]')) {
    const left = faces.filter((face) => isOf(face, button) && !mine.includes(face)).length;
    button.hidden = left === 0;
    button.textContent = words.label('addCards', {
      title: button.dataset.cwTitle ?? '',
      n: words.number(left),
    });
  }
  showAnswers(place, deck);
};

/** Only of a card that was turned one says whether one knew it. */
const showAnswers = (place: HTMLElement, deck: Deck): void => {
  for (const one of all(place, '[data-cw-knew]')) one.hidden = !deck.due()[0]?.back.open;
};

/** A button without a module adds all. */
const isOf = ({ element }: Face, { dataset }: HTMLElement): boolean =>
  dataset.cwAdd === '' || dataset.cwAdd === element.dataset.cwModule;
