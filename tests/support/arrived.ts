import { boundsOf, decimal } from '../../src/formats/shared/number-bounds.ts';
import type { Gap, NumberRange, Question } from '../../src/model/question.ts';
import { type Rich, text } from '../../src/model/rich.ts';
import { mapRich } from '../../src/rich/map.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { toXhtml } from '../../src/rich/xhtml.ts';
import { htmlSources, htmlWords } from './html-words.ts';

/** A question as a teacher finds it in a system: everything in words, so that what was sent can be compared. */
export interface Arrived {
  readonly kind: string;
  readonly points: number;
  readonly stem: string;
  /** Files that the stem shows, by their paths in the course. */
  readonly media: readonly string[];
  /** Answers with the share of the points that each earns, in percent. */
  readonly answers: readonly string[];
  /** Feedback by its occasion: of an answer, or of the question. */
  readonly told: Readonly<Record<string, string>>;
}

/** What is the same for every system: the stem, blanks and values in it as `[_]`. */
export const stemWords = ({ prompt, body }: Pick<Question, 'prompt' | 'body'>): string =>
  [words(prompt), words(body)].filter((part) => part !== '').join(' ');

export const words = (rich: Rich): string => htmlWords(toXhtml(filled(rich)));

const filled = (rich: Rich): Rich =>
  mapRich(rich, (node) => [node.type === 'gap' || node.type === 'value' ? text('[_]') : node]);

export const mediaOf = ({ prompt, body }: Pick<Question, 'prompt' | 'body'>): readonly string[] =>
  htmlSources(toXhtml(filled([...prompt, ...body])))
    .filter((src) => src.startsWith('asset:'))
    .map((src) => src.slice('asset:'.length));

/** A number that is right, and by how much another may be off. */
export const span = (accept: NumberRange): string => {
  const { low, high, exact } = boundsOf(accept);
  if (exact === undefined) return `${low} to ${high}`;
  return `${Number(exact)} ± ${decimal(Number((Number(high) - Number(exact)).toPrecision(9)))}`;
};

export const plain = (rich: Rich): string => toPlain(rich);

/** What a typed or chosen blank takes, and what it offers beside. */
export const gapAnswers = (gap: Gap, index: number): readonly string[] => {
  switch (gap.type) {
    case 'text':
      return gap.texts.map((one) => `100 ${index}: ${squeezed(one)}`);
    case 'choice':
      return gap.options.map((one) => `${one.right ? 100 : 0} ${index}: ${squeezed(one.text)}`);
    case 'number':
      return [`100 ${index}: ${span(gap.accept)}`];
    case 'formula':
      return [`100 ${index}: ${gap.expression}`];
  }
};

/** Signs that no document holds are gone; blanks are single. */
export const squeezed = (value: string): string =>
  value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no XML document holds them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
