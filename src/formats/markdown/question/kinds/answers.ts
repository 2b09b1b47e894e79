import type { Pos } from '../../../../model/pos.ts';
import type { FormulaAnswer, NumberAnswer, Question, TextAnswer } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { beginsLikeNumber, type NumberReading, readNumber } from '../../../shared/number-notation.ts';
import { readInline } from '../../inline/read-inline.ts';
import { splitSettings } from '../../inline/settings.ts';
import { type Block, isBlock, textPlace } from '../../page/blocks/block.ts';
import { type Place, shifted } from '../../page/place.ts';
import { type Reader, unmask } from '../../page/reader.ts';
import { reportUnknownSettings } from '../../page/report-settings.ts';
import type { Draft } from '../draft.ts';
import { percentage, percentOf } from '../percentage.ts';
import { plainAnswer, splitAlternatives, unquote } from '../plain-answer.ts';
import { readSetting } from '../settings.ts';
import { noteValues } from '../value.ts';

/** An `=` line, read as far as both texts and numbers go. */
interface Line {
  readonly text: string;
  readonly place: Place;
  readonly pos: Pos;
  readonly credit: number;
  readonly feedback?: Rich;
  readonly reading: NumberReading;
  /** Every alternative stands in quotes. */
  readonly quoted: boolean;
  /** Quotes or bars: a text for certain. */
  readonly asText: boolean;
}

/** `=` lines: short answer, number or formula. */
export const readAnswers = (draft: Draft, blocks: readonly Block[]): Question => {
  const { reader, base } = draft;
  const lines = blocks.flatMap((block) => readLines(reader, block));
  checkLines(draft, lines);
  if (lines.every(isNumeric)) return asNumbers(draft, lines);
  reportTexts(draft, lines);
  return {
    kind: 'text',
    answers: lines.map((line) => textAnswer(reader, line)),
    matchCase: draft.settings.case,
    ...base,
  };
};

const isNumeric = (line: Line): boolean =>
  !line.asText && (line.reading.type === 'number' || line.reading.type === 'formula');

/** Numbers among texts are an error unless the texts are quoted; a text that begins like a number gets a note. */
const reportTexts = ({ reader: { ctx } }: Draft, lines: readonly Line[]): void => {
  const sound = lines.filter(({ asText, reading }) => asText || reading.type !== 'broken');
  const odd = sound.find((line) => !isNumeric(line) && !line.quoted && line.text !== '');
  if (odd && sound.some(isNumeric)) {
    ctx.report.add('quiz/mixed-answers', { text: odd.text }, odd.pos);
    return;
  }
  for (const { text, pos } of sound) {
    const likely = splitAlternatives(text).find((one) => beginsLikeNumber(one.text));
    if (likely) ctx.report.add('number/read-as-text', { text: likely.text.trim() }, pos);
  }
};

const readLines = (reader: Reader, block: Block): readonly Line[] => {
  if (!isBlock(block, 'paragraph')) return [];
  const place = textPlace(block);
  let start = 0;
  return block.token.text.split('\n').map((source) => {
    const line = readLine(reader, source, shifted(place, start));
    start += source.length + 1;
    return line;
  });
};

const readLine = (reader: Reader, source: string, place: Place): Line => {
  const begins = source.indexOf('=');
  const { text: body, settings } = splitSettings(source.trimEnd(), noWords);
  if (settings)
    reportUnknownSettings(reader, settings, { keys: ['credit', 'feedback'], words: [], id: false, place });
  const text = unmask(reader, body.slice(begins + 1)).trim();
  noteValues(reader, body, place);
  const alternatives = splitAlternatives(text);
  const quoted = alternatives.every((one) => unquote(one.text) !== undefined);
  const credit = settings && readSetting(reader, settings, { key: 'credit', how: percent, place });
  const feedback = settings?.values.get('feedback');
  return {
    text,
    place: shifted(place, Math.max(begins + 1, body.indexOf(text, begins + 1))),
    pos: place.at(begins),
    credit: credit ?? 1,
    // A value has no place of its own below its key: quotes inside may be escaped.
    ...(feedback && { feedback: readInline(reader, feedback.value, fixed(place.at(feedback.start))) }),
    reading: readNumber(text),
    quoted,
    asText: quoted || alternatives.length > 1,
  };
};

const fixed = (pos: Pos): Place => ({ at: () => pos });

const noWords: ReadonlySet<string> = new Set();

const percent = {
  read: (value: string): number | undefined =>
    /^\d{1,15}(?:\.\d+)?%$/.test(value) ? percentage(value.slice(0, -1)) : undefined,
  expected: 'a percentage such as 50%',
};

const checkLines = ({ reader }: Draft, lines: readonly Line[]): void => {
  const { report } = reader.ctx;
  for (const line of lines) {
    if (line.text === '') report.add('quiz/empty-answer', {}, line.pos);
    const [credit] = /^[([]-?\d+(?:\.\d+)?[ ]?%[)\]]/.exec(line.text) ?? [];
    if (credit) report.add('quiz/credit-in-answer', { credit: credit.slice(1, -1) }, line.pos);
    if (line.credit > 1) report.add('credit/above-full', { credit: percentOf(line.credit) }, line.pos);
    if (line.asText || line.reading.type !== 'broken') continue;
    const code = line.reading.why === 'reversed' ? 'number/reversed-range' : 'number/unreadable';
    report.add(code, { text: line.text }, line.pos);
  }
};

const asNumbers = ({ base }: Draft, lines: readonly Line[]): Question => {
  const formulas = lines.flatMap((line) =>
    line.reading.type === 'formula' ? [formulaAnswer(line, line.reading)] : [],
  );
  if (formulas.length === lines.length) return { kind: 'formula', answers: formulas, ...base };
  const numbers = lines.flatMap((line) =>
    line.reading.type === 'number' ? [numberAnswer(line, line.reading)] : [],
  );
  if (formulas.length === 0) return { kind: 'number', answers: numbers, ...base };
  return { kind: 'formula', answers: lines.flatMap(anyFormula), ...base };
};

/** Beside a formula, a fixed number is a formula too. */
const anyFormula = (line: Line): readonly FormulaAnswer[] => {
  const { reading } = line;
  if (reading.type === 'formula') return [formulaAnswer(line, reading)];
  if (reading.type !== 'number' || reading.accept.type === 'range') return [];
  const { accept } = reading;
  const tolerance =
    accept.type === 'tolerance' ? { tolerance: { value: accept.tolerance, relative: accept.relative } } : {};
  const unit = reading.unit ? { unit: reading.unit } : {};
  return [
    { expression: accept.value.text.replaceAll('\u2212', '-'), ...tolerance, ...unit, ...common(line) },
  ];
};

const common = (line: Line) => ({
  credit: line.credit,
  ...(line.feedback && { feedback: line.feedback }),
  pos: line.pos,
});

const numberAnswer = (line: Line, reading: Extract<NumberReading, { type: 'number' }>): NumberAnswer => ({
  accept: reading.accept,
  ...(reading.unit && { unit: reading.unit }),
  ...common(line),
});

const formulaAnswer = (
  line: Line,
  { type: _type, ...reading }: Extract<NumberReading, { type: 'formula' }>,
): FormulaAnswer => ({
  ...reading,
  ...common(line),
});

const textAnswer = (reader: Reader, line: Line): TextAnswer => {
  const pieces = splitAlternatives(line.text);
  const texts = pieces.map((piece) => plainAnswer(unquote(piece.text) ?? piece.text));
  if (line.text !== '' && texts.includes('')) reader.ctx.report.add('quiz/empty-answer', {}, line.pos);
  return { texts: texts.filter((text) => text !== ''), ...common(line) };
};
