import type { PageData } from '../../model/package-data.ts';
import { mountPractice } from '../quiz/practice.ts';
import { mountQuiz } from '../quiz/quiz.ts';
import { registry } from '../registry.ts';
import type { Player } from './context.ts';
import { showOutline } from './outline.ts';

/** Brings the page that is shown to life, and notes that it was opened. */
export const mountPage = (player: Player): void => {
  for (const mount of registry().parts) mount(document);
  const id = document.documentElement.dataset.cwPage;
  if (id === undefined) showOutline(player);
  else mountItem(player, id);
};

const mountItem = (player: Player, id: string): void => {
  const index = player.course.pages.findIndex((page) => page.id === id);
  if (index >= 0) player.state.seen[index] = true;
  const data = pageData();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cw-practice]')) {
    for (const one of form.querySelectorAll('[data-cw-answers]')) one.remove();
    if (data) mountPractice(form, data, player);
  }
  const form = document.querySelector<HTMLFormElement>('form[data-cw-quiz]');
  if (form && data?.quiz) mountQuiz(form, data.quiz, player);
};

const pageData = (): PageData | undefined => {
  const script = document.getElementById('cw-page');
  return script?.textContent ? (JSON.parse(script.textContent) as PageData) : undefined;
};
