import type { PageData } from '../../model/package-data.ts';
import { grade } from '../../scoring/grade.ts';
import { isAnswered } from '../../scoring/response.ts';
import { registry } from '../registry.ts';
import type { Player } from '../shell/context.ts';
import { elementsOf } from './arrange.ts';
import { type Asked, actionOf, fillPanel } from './asked.ts';
import { nextHint, showHints } from './hints.ts';
import { clearGrade, showGrade } from './show-grade.ts';
import { takeAnswer, watch } from './watch.ts';

/** Embedded checks and review questions: checked one by one, as often as one likes, never counted or kept. */
export const mountPractice = (form: HTMLFormElement, page: PageData, { words }: Player): void => {
  const elements = elementsOf(form);
  const asked = page.practice.flatMap((data): Asked[] => {
    const element = elements.get(data.id);
    const kind = registry().kinds[data.key.kind];
    if (!element || !kind) return [];
    return [
      {
        data,
        element,
        kind,
        answer: { response: undefined, checked: false, tries: 0, hints: 0, stamp: 0 },
        since: Date.now(),
      },
    ];
  });
  for (const one of asked) {
    showHints(one, words);
    const button = actionOf(one.element, 'check');
    if (button) button.hidden = false;
  }
  watch(form, () => asked, {
    answered: (one) => {
      takeAnswer(one);
      if (one.element.dataset.cwVerdict) clearGrade(one);
    },
    action: (name, one) => {
      if (name === 'hint' && one) nextHint(one, words);
      if (name === 'check' && one) checkOne(one, words);
    },
  });
};

const checkOne = (one: Asked, words: Player['words']): void => {
  takeAnswer(one);
  if (!isAnswered(one.answer.response) && one.data.key.kind !== 'multi') {
    fillPanel(one.element.querySelector('[data-cw-result]'), [words.label('answerFirst')], false);
    one.element.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return;
  }
  one.answer.tries += 1;
  clearGrade(one);
  const { credit } = grade(one.data.key, one.answer.response, { comma: words.comma });
  // A first miss leaves room for a second thought; after that, and after a right answer, everything is told.
  const reveal = credit === undefined || credit >= 1 || one.answer.tries >= (one.data.attempts ?? 2);
  showGrade(one, { words, reveal, focus: true });
};
