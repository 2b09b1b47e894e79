import type { Pos } from '../../../model/pos.ts';
import type { Gap } from '../../../model/question.ts';
import { type Rich, text as textNode } from '../../../model/rich.ts';
import { readNumber } from '../../shared/number-notation.ts';
import { type Place, shifted } from '../page/place.ts';
import { type Reader, unmask } from '../page/reader.ts';
import { choiceMark } from './choice-mark.ts';
import { type Piece, plainAnswer, splitAlternatives, splitPlain, unquote } from './plain-answer.ts';
import { noteValues } from './value.ts';

/** `{{...}}`: a blank, a drop-down or a number blank; its place in the text. */
export const readGapToken = (
  reader: Reader,
  token: { readonly raw: string; readonly content: string },
  place: Place,
): Rich => {
  const scope = reader.question;
  if (!scope?.gapsAllowed) {
    reader.ctx.report.add('gap/misplaced', {}, place.at(0));
    return [textNode(token.raw)];
  }
  const index = scope.gaps.push(readGap(reader, unmask(reader, token.content), shifted(place, 2))) - 1;
  return [{ type: 'gap', gap: index }];
};

const readGap = (reader: Reader, content: string, place: Place): Gap => {
  noteValues(reader, content, place);
  const pieces = splitPlain(content, ' ? ');
  const answer = pieces[0]?.text ?? '';
  const hint = pieces.length > 1 ? plainAnswer(content.slice(pieces[1]?.start ?? 0)) : undefined;
  const base = { pos: place.at(-2), ...(hint && { hint }) };
  if (/^\s*=/.test(answer)) return readNumberGap(reader, answer.replace(/^\s*=/, ''), base);
  const options = splitPlain(answer, '|');
  if (options.some((one) => choiceMark(one.text.trimStart())))
    return readChoiceGap(reader, { options, base, place });
  return { type: 'text', texts: readTexts(reader, splitAlternatives(answer), base.pos), ...base };
};

type Base = { readonly pos: Pos; readonly hint?: string };

const readNumberGap = (reader: Reader, answer: string, base: Base): Gap => {
  const { report } = reader.ctx;
  const reading = readNumber(answer);
  if (reading.type === 'number') {
    return { type: 'number', accept: reading.accept, ...(reading.unit && { unit: reading.unit }), ...base };
  }
  if (reading.type === 'formula') return { ...reading, ...base };
  if (answer.trim() === '') report.add('gap/empty', {}, base.pos);
  else {
    const reversed = reading.type === 'broken' && reading.why === 'reversed';
    report.add(reversed ? 'number/reversed-range' : 'number/unreadable', { text: answer.trim() }, base.pos);
  }
  return { type: 'text', texts: [answer.trim()], ...base };
};

interface ChoiceSource {
  readonly options: readonly Piece[];
  readonly base: Base;
  readonly place: Place;
}

const readChoiceGap = (reader: Reader, { options, base, place }: ChoiceSource): Gap => {
  const { report } = reader.ctx;
  const read = options.map((one) => {
    const text = one.text.trimStart();
    const mark = choiceMark(text);
    const pos = place.at(one.start + one.text.length - text.length);
    const written = text.slice(0, mark?.length ?? 0).trim();
    return {
      text: plainAnswer(text.slice(mark?.length ?? 0)),
      right: mark?.checked ?? false,
      mark,
      written,
      pos,
    };
  });
  const odd = read.find(({ mark }) => !mark || mark.shape === 'square' || mark.credit !== undefined);
  const right = read.filter((one) => one.right).length;
  if (odd?.mark) report.add('gap/other-mark', { mark: odd.written }, odd.pos);
  else if (odd) report.add('gap/unmarked-choice', {}, odd.pos);
  else if (right === 0) report.add('gap/no-correct-choice', {}, base.pos);
  else if (right > 1) report.add('gap/several-correct-choices', {}, base.pos);
  reportSame(
    reader,
    read.map((one) => one.text),
    base.pos,
  );
  return { type: 'choice', options: read.map(({ text, right }) => ({ text, right })), ...base };
};

const readTexts = (reader: Reader, options: readonly Piece[], pos: Pos): readonly string[] => {
  const texts = options.map((one) => plainAnswer(unquote(one.text) ?? one.text));
  reportSame(reader, texts, pos);
  return texts;
};

/** At the blank, the first that is wrong. */
const reportSame = (reader: Reader, texts: readonly string[], pos: Pos): void => {
  const { report } = reader.ctx;
  const folded = texts.map((text) => text.normalize('NFC'));
  const same = texts.find((_, index) => folded.indexOf(folded[index] ?? '') < index);
  if (texts.includes('')) report.add('gap/empty', {}, pos);
  else if (same !== undefined) report.add('gap/same-alternatives', { text: same }, pos);
};
