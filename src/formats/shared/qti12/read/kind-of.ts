import type { Variable } from '../../../../model/question.ts';
import { childOf } from '../../read-xml.ts';
import { boxes } from './kinds/boxes.ts';
import { calculated } from './kinds/calculated.ts';
import { several, single } from './kinds/choices.ts';
import { cloze } from './kinds/cloze.ts';
import { extendedMatching } from './kinds/extended-matching.ts';
import { hotspot, isHotspot } from './kinds/hotspot.ts';
import { acceptedNumbers } from './kinds/numbers.ts';
import { ordered } from './kinds/order.ts';
import { grouped, pairs, sorted } from './kinds/pairs.ts';
import { statements } from './kinds/statements.ts';
import { acceptedTexts, essay, isNumeric, typed } from './kinds/typed.ts';
import type { Response } from './presentation.ts';
import { type Asked, htmlOf, type ItemReading } from './reading.ts';

/** What an item asks: by what its metadata says, as far as its form agrees, else by its form. */
export const kindOf = (reading: ItemReading): Asked & { readonly vars?: readonly Variable[] } => {
  const { as, presentation } = reading;
  const { responses } = presentation;
  const [first, ...more] = responses;
  // Some ask within the only response.
  const within = first && more.length === 0 && as !== 'match' ? first.before + endOf(first) : '';
  const stem = () => reading.rich(htmlOf(presentation) + within, reading.item.pos);
  if (as === 'calculated') return calculated(reading);
  if (as === 'survey') return { stem: stem(), answered: 'it asks for an opinion, which is not marked' };
  if (as === 'stimulus' && (!first || first.labels.length === 0))
    return { stem: stem(), answered: { fields: { kind: 'stimulus' } } };
  if (as === 'upload')
    return {
      stem: stem(),
      answered: { fields: { kind: 'upload', types: typesOf(reading), answers: [], rubric: [] } },
    };
  if (!first) return { stem: stem(), answered: withoutResponse(reading) };
  if (as === 'essay') return { stem: stem(), answered: essay(reading, first) };
  if (as === 'extended matching') return { stem: stem(), answered: extendedMatching(reading, first) };
  if (more.length > 0) return severalResponses(reading, responses, stem);
  return oneResponse(reading, first, stem);
};

/** New Quizzes says below a list what stands at its end. */
const endOf = ({ after, cardinality }: Response): string =>
  cardinality === 'ordered' && after !== '' ? `<div>${after}</div>` : '';

/** New Quizzes lists endings of file names. */
const typesOf = ({ item }: ItemReading): readonly string[] =>
  (childOf(item, 'presentation')?.attrs.allowed_types ?? '')
    .split(/[\s,]+/)
    .filter((one) => /^\.?[a-z0-9]+$/i.test(one))
    .map((one) => `.${one.replace(/^\./, '').toLowerCase()}`);

const withoutResponse = ({ as, item }: ItemReading): Asked['answered'] => {
  if (as === 'essay') return { fields: { kind: 'essay', answers: [], rubric: [] } };
  if (as !== undefined) return 'it has nothing to answer';
  const asks = item.children.some((child) => typeof child !== 'string' && child.name === 'resprocessing');
  return asks ? 'it has nothing to answer' : { fields: { kind: 'stimulus' } };
};

type Stem = () => Asked['stem'];

const oneResponse = (reading: ItemReading, response: Response, stem: Stem): Asked => {
  const { as } = reading;
  if (as === undefined && areNamed(reading)) return cloze(reading);
  if (isHotspot(response)) return { stem: stem(), answered: hotspot(reading, response) };
  if (response.type === 'grp' && response.labels.some(({ element }) => element.attrs.match_group))
    return { stem: stem(), answered: grouped(reading, response) };
  // Sakai and ILIAS call boxes ordered too.
  const isOrdered = response.cardinality === 'ordered' && response.labels.length > 1;
  if (isOrdered || as === 'order') return { stem: stem(), answered: ordered(reading, response) };
  if (as === 'cloze') return boxes(reading, response) ?? cloze(reading);
  if (response.type === 'str' || response.type === 'num')
    return standsInText(reading, response)
      ? cloze(reading)
      : { stem: stem(), answered: typed(reading, response) };
  if (as === 'match' && response.before !== '') return { stem: stem(), answered: pairs(reading, [response]) };
  if (response.render?.name === 'render_fib') return { stem: stem(), answered: typed(reading, response) };
  const judged = statements(reading, response);
  if (judged) return { stem: stem(), answered: judged };
  const isSeveral = response.cardinality === 'multiple' && as !== 'choice' && as !== 'boolean';
  return {
    stem: stem(),
    answered: isSeveral || as === 'multi' ? several(reading, response) : single(reading, response),
  };
};

/** Canvas: every list of choices has the name of a blank, which stands in brackets in the text. */
const areNamed = ({ presentation, words }: ItemReading): boolean => {
  const html = htmlOf(presentation);
  return presentation.responses.every(({ type, before, element, ident }) => {
    const name = before === '' ? '' : words(before, element.pos);
    return type === 'lid' && name !== '' && html.includes(`[${name}]`) && ident === `response_${name}`;
  });
};

/** A box with text behind it, not one for an essay, and none whose answers are told apart, is a blank in that text. */
const standsInText = (reading: ItemReading, response: Response): boolean => {
  const { pieces } = reading.presentation;
  const behind = pieces.slice(pieces.indexOf(response) + 1).filter((piece) => typeof piece === 'string');
  const own = response.type === 'str' ? response.after : '';
  if (reading.words(own + behind.join(''), response.element.pos) === '') return false;
  const numbers = acceptedNumbers(reading, response);
  if (isNumeric(reading, response, numbers)) return numbers.length === 1;
  const scores = acceptedTexts(reading, response).map(
    ({ text }) => reading.processing.mark({ [response.ident]: [text] }).score,
  );
  return scores.length > 0 && new Set(scores).size === 1 && reading.as !== 'essay';
};

const severalResponses = (reading: ItemReading, responses: readonly Response[], stem: Stem): Asked => {
  const { as } = reading;
  if (as === 'cloze' || (as === undefined && areNamed(reading))) return cloze(reading);
  if (as === 'categorize' && responses.every(({ cardinality }) => cardinality === 'multiple'))
    return { stem: stem(), answered: sorted(reading, responses) };
  const choices = responses.filter(
    ({ labels, type }) => labels.length > 1 && type !== 'str' && type !== 'num',
  );
  // Canvas fills lists with empty sides.
  const lefts = choices.filter(({ before }) => before !== '');
  const areLefts = lefts.length > 1 && choices.length === responses.length && lefts.length === choices.length;
  if (as === 'match' || as === 'categorize' || areLefts)
    return lefts.length > 0
      ? { stem: stem(), answered: pairs(reading, lefts) }
      : { stem: stem(), answered: 'its left sides are not understood' };
  if (responses.every(({ labels, type }) => labels.length > 0 || type === 'str' || type === 'num'))
    return cloze(reading);
  return { stem: stem(), answered: 'it asks several things in one place' };
};
