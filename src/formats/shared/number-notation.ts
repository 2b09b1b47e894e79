import type { Num, NumberRange } from '../../model/question.ts';
import { isCurrencySign, isUnit } from './units.ts';

/** How an answer reads as a number. */
export type NumberReading =
  | { readonly type: 'number'; readonly accept: NumberRange; readonly unit?: string }
  | {
      readonly type: 'formula';
      readonly expression: string;
      readonly decimals?: number;
      readonly tolerance?: Tolerance;
      readonly unit?: string;
    }
  /** No number; `likely`: it begins like one. */
  | { readonly type: 'text'; readonly likely: boolean }
  /** It has a tolerance or a range, so it must be a number, but is none. */
  | { readonly type: 'broken'; readonly why: 'form' | 'reversed' };

export interface Tolerance {
  readonly value: Num;
  readonly relative: boolean;
}

const digits = '[-\\u2212]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+\\-\\u2212]?\\d+)?';
const atStart = new RegExp(`^(?:${digits}|\\{=[^{}]*\\})`, 'u');
const alone = new RegExp(`^${digits}$`, 'u');

const broken: NumberReading = { type: 'broken', why: 'form' };

/** Reads a whole answer: `3.14 ± 0.01`, `5 ± 2%`, `4.9 .. 5.1`, `12 kg`, `{=F} ± 1% N`. See "Rules of reading". */
export const readNumber = (source: string): NumberReading => {
  const text = source.trim();
  const currency = isCurrencySign(text[0] ?? '') ? text.charAt(0) : '';
  const rest = currency ? text.slice(1).trimStart() : text;
  const first = atStart.exec(rest)?.[0];
  if (first === undefined) return { type: 'text', likely: beginsLikeNumber(text) };
  const reading = readAfter(first, rest.slice(first.length), currency);
  if (!currency || reading.type === 'text' || reading.type === 'broken') return reading;
  return reading.unit === undefined ? { ...reading, unit: currency } : broken;
};

/** Whether a text begins as numbers do: it may be one that its author took for a number. */
export const beginsLikeNumber = (text: string): boolean =>
  /^\s*[-+\u2212\u2013±~≈<>≤≥]?\s*(?:[€£¥$]\s*)?[-+\u2212]?\.?\d/u.test(text);

type ReadAfter = (first: string, after: string, currency: string) => NumberReading;

const readAfter: ReadAfter = (first, after, currency) => {
  const sign = /±|\+-|(?<!\.)\.\.(?!\.)/u.exec(after);
  if (!sign) return readAlone(first, after, currency);
  const own = unitAfter(after.slice(0, sign.index));
  const behind = withoutCurrency(after.slice(sign.index + sign[0].length).trim(), currency);
  if (sign[0] !== '..') return own === false ? broken : readTolerance(first, own, behind);
  // Words between a number and two points: a text.
  return own === false ? { type: 'text', likely: true } : readRange(first, own, behind);
};

/** `$5 .. $6`: the sign may be said again. */
const withoutCurrency = (text: string, currency: string): string =>
  currency && text.startsWith(currency) ? text.slice(currency.length).trimStart() : text;

const readRange = (first: string, own: string, behind: string): NumberReading => {
  const second = atStart.exec(behind)?.[0] ?? '';
  const unit = oneUnit(own, unitAfter(behind.slice(second.length)));
  if (second === '' || unit === false || first.startsWith('{') || second.startsWith('{')) return broken;
  const low = num(first);
  const high = num(second);
  if (!areFinite([low, high])) return broken;
  if (low.value > high.value) return { type: 'broken', why: 'reversed' };
  return { type: 'number', accept: { type: 'range', low, high }, ...(unit && { unit }) };
};

const readTolerance = (first: string, own: string, behind: string): NumberReading => {
  const amount = atStart.exec(behind)?.[0] ?? '';
  if (amount === '' || amount.startsWith('{')) return broken;
  const after = behind.slice(amount.length);
  const percent = /^\s*%/.exec(after)?.[0] ?? '';
  const unit = oneUnit(own, unitAfter(after.slice(percent.length)));
  const width: Tolerance = { value: num(amount), relative: percent !== '' && own !== '%' };
  if (unit === false || (width.relative && unit === '%') || width.value.value < 0) return broken;
  if (first.startsWith('{')) return { tolerance: width, ...formula(first), ...(unit && { unit }) };
  const value = num(first);
  if (!areFinite([value, width.value])) return broken;
  const accept: NumberRange = { type: 'tolerance', value, tolerance: width.value, relative: width.relative };
  return { type: 'number', accept, ...(unit && { unit }) };
};

const readAlone: ReadAfter = (first, after) => {
  // Three points between two numbers: a range that is mistyped.
  if (/^\s*\.{3}\.*\s*[-\u2212\d]/u.test(after)) return broken;
  const unit = unitAfter(after);
  if (unit === false) return { type: 'text', likely: true };
  if (first.startsWith('{')) return { ...formula(first), ...(unit && { unit }) };
  const value = num(first);
  return areFinite([value])
    ? { type: 'number', accept: { type: 'exact', value }, ...(unit && { unit }) }
    : broken;
};

/** The unit after a number: with a space before, but for %, ° and currencies; empty for none, false for what is no unit. */
const unitAfter = (text: string): string | false => {
  const unit = text.trim();
  if (unit === '') return '';
  if (!/^\s/.test(text) && !/^[%°€£¥$]/.test(text)) return false;
  return isUnit(unit) ? unit : false;
};

/** A unit may be written once or twice, but not two of them. */
const oneUnit = (own: string, later: string | false): string | false =>
  own !== '' && later !== '' && own !== later ? false : own || later;

const formula = (source: string) => {
  const [, expression = '', decimals] = /^\{=(.*?)(?::(\d{1,2}))?\}$/s.exec(source) ?? [];
  return {
    type: 'formula',
    expression: expression.trim(),
    ...(decimals && { decimals: Number(decimals) }),
  } as const;
};

export const num = (text: string): Num => ({ value: Number(text.replaceAll('\u2212', '-')), text });

const areFinite = (numbers: readonly Num[]): boolean => numbers.every(({ value }) => Number.isFinite(value));

/** What a sole number is: digits, a sign, an exponent. */
export const isNumber = (text: string): boolean => alone.test(text) && areFinite([num(text)]);
