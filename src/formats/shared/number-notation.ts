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
const value = `(${digits}|\\{=[^{}]*\\})`;
const range = new RegExp(`^${value}\\s*\\.\\.\\s*${value}(.*)$`, 'u');
const tolerance = new RegExp(`^${value}([^±]*?)\\s*(?:±|\\+-)\\s*(${digits})(\\s*%)?(.*)$`, 'u');
const alone = new RegExp(`^${value}(.*)$`, 'u');

/** Reads a whole answer: `3.14 ± 0.01`, `5 ± 2%`, `4.9 .. 5.1`, `12 kg`, `{=F} ± 1% N`. See "Rules of reading". */
export const readNumber = (source: string): NumberReading => {
  const text = source.trim();
  const currency = isCurrencySign(text[0] ?? '') ? text[0] : undefined;
  const rest = currency ? text.slice(1).trimStart() : text;
  const reading = readRange(rest) ?? readTolerance(rest) ?? readAlone(rest);
  if (!currency || reading.type === 'text' || reading.type === 'broken') return reading;
  return reading.unit === undefined ? { ...reading, unit: currency } : { type: 'broken', why: 'form' };
};

const broken: NumberReading = { type: 'broken', why: 'form' };

const readRange = (text: string): NumberReading | undefined => {
  const match = range.exec(text);
  if (!match) return new RegExp(`^${digits}\\s*\\.\\.`, 'u').test(text) ? broken : undefined;
  const [, first = '', second = '', after = ''] = match;
  const unit = unitAfter(after);
  if (unit === false || first.startsWith('{') || second.startsWith('{')) return broken;
  const low = num(first);
  const high = num(second);
  if (low.value > high.value) return { type: 'broken', why: 'reversed' };
  return { type: 'number', accept: { type: 'range', low, high }, ...(unit && { unit }) };
};

const readTolerance = (text: string): NumberReading | undefined => {
  const match = tolerance.exec(text);
  if (!match) return new RegExp(`^${value}\\s*\\S{0,12}\\s*(?:±|\\+-)`, 'u').test(text) ? broken : undefined;
  const [, first = '', between = '', amount = '', percent, after = ''] = match;
  const own = unitAfter(between);
  const later = unitAfter(after);
  // Words between number and sign: no number at all, but something that begins like one.
  if (own === false || later === false) return broken;
  if (own && later && own !== later) return broken;
  const relative = percent !== undefined && own !== '%';
  const unit = own || later;
  const width: Tolerance = { value: num(amount), relative };
  if (width.value.value < 0) return broken;
  if (first.startsWith('{')) return { ...formula(first), tolerance: width, ...(unit && { unit }) };
  const accept: NumberRange = { type: 'tolerance', value: num(first), tolerance: width.value, relative };
  return { type: 'number', accept, ...(unit && { unit }) };
};

const readAlone = (text: string): NumberReading => {
  const match = alone.exec(text);
  if (!match) return { type: 'text', likely: false };
  const [, first = '', after = ''] = match;
  const unit = unitAfter(after);
  if (unit === false) return { type: 'text', likely: true };
  if (first.startsWith('{')) return { ...formula(first), ...(unit && { unit }) };
  return { type: 'number', accept: { type: 'exact', value: num(first) }, ...(unit && { unit }) };
};

/** The unit after a number: with a space before, but for % and °; empty for none, false for what is no unit. */
const unitAfter = (text: string): string | false => {
  const unit = text.trim();
  if (unit === '') return '';
  if (!/^\s/.test(text) && !/^[%°€£¥$]/.test(text)) return false;
  return isUnit(unit) ? unit : false;
};

const formula = (source: string) => {
  const [, expression = '', decimals] = /^\{=(.*?)(?::(\d))?\}$/.exec(source) ?? [];
  return {
    type: 'formula',
    expression: expression.trim(),
    ...(decimals && { decimals: Number(decimals) }),
  } as const;
};

export const num = (text: string): Num => ({ value: Number(text.replaceAll('\u2212', '-')), text });

/** What a sole number is: digits, a sign, an exponent. */
export const isNumber = (text: string): boolean => new RegExp(`^${digits}$`, 'u').test(text);
