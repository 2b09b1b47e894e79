import type { Key } from '../../model/package-data.ts';
import { isAnswered, numbersOf, type Response } from '../../scoring/response.ts';
import { clozeTexts, rightTexts } from './cloze-texts.ts';
import { booleanData, type ChoiceList, choiceData, type InteractionData, most } from './interaction-data.ts';
import { typedNumber } from './number-text.ts';
import { lineText } from './scorm-text.ts';

/** How SCORM 1.2 writes an answer and the right one (RTE 3.4.4, `cmi.interactions`). */
export const scorm12Data = (key: Key, response: Response | undefined): InteractionData => {
  const given = isAnswered(response) ? response : undefined;
  switch (key.kind) {
    case 'boolean':
      return booleanData(['t', 'f'], key, given);
    case 'choice':
    case 'multi':
    case 'hotspot':
      return choiceData(choices, key, given);
    case 'match':
    case 'categorize':
      return { type: 'matching', response: pairs(numbersOf(given ?? [])), patterns: [pairs(key.right)] };
    case 'order':
      return {
        type: 'sequencing',
        response: choices(numbersOf(given ?? [])),
        patterns: [choices([...key.right.keys()])],
      };
    case 'cloze':
      return fillIn(clozeTexts(key, given).join('; '), [rightTexts(key).join('; ')]);
    case 'number': {
      const written = String(given ?? '');
      const response = typedNumber(key, written);
      const fits = /^-?\d{1,10}(\.\d{1,7})?$/.test(response);
      return fits ? { type: 'numeric', response, patterns: [] } : fillIn(written);
    }
    case 'text':
      return fillIn(
        String(given ?? ''),
        key.answers.filter(({ credit }) => credit >= 1).flatMap(({ texts }) => texts),
      );
    case 'formula':
    case 'essay':
    case 'upload':
    case 'stimulus':
      return fillIn(String(given ?? ''));
  }
};

const fillIn = (response: string, patterns: readonly string[] = []): InteractionData => ({
  type: 'fill-in',
  response: cut(response),
  patterns: patterns.map(cut),
});

const cut = (text: string): string => lineText(text, 255);

const listed = (parts: readonly string[]): string => [...new Set(parts)].slice(0, most).join(',');

const pairs = (chosen: readonly number[]): string =>
  listed(chosen.flatMap((to, from) => (to >= 0 ? [`${sign(from)}.${sign(to)}`] : [])));

// One character for each: 0-9a-z, so at most 36 options can be told apart.
const sign = (index: number): string => Math.min(index, most - 1).toString(most);

const choices: ChoiceList = (indices) => listed(indices.map(sign));
