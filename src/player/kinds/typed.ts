import type { Accepted, Computed, GapKey } from '../../model/key.ts';
import type { AnyMarker } from '../../scoring/grade-by.ts';
import { markCloze } from '../../scoring/markers/parts.ts';
import { markNumber, markText } from '../../scoring/markers/typed.ts';
import { textsOf } from '../../scoring/response.ts';
import { all, find } from '../shell/dom.ts';
import { type KindPlayer, type Shown, sayPart, showChosen } from './kind-player.ts';

const field = (question: Element): HTMLInputElement | null => find(question, '.field input');

/** What is accepted in one place. */
type Wanted = GapKey | Accepted | Computed | { readonly texts: readonly string[] };

/** What a learner should have typed. A formula is a number by now. */
const bestOf = (wanted: Wanted, { words }: Shown): string => {
  if ('texts' in wanted) return wanted.texts[0] ?? '';
  if ('options' in wanted) return wanted.options[wanted.right] ?? '';
  if ('expression' in wanted) return '';
  const { low, high, shown, unit } = wanted;
  const single = shown ?? (low === high ? low : undefined);
  const text = single === undefined ? `${words.exact(low)} – ${words.exact(high)}` : words.exact(single);
  return unit ? `${text} ${unit}` : text;
};

const show = (question: HTMLElement, shown: Shown): void => {
  const { key, grade, reveal, words, say } = shown;
  const answers = 'answers' in key ? key.answers : [];
  const wanted = answers.find(({ credit }) => credit >= 1);
  const best = wanted ? bestOf(wanted, shown) : '';
  const { credit = 0 } = grade;
  for (const row of all(question, '.field')) {
    if (credit <= 0 || credit >= 1) sayPart(row, credit >= 1, { ...shown, best });
    else say(row, '', reveal ? `${words.label('rightAnswer')}: ${best}` : '');
  }
  for (const one of all(question, '[data-cw-answer-feedback]')) {
    one.hidden = Number(one.dataset.cwAnswerFeedback) !== grade.answer;
  }
};

const typedPlayer = (marker: AnyMarker): KindPlayer => ({
  marker,
  read: (question) => field(question)?.value || undefined,
  write: (question, response = '') => {
    const input = field(question);
    if (input) input.value = String(response);
  },
  show,
});

/** A typed word. */
export const textPlayer = typedPlayer(markText);

/** A typed number; a formula is one, once its values are drawn. */
export const numberPlayer = typedPlayer(markNumber);

type Control = HTMLInputElement | HTMLSelectElement;

const gaps = (question: Element): readonly HTMLElement[] => all(question, '.gap');

// A blank without its control: the markup is ours, so that is a bug.
const controlOf = (gap: Element): Control => find(gap, 'input, select') as Control;

/** Blanks in a text: typed, drop-downs, numbers. They need not stand in their order. */
export const clozePlayer: KindPlayer = {
  marker: markCloze,
  read: (question) => {
    const texts: string[] = [];
    for (const gap of gaps(question)) texts[Number(gap.dataset.cwPart)] = controlOf(gap).value;
    return texts.some(Boolean) ? texts : undefined;
  },
  write: (question, response) => {
    const texts = textsOf(response ?? []);
    for (const gap of gaps(question)) controlOf(gap).value = texts[Number(gap.dataset.cwPart)] ?? '';
    showChosen(question);
  },
  start: (question) => question.addEventListener('input', () => showChosen(question)),
  show: (question, shown) => {
    const { key, grade } = shown;
    if (key.kind !== 'cloze') return;
    for (const gap of gaps(question)) {
      const part = Number(gap.dataset.cwPart);
      const wanted = key.gaps[part];
      sayPart(gap, grade.parts?.[part] ?? false, { ...shown, best: wanted ? bestOf(wanted, shown) : '' });
    }
  },
};
