import type { Key } from '../../model/package-data.ts';
import { isAnswered, numbersOf, type Response } from '../../scoring/response.ts';
import { clozeTexts, rightTexts } from './cloze-texts.ts';
import { booleanData, type ChoiceList, choiceData, type InteractionData, most } from './interaction-data.ts';
import { numberText, typedNumber } from './number-text.ts';
import { lineText } from './scorm-text.ts';

/** How SCORM 2004 writes an answer and the right one (4th edition RTE 4.2.9). */
export const scorm2004Data = (key: Key, response: Response | undefined): InteractionData => {
  const given = isAnswered(response) ? response : undefined;
  switch (key.kind) {
    case 'boolean':
      return booleanData(['true', 'false'], key, given);
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
      return cloze(key, given);
    case 'number':
      return numeric(key, String(given ?? ''));
    case 'text': {
      const patterns = key.answers
        .filter(({ credit }) => credit >= 1)
        .flatMap(({ texts }) => texts.flatMap(plainPattern))
        .map((text) => `{case_matters=${key.matchCase}}${text}`);
      return fillIn(openText(given, 250), patterns.slice(0, 10));
    }
    case 'formula':
    case 'essay':
    case 'upload':
    case 'stimulus':
      return longFillIn(String(given ?? ''));
  }
};

/** What begins with { is read as a mark such as `{lang=en}`. */
export const openText = (given: Response | undefined, longest: number): string =>
  lineText(String(given ?? ''), longest).replace(/^\{/, '(');

/**
 * A right answer that every LMS takes. scorm-again, on which many stand, reads each comma as `[,]`: then a part may not begin
 * with a space, and there may be ten parts.
 */
const plainPattern = (text: string): readonly string[] => {
  const pattern = lineText(text, 220).replace(/,\s+/g, ',');
  return parts(pattern) > 10 ? [] : [pattern];
};

const parts = (text: string): number => text.split(',').length;

/** What was typed has ten parts at most as well; a longer list is one long text, which takes no marks in its patterns. */
const fillIn = (response: string, patterns: readonly string[]): InteractionData =>
  parts(response) > 10 ? longFillIn(response) : { type: 'fill-in', response, patterns };

const longFillIn = (text: string): InteractionData => ({
  type: 'long-fill-in',
  response: openText(text, 4000),
  patterns: [],
});

const numeric = (key: Extract<Key, { kind: 'number' }>, written: string): InteractionData => {
  const typed = typedNumber(key, written);
  if (!/^-?\d{1,5}(\.\d{1,7})?$/.test(typed)) return fillIn(openText(written, 250), []);
  const [best] = key.answers.filter(({ credit }) => credit >= 1);
  const range = best && Math.max(Math.abs(best.low), Math.abs(best.high)) < 1e5;
  const patterns = range ? [`${numberText(best.low, 7)}[:]${numberText(best.high, 7)}`] : [];
  return { type: 'numeric', response: typed, patterns };
};

const listed = (parts: readonly string[]): string => parts.slice(0, most).join('[,]');

const pairs = (chosen: readonly number[]): string =>
  listed(chosen.flatMap((to, from) => (to >= 0 ? [`s${from + 1}[.]t${to + 1}`] : [])));

/** Ten texts of a fill-in are all that an LMS must take: more blanks are told as one text. */
const cloze = (key: Extract<Key, { kind: 'cloze' }>, given: Response | undefined): InteractionData => {
  const texts = clozeTexts(key, given);
  if (texts.length > 10) return longFillIn(texts.join('; '));
  const right = rightTexts(key).map((text) => lineText(text, 220).replaceAll(',', ' '));
  return {
    type: 'fill-in',
    response: texts.map((text) => openText(text, 250).replaceAll('[,]', ',')).join('[,]'),
    patterns: [`{case_matters=${key.matchCase}}${right.join('[,]')}`],
  };
};

// Short identifiers: letters, digits and _ only, a hyphen is refused by some LMSs.
const choices: ChoiceList = (indices) => listed(indices.map((index) => `choice_${index + 1}`));
