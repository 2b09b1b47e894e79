import { newCard } from '../../state/leitner.ts';
import type { Player } from '../shell/context.ts';
import { find } from '../shell/dom.ts';
import { status } from '../shell/notices.ts';
import { pageIndex } from '../shell/page.ts';
import { today } from './today.ts';

/** On a key term: puts it into the learner's deck, or takes it out. */
export const mountCardToggle = (player: Player): void => {
  const button = find<HTMLButtonElement>(document, '[data-cw-card]');
  const page = pageIndex(player);
  if (!button || page < 0) return;
  const { cards } = player.state;
  const { label } = player.words;
  const show = (): void => {
    button.setAttribute('aria-pressed', String(cards[page] !== undefined));
    button.textContent = label(cards[page] ? 'inCards' : 'addCard');
  };
  button.hidden = false;
  button.onclick = () => {
    cards[page] = cards[page] ? undefined : newCard(today());
    show();
    status(label(cards[page] ? 'cardAdded' : 'cardRemoved'));
    player.changed('soon');
  };
  show();
};
