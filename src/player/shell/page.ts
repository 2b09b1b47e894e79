import { registry } from '../registry.ts';
import type { Player } from './context.ts';
import { all } from './dom.ts';

/** Brings the page that is shown to life, and notes that it was opened. */
export const mountPage = (player: Player): void => {
  const page = pageIndex(player);
  if (page >= 0) player.state.seen[page] = true;
  for (const one of all(document, '[data-cw-answers]')) one.hidden = true;
  for (const mount of registry.mounts) mount(player);
};

/** Index of the page that is shown; -1 for the outline and other pages about the course. */
export const pageIndex = ({ course }: Pick<Player, 'course'>): number =>
  course.pages.findIndex(({ id }) => id === document.documentElement.dataset.cwPage);
