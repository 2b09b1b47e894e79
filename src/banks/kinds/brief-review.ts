import type { NumberQuestion, Question, TextQuestion } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { compose } from '../compose.ts';
import type { Made } from '../made.ts';
import { names } from '../text/mentions.ts';
import { isFirstName } from '../text/names.ts';
import { numeralOf } from '../text/numerals.ts';
import type { Entry, World } from '../world.ts';
import { reviewPrompt } from './review-prompt.ts';

/**
 * A review question whose model answer is a number, a name or a noun: it is typed and marked, no essay. Undefined for all
 * others: an example or a reason can be worded in many ways.
 */
export const briefReview = (review: Question, entry: Entry, world: World): Made | undefined => {
  const [model] = review.kind === 'essay' ? review.answers : [];
  if (model === undefined || !entry.english) return undefined;
  const said = saidIn(model).replace(/\.$/, '');
  const asked = toPlain([...review.prompt, ...review.body]);
  const answer = answerOf(said, asked, entry);
  // Most answers are too long to be typed; that is seen before anything else is looked at.
  if (answer === undefined || names(asked, [said]) || /,| and (?:who|what|when|why|how|where)\b/.test(asked))
    return undefined;
  const prompt = reviewPrompt(review, entry, world);
  if ('reason' in prompt) return undefined;
  const base = {
    ...compose({
      kind: 'short-answer',
      world,
      entries: [entry],
      key: review.id,
      sources: world.marks.mark(model) ?? [],
      difficulty: 'medium',
      lead: '',
    }),
    prompt: prompt.rich,
    body: review.body,
    hints: review.hints,
  };
  return { question: { ...base, ...answer.typed }, answer: answer.texts, states: false };
};

type Typed = Pick<NumberQuestion, 'kind' | 'answers'> | Pick<TextQuestion, 'kind' | 'answers' | 'matchCase'>;

/** What is typed and what that says, in words; undefined where the answer is no number, name or noun. */
const answerOf = (
  said: string,
  asked: string,
  { item: { pos } }: Entry,
): { readonly typed: Typed; readonly texts: readonly string[] } | undefined => {
  const value = numberIn(said);
  const typedAs = (texts: readonly string[]): Typed => ({
    kind: 'text',
    matchCase: false,
    answers: [{ texts, credit: 1, pos }],
  });
  if (value !== undefined && /^(?:how many|in (?:which|what) year|when|what|which)\b/i.test(asked)) {
    const texts = [...new Set([said, bareNumber(said), String(value)])];
    // “One” can be written as a word, too.
    if (!/\d/.test(said)) return { typed: typedAs(texts), texts };
    const exact = { type: 'exact', value: { value, text: String(value) } } as const;
    return { typed: { kind: 'number', answers: [{ accept: exact, credit: 1, pos }] }, texts };
  }
  const isPerson = /^(?:who|whose|whom)\b/i.test(asked);
  const texts = /^(?:who|whose|whom|which|what|how (?:much|many|long))\b/i.test(asked)
    ? spellingsOf(said, {
        isPerson,
        isNamed:
          /\b(?:called|named|(?:nick)?name|term|word|most|least|first|last|only|\p{L}{2,}est)\b/iu.test(
            asked,
          ),
      })
    : [];
  return texts.length === 0 ? undefined : { typed: typedAs(texts), texts };
};

/** In Markdown `24.` begins a list, of which nothing follows. */
const saidIn = (model: Rich): string => {
  const said = toPlain(model);
  const [list] = model.filter((node) => node.type === 'element');
  return said === '' && list?.name === 'ol' ? `${list.attrs.start ?? 1}` : said;
};

const bareNumber = (text: string): string => text.replace(/^(?:exactly|just|only) /i, '');

/** Of an answer that is a number and nothing else. */
const numberIn = (text: string): number | undefined => {
  const said = bareNumber(text);
  const word = numeralOf(said);
  if (word !== undefined) return word;
  return /^[-−]?\d{1,9}(?:\.\d+)?$/.test(said) ? Number(said.replace('−', '-')) : undefined;
};

/** “One half”, `three quarters`, as numbers. */
const fractionOf = (count: string, part: string): readonly string[] | undefined => {
  const parts = partsOfWhole.findIndex((name) => name !== '' && (part === name || part === `${name}s`));
  const value = /^an?$/i.test(count) ? 1 : numeralOf(count);
  if (parts < 0 || value === undefined) return undefined;
  const share = value / parts;
  return [
    `${value}/${parts}`,
    ...(Number.isInteger(share * 100) ? [String(share), `${share * 100}%`, `${share * 100} percent`] : []),
    ...(value === 1 && parts === 2 ? ['half', 'a half'] : []),
  ];
};

const partsOfWhole = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', '', 'eighth', '', 'tenth'];

interface Wanted {
  readonly isPerson: boolean;
  /** A word is asked for: what else could a thing be called? There is more than one dance in triple metre. */
  readonly isNamed: boolean;
}

/** Of a person’s name also the last word; of a measured number also the number, and the sign of per cent. */
const spellingsOf = (said: string, { isPerson, isNamed }: Wanted): readonly string[] => {
  const measured = /^(\d+(?:\.\d+)?) ?(%|per ?cent|bits?|bytes?|years?|degrees?)$/.exec(said);
  if (measured) {
    const [, digits = '', unit = ''] = measured;
    return /%|cent/.test(unit)
      ? [...new Set([said, `${digits}%`, `${digits} %`, `${digits} percent`, `${digits} per cent`, digits])]
      : [said, digits];
  }
  const [, count = '', counted = ''] = /^(\d+|\p{L}+) (\p{Ll}+)$/u.exec(said) ?? [];
  const fraction = fractionOf(count, counted);
  if (fraction !== undefined) return [said, ...fraction];
  const value = numeralOf(count) ?? (/^\d+$/.test(count) ? Number(count) : undefined);
  const sign = signs.get(counted.replace(/s$/, ''));
  if (value !== undefined)
    return [
      ...new Set([
        said,
        `${value} ${counted}`,
        ...(sign === undefined ? [] : [`${value} ${sign}`]),
        count.toLowerCase(),
        `${value}`,
      ]),
    ];
  if (/^\p{Lu}[\p{Lu}\d]{1,9}$/u.test(said)) return [said];
  if (isNamed && /^\p{Lu}\p{Ll}{3,}$/u.test(said)) return [said];
  const noun = /^(?:An?|The) (\p{Ll}{3,})$/u.exec(said);
  if (noun && isNamed) return [noun[1] ?? '', said.charAt(0).toLowerCase() + said.slice(1)];
  const untitled = said.replace(titles, '');
  const parts = untitled.split(' ');
  const isName =
    parts.length > 1 && parts.length < 4 && parts.every((part) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(part));
  return isName && /^\p{L}{2,}$/u.test(parts.at(-1) ?? '') && !/^(?:The|A|An)$/.test(parts[0] ?? '')
    ? [...new Set([said, untitled]), ...(isPerson || isFirstName(parts[0] ?? '') ? [parts.at(-1) ?? ''] : [])]
    : [];
};

const titles = /^(?:Sir|Dame|Lord|Lady|Dr\.?|Professor|President|General|Captain|Admiral) (?=\S+ )/u;

/** How units of whole words are abbreviated. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    mm: 'millimetre millimeter',
    cm: 'centimetre centimeter',
    m: 'metre meter',
    km: 'kilometre kilometer',
    g: 'gram gramme',
    mg: 'milligram milligramme',
    kg: 'kilogram kilogramme',
    l: 'litre liter',
    ml: 'millilitre milliliter',
    s: 'second',
    min: 'minute',
    h: 'hour',
    '°': 'degree',
  }).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
);
