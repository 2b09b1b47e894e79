import type { TextAnswer } from '../../../../../model/question.ts';
import { toPlain } from '../../../../../rich/plain.ts';
import type { Answered } from '../../../answered.ts';
import { isQuestionWord } from '../../../question-words.ts';
import { isUnit } from '../../../units.ts';
import type { Test } from '../conditions.ts';
import type { Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';
import { type Accepted, acceptedNumbers, numberAnswers } from './numbers.ts';

/** A box: a number where numbers are compared, a short answer where texts are, else an essay. */
export const typed = (reading: ItemReading, response: Response): Answered | string => {
  if (reading.as === 'essay') return essay(reading, response);
  const accepted = acceptedNumbers(reading, response);
  if (isNumeric(reading, response, accepted)) return number(reading, response, accepted);
  const texts = acceptedTexts(reading, response);
  if (texts.length > 0) return text(reading, response, texts);
  if (reading.as === 'text') return 'it does not say which answer is right';
  return response.type === 'num' ? 'it does not say which number is right' : essay(reading, response);
};

/** Whether a box is for numbers: it says so, or its conditions compare numbers. */
export const isNumeric = (
  reading: ItemReading,
  { type, render }: Response,
  accepted: readonly Accepted[],
): boolean => {
  if (accepted.length === 0) return false;
  const isForNumbers =
    type === 'num' ||
    reading.as === 'number' ||
    /^(?:decimal|integer|scientific)$/i.test(render?.attrs.fibtype ?? '');
  return isForNumbers || accepted.some(({ accept }) => accept.type !== 'exact');
};

const number = (reading: ItemReading, response: Response, accepted: readonly Accepted[]): Answered => {
  const unit = unitOf(reading, response);
  const { answers, samples } = numberAnswers(reading, response, { accepted, unit });
  return {
    fields: { kind: 'number', answers },
    right: { [response.ident]: samples.slice(0, 1) },
    wrong: { [response.ident]: ['-987654321.5'] },
    each: samples.map((sample) => ({ [response.ident]: [sample] })),
  };
};

export const unitOf = (reading: ItemReading, { after, element }: Response): string | undefined => {
  const written = after === '' ? '' : toPlain(reading.rich(after, element.pos));
  if (written === '') return undefined;
  if (!isUnit(written))
    reading.notes.count('read/content-left-out', { what: 'a text behind the box of a number' }, element.pos);
  return isUnit(written) ? written : undefined;
};

export interface AcceptedText {
  readonly text: string;
  readonly matchCase: boolean;
  readonly test: Test;
}

/** Texts that right conditions accept for a box. */
export const acceptedTexts = (
  { processing, fields }: ItemReading,
  { ident, labels }: Response,
): readonly AcceptedText[] => {
  const isQuizBowl = /^quiz bowl$/i.test(fields.first('bbmd_questiontype') ?? '');
  const found = new Map<string, AcceptedText>();
  for (const { isRight, tests } of processing.conditions)
    if (isRight)
      for (const test of tests) {
        const isOf = test.response === ident || labels.some((label) => label.ident === test.response);
        if (!isOf || test.negated || !/^varequal$|^varsub/.test(test.name)) continue;
        // ILIAS: any of a list, the same for several boxes.
        const texts = test.name === 'varsubset' ? test.value.split(/\s*,\s*/) : [test.value];
        const matchCase = /^yes$/i.test(test.element.attrs.case ?? '') || fields.first('textrating') === 'cs';
        for (const text of texts)
          if (text !== '' && !found.has(text) && !(isQuizBowl && isQuestionWord(text)))
            found.set(text, { text, matchCase, test });
      }
  return [...found.values()];
};

const text = (reading: ItemReading, response: Response, accepted: readonly AcceptedText[]): Answered => {
  const { ident } = response;
  const marks = accepted.map((one) => reading.processing.mark({ [ident]: [one.text] }));
  const most = Math.max(0, ...marks.map(({ score }) => score));
  if (accepted.some(({ test }) => test.name === 'varsubstring'))
    reading.asksOtherwise('an answer must be the text, not only hold it');
  // Texts that give the same and are told the same are one answer.
  const groups = new Map<
    string,
    { readonly texts: string[]; readonly credit: number; readonly at: AcceptedText }
  >();
  accepted.forEach((one, index) => {
    const { score = 0, shown = new Set<string>() } = marks[index] ?? {};
    const credit = most > 0 ? Number((score / most).toFixed(6)) : 1;
    const key = `${credit} ${[...shown].sort().join(' ')}`;
    const group = groups.get(key);
    if (group) group.texts.push(one.text);
    else groups.set(key, { texts: [one.text], credit, at: one });
  });
  const answers = [...groups.values()].map(
    ({ texts, credit, at }): TextAnswer => ({ texts, credit, pos: at.test.element.pos }),
  );
  return {
    fields: { kind: 'text', answers, matchCase: accepted.some(({ matchCase }) => matchCase) },
    right: { [ident]: answers.find(({ credit }) => credit >= 1)?.texts.slice(0, 1) ?? [] },
    wrong: { [ident]: ['\u{10FFFD}'] },
    each: answers.map(({ texts }) => ({ [ident]: texts.slice(0, 1) })),
  };
};

export const essay = (_reading: ItemReading, { render }: Response): Answered => {
  const rows = Number(render?.attrs.rows);
  return {
    fields: {
      kind: 'essay',
      answers: [],
      rubric: [],
      ...(Number.isInteger(rows) && rows > 0 && rows <= 200 && { lines: rows }),
    },
  };
};
