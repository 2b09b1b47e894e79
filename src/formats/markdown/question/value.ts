import { type Rich, text as textNode } from '../../../model/rich.ts';
import type { Place } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';

/** `{=expression}` or `{=expression:decimals}` in the text of a question. */
export const readValue = (
  reader: Reader,
  token: { readonly raw: string; readonly content: string },
  place: Place,
): Rich => {
  const [, expression = '', decimals] = /^(.*?)(?::(\d{1,2}))?$/.exec(token.content) ?? [];
  const pos = place.at(0);
  if (expression.trim() === '') {
    reader.ctx.report.add('quiz/empty-value', {}, pos);
    return [textNode(token.raw)];
  }
  reader.question?.uses.push({ expression: expression.trim(), pos });
  return [
    { type: 'value', expression: expression.trim(), ...(decimals && { decimals: Number(decimals) }), pos },
  ];
};

/** Values inside text that stays text: formulas in TeX, blanks and answers. */
export const noteValues = (reader: Reader, text: string, place: Place): void => {
  if (!reader.question || !text.includes('{=')) return;
  for (const match of text.matchAll(/\\.|\{=([^{}]*?)(?::\d{1,2})?\}/gs)) {
    const expression = match[1]?.trim();
    if (expression !== undefined) reader.question.uses.push({ expression, pos: place.at(match.index) });
  }
};
