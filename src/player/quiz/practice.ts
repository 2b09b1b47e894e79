import type { PageData } from '../../model/package-data.ts';
import { newAnswer } from '../../state/course-state.ts';
import type { Player } from '../shell/context.ts';
import { all } from '../shell/dom.ts';
import { pageData } from '../shell/page-data.ts';
import type { Words } from '../shell/words.ts';
import { printAnswerKey } from './answer-key.ts';
import { type Asked, ask, gradeOf, isReady, showAction, takeAnswer } from './asked.ts';
import { elementsOf } from './elements.ts';
import { nextHint, showHints } from './hints.ts';
import { clearGrade, showGrade } from './show-grade.ts';
import { watch } from './watch.ts';

/** Embedded checks and review questions: checked one by one, as often as one likes, never counted or kept. */
export const mountPractice = ({ state, words }: Player): void => {
  window.onbeforeprint = () => printAnswerKey(words);
  const page = pageData();
  for (const form of all<HTMLFormElement>(document, '[data-cw-practice]'))
    if (page) practise(form, page, { seed: state.seed, words });
};

const practise = (
  form: HTMLFormElement,
  page: PageData,
  settings: { readonly seed: number; readonly words: Words },
): void => {
  const { words } = settings;
  const elements = elementsOf(form);
  const asked = page.practice.flatMap((data) => {
    const element = elements.get(data.id);
    return element ? ask({ data, element }, newAnswer(), settings) : [];
  });
  for (const one of asked) startPractice(one, words);
  watch(form, () => asked, {
    answered: retake,
    action: (name, one) => {
      if (name === 'hint' && one) nextHint(one, words);
      if (name === 'check' && one) checkPractice(one, words);
    },
  });
};

export const startPractice = (one: Asked, words: Words): void => {
  showHints(one, words);
  showAction(one.element, 'check', true);
};

/** Another answer: what was said of the last one goes. */
export const retake = (one: Asked): void => {
  takeAnswer(one);
  if (one.element.dataset.cwVerdict) clearGrade(one);
};

export const checkPractice = (one: Asked, words: Words): void => {
  takeAnswer(one);
  if (!isReady(one, words)) return;
  one.answer.tries += 1;
  clearGrade(one);
  const { credit } = gradeOf(one, words);
  // A first miss leaves room for a second thought; after that, and after a right answer, everything is told.
  const reveal = credit === undefined || credit >= 1 || one.answer.tries >= (one.data.attempts ?? 2);
  showGrade(one, { words, reveal, focus: true });
};
