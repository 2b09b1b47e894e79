import type { Gap, Question, QuestionOf } from '../../model/question.ts';
import { type Attrs, element, type Rich, text } from '../../model/rich.ts';
import { mapRich, walkRich } from '../../rich/map.ts';
import { chosenInFull } from './menus.ts';
import { rangeText } from './number.ts';
import type { QuestionMarkup } from './table.ts';
import { bulletList, mark, type QuestionView, writtenValue } from './view.ts';

/** The blanks stand in the text: see `withBlanks`. */
export const cloze: QuestionMarkup<'cloze'> = {
  answer: () => [],
  right: ({ gaps }, view) => bulletList(gaps.map((gap) => [text(rightText(gap, view))])),
};

/**
 * A question with a control in the place of each blank. A heading with blanks becomes the first paragraph of the text:
 * controls in a legend would be read out with each of them.
 */
export const withBlanks = (question: Question, view: QuestionView): Question => {
  if (question.kind !== 'cloze') return question;
  const blanks = (rich: Rich): Rich =>
    mapRich(rich, (node) => (node.type === 'gap' ? blank(question, node.gap, view) : [node]));
  const hints = [...gapHints(question, view), ...question.hints];
  const inBody = { ...question, body: blanks(question.body), hints };
  if (![...walkRich(question.prompt)].some((node) => node.type === 'gap')) return inBody;
  const prompt = element('p', { class: 'prompt' }, blanks(question.prompt));
  return { ...inBody, prompt: [text(view.strings.t('fillIn'))], body: [prompt, ...inBody.body] };
};

/** Hints of single blanks come first: they are nearest. */
const gapHints = ({ gaps }: QuestionOf<'cloze'>, { strings }: QuestionView): readonly Rich[] =>
  gaps.flatMap(({ hint }, index) =>
    hint === undefined
      ? []
      : [[element('p', {}, [text(`${strings.t('blank', { n: index + 1, total: gaps.length })}: ${hint}`)])]],
  );

const blank = ({ gaps }: QuestionOf<'cloze'>, index: number, { asked, strings }: QuestionView): Rich => {
  const gap = gaps[index];
  if (!gap) throw new Error(`the question ${asked.id} has no blank ${index}`);
  const attrs = {
    name: `${asked.id}.${index}`,
    'aria-label': strings.t('blank', { n: index + 1, total: gaps.length }),
  };
  const unit = 'unit' in gap && gap.unit !== undefined ? gap.unit : '';
  return [
    element('span', { class: 'gap', 'data-cw-part': String(index) }, [
      gap.type === 'choice' ? menu(gap, attrs, strings.t('choose')) : box(gap, attrs),
      ...(gap.type === 'choice' ? chosenInFull(gap.options.map((one) => one.text)) : []),
      ...(unit === '' ? [] : [element('span', { class: 'unit' }, [text(unit)])]),
      ...(gap.type === 'choice' ? [onPaper(gap)] : []),
      mark(),
    ]),
  ];
};

const box = ({ type }: Gap, attrs: Attrs) =>
  element('input', {
    type: 'text',
    ...attrs,
    autocomplete: 'off',
    spellcheck: 'false',
    ...(type === 'text' ? { autocapitalize: 'none' } : { inputmode: 'decimal' }),
  });

const menu = ({ options }: Extract<Gap, { type: 'choice' }>, attrs: Attrs, choose: string) =>
  element('select', attrs, [
    element('option', { value: '' }, [text(`${choose} …`)]),
    ...options.map((option, index) => element('option', { value: String(index) }, [text(option.text)])),
  ]);

/** Nobody opens a menu on paper. */
const onPaper = ({ options }: Extract<Gap, { type: 'choice' }>) =>
  element('span', { class: 'print-only' }, [text(`(${options.map((one) => one.text).join(' / ')})`)]);

const rightText = (gap: Gap, { settled }: QuestionView): string => {
  switch (gap.type) {
    case 'text':
      return gap.texts.map(settled).join(' / ');
    case 'choice':
      return gap.options.find(({ right }) => right)?.text ?? '';
    case 'number':
      return [rangeText(gap.accept), gap.unit].filter(Boolean).join(' ');
    case 'formula':
      return [settled(writtenValue(gap)), gap.unit].filter(Boolean).join(' ');
  }
};
