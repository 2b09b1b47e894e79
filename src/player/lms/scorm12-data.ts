import type { Key } from '../../model/package-data.ts';
import { isAnswered, numbersOf, type Response } from '../../scoring/response.ts';
import { clozeTexts, rightTexts } from './cloze-texts.ts';
import { lineText } from './scorm-text.ts';

/** How SCORM 1.2 writes an answer and the right one (RTE 3.4.4, `cmi.interactions`). */
export interface InteractionData {
  readonly type: string;
  readonly response: string;
  readonly patterns: readonly string[];
}

export const scorm12Data = (key: Key, response: Response | undefined): InteractionData => {
  const given = isAnswered(response) ? response : undefined;
  switch (key.kind) {
    case 'boolean':
    case 'choice':
      return one(key.credits, given);
    case 'multi':
      return several(key.right, given);
    case 'hotspot':
      return key.several ? several(key.right, given) : one(key.credits, given);
    case 'match':
    case 'categorize':
      return { type: 'matching', response: pairs(numbersOf(given ?? [])), patterns: [pairs(key.right)] };
    case 'order': {
      const right = key.right.map((_, place) => sign(place)).join(',');
      return { type: 'sequencing', response: signs(numbersOf(given ?? [])), patterns: [right] };
    }
    case 'cloze':
      return {
        type: 'fill-in',
        response: lineText(clozeTexts(key, given).join('; '), 255),
        patterns: [lineText(rightTexts(key).join('; '), 255)],
      };
    case 'number': {
      const typed = String(given ?? '')
        .trim()
        .replace(',', '.')
        .replace('\u2212', '-');
      const number = /^-?\d{1,10}(\.\d{1,7})?$/.test(typed);
      return { type: number ? 'numeric' : 'fill-in', response: lineText(typed, 255), patterns: [] };
    }
    case 'text':
      return {
        type: 'fill-in',
        response: lineText(String(given ?? ''), 255),
        patterns: key.answers
          .filter(({ credit }) => credit >= 1)
          .flatMap(({ texts }) => texts.map((text) => lineText(text, 255))),
      };
    case 'formula':
    case 'essay':
    case 'upload':
    case 'stimulus':
      return { type: 'fill-in', response: lineText(String(given ?? ''), 255), patterns: [] };
  }
};

const one = (credits: readonly number[], given: Response | undefined): InteractionData => ({
  type: 'choice',
  response: typeof given === 'number' ? sign(given) : '',
  patterns: credits.flatMap((credit, index) => (credit >= 1 ? [sign(index)] : [])),
});

const several = (right: readonly boolean[], given: Response | undefined): InteractionData => ({
  type: 'choice',
  response: signs(numbersOf(given ?? [])),
  patterns: [signs(right.flatMap((is, index) => (is ? [index] : [])))],
});

const signs = (indices: readonly number[]): string => indices.map(sign).join(',');

const pairs = (chosen: readonly number[]): string =>
  chosen.flatMap((to, from) => (to >= 0 ? [`${sign(from)}.${sign(to)}`] : [])).join(',');

// One character for each: 0-9a-z, so at most 36 options can be told apart.
const sign = (index: number): string => Math.min(index, 35).toString(36);
