import type { Gap } from '../../../../../model/question.ts';
import type { RichNode } from '../../../../../model/rich.ts';
import type { Answered, Responses } from '../../../answered.ts';
import type { Response } from '../presentation.ts';
import { type Asked, type ItemReading, wantedOf } from '../reading.ts';
import { acceptedNumbers, numberAnswers } from './numbers.ts';
import { shuffleOf } from './shuffle.ts';
import { acceptedTexts, isNumeric, unitOf } from './typed.ts';

/** A text with blanks: they stand where their names stand in brackets, else between the pieces of the text. */
export const cloze = (reading: ItemReading): Asked => {
  const { pieces, responses } = reading.presentation;
  const html = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
  const names = responses.map((response) => nameOf(reading, response, html));
  const isNamed = names.every((name) => name !== '' && html.includes(`[${name}]`));
  const stem = isNamed
    ? atNames(html, names)
    : pieces.flatMap((piece): readonly (string | RichNode)[] => {
        if (typeof piece === 'string') return [piece];
        const gap: RichNode = { type: 'gap', gap: responses.indexOf(piece) };
        // What stands behind the box of a number is its unit.
        return piece.type === 'str' ? [piece.before, gap, piece.after] : [gap];
      });
  return { stem: reading.rich(isNamed ? stem : apart(stem), reading.item.pos), answered: answered(reading) };
};

/** A blank and the words beside it stand apart, as they do where each is an element of its own. */
const apart = (pieces: readonly (string | RichNode)[]): readonly (string | RichNode)[] => {
  const said = pieces.filter((piece) => piece !== '');
  return said.flatMap((piece, index) => {
    const next = said[index + 1];
    const touches =
      next !== undefined &&
      (typeof piece !== 'string' || typeof next !== 'string') &&
      (typeof piece !== 'string' || /[\p{L}\p{N}]$/u.test(piece)) &&
      (typeof next !== 'string' || /^[\p{L}\p{N}]/u.test(next));
    return touches ? [piece, ' '] : [piece];
  });
};

/** Canvas names a blank in its response; New Quizzes has an answer there, and the name in the identifier alone. */
const nameOf = (reading: ItemReading, { before, ident, element }: Response, html: string): string => {
  const own = ident.replace(/^response_/, '');
  return html.includes(`[${own}]`) ? own : reading.words(before, element.pos) || own;
};

const atNames = (html: string, names: readonly string[]): readonly (string | RichNode)[] => {
  const pieces: (string | RichNode)[] = [];
  let end = 0;
  // A name that stands twice is a blank the first time.
  const open = new Set(names);
  for (const match of html.matchAll(/\[([^[\]<>]+)\]/g)) {
    const name = match[1] ?? '';
    if (!open.delete(name)) continue;
    pieces.push(html.slice(end, match.index), { type: 'gap', gap: names.indexOf(name) });
    end = match.index + match[0].length;
  }
  return [...pieces, html.slice(end)].filter((piece) => piece !== '');
};

interface Filled {
  readonly gap: Gap;
  readonly response: Response;
  readonly right: readonly string[];
  readonly matchCase?: boolean;
}

const answered = (reading: ItemReading): Answered | string => {
  const { responses } = reading.presentation;
  const filled = responses.map((response) => filledOf(reading, response));
  if (!filled.every((one) => one !== undefined)) return 'it does not say what fills its blanks';
  const right: Responses = Object.fromEntries(filled.map((one) => [one.response.ident, one.right]));
  const [first] = filled;
  const dropDown = filled.find(({ gap }) => gap.type === 'choice');
  return {
    fields: {
      kind: 'cloze',
      gaps: filled.map(({ gap }) => gap),
      matchCase:
        /^true$/i.test(reading.fields.first('case_sensitive') ?? '') ||
        filled.some(({ matchCase }) => matchCase),
    },
    right,
    wrong: {},
    ...(first && filled.length > 1 && { half: { [first.response.ident]: first.right } }),
    ...(dropDown && shuffleOf(dropDown.response)),
  };
};

const filledOf = (reading: ItemReading, response: Response): Filled | undefined => {
  const pos = response.element.pos;
  if (response.labels.length > 0 && response.type !== 'str' && response.type !== 'num')
    return chosen(reading, response);
  const listed = chosenText(reading, response);
  if (listed) return listed;
  const accepted = acceptedNumbers(reading, response);
  if (isNumeric(reading, response, accepted)) {
    const unit = unitOf(reading, response);
    const { answers, samples } = numberAnswers(reading, response, { accepted, unit });
    const [answer, ...more] = answers;
    if (more.length > 0)
      reading.notes.count('read/content-left-out', { what: 'a further right number of a blank' }, pos);
    return (
      answer && {
        gap: {
          type: 'number',
          accept: answer.accept,
          pos,
          ...(answer.unit !== undefined && { unit: answer.unit }),
        },
        response,
        right: samples.slice(0, 1),
      }
    );
  }
  const texts = acceptedTexts(reading, response);
  if (texts.some(({ test }) => test.name === 'varsubset'))
    reading.asksOtherwise('a text may fill several blanks, where it counted once');
  return texts.length === 0
    ? undefined
    : {
        gap: { type: 'text', texts: texts.map(({ text }) => text), pos },
        response,
        right: texts.slice(0, 1).map(({ text }) => text),
        matchCase: texts.some(({ matchCase }) => matchCase),
      };
};

/** ILIAS: a list of texts to choose from, of which the right one is told by its text. */
const chosenText = (reading: ItemReading, response: Response): Filled | undefined => {
  const { labels, element, render } = response;
  if (render?.name !== 'render_choice' || labels.length < 2) return undefined;
  const texts = labels.map(({ html, element: label }) => reading.words(html, label.pos));
  const [accepted] = acceptedTexts(reading, response);
  const at = texts.indexOf(accepted?.text ?? '');
  if (at < 0) return undefined;
  const options = texts.map((text, index) => ({ text, right: index === at }));
  return { gap: { type: 'choice', options, pos: element.pos }, response, right: [texts[at] ?? ''] };
};

/** Labels are options where one of them is right, accepted texts where all of them are. */
const chosen = (reading: ItemReading, response: Response): Filled | undefined => {
  const { labels, element } = response;
  const { pos } = element;
  const wanted = new Set(wantedOf(reading, response));
  const texts = labels.map(({ html, element: label }) => reading.words(html, label.pos));
  const isTyped = isBox(reading, response) || areSpellings(texts);
  const told = labels.findIndex(({ ident }) => wanted.has(ident));
  // Canvas accepts every text of a blank, whatever the conditions say.
  const at = told < 0 && isTyped ? 0 : told;
  if (at < 0) return undefined;
  if (isTyped) tellOtherwise(reading, response);
  const right = [labels[at]?.ident ?? ''];
  return isTyped
    ? { gap: { type: 'text', texts: texts.filter((text) => text !== ''), pos }, response, right }
    : {
        gap: {
          type: 'choice',
          options: texts.map((text, index) => ({ text, right: index === at })),
          pos,
        },
        response,
        right,
      };
};

/** Choices that differ in nothing but capitals are ways to write one answer. */
const areSpellings = (texts: readonly string[]): boolean =>
  texts.length > 1 && new Set(texts.map((text) => text.toLowerCase())).size === 1;

/** New Quizzes: how what is typed is compared. */
const tellOtherwise = ({ asksOtherwise }: ItemReading, { labels }: Response): void => {
  const algorithms = new Set(labels.map(({ element }) => element.attrs.scoring_algorithm?.toLowerCase()));
  if (algorithms.has('textregex')) asksOtherwise('a pattern is now the very text that must be typed');
  if (algorithms.has('textcontainsanswer')) asksOtherwise('an answer must be the text, not only hold it');
  if (algorithms.has('textcloseenough')) asksOtherwise('an answer must be spelt as the text is');
};

const isBox = ({ fields }: ItemReading, { labels }: Response): boolean => {
  const [label] = labels;
  const type = label?.element.attrs.answer_type;
  if (type !== undefined) return /openentry/i.test(type);
  return /^fill_in_multiple_blanks|^rich_fill/.test(fields.first('question_type') ?? '');
};
