import type { NumberKey } from '../../model/key.ts';
import { readNumber } from '../../scoring/read-number.ts';

/** A number as SCORM takes it: a point, no exponent, at most so many decimals. */
export const numberText = (value: number, decimals: number): string => {
  const text = String(Number(value.toFixed(decimals)));
  return text.includes('e') ? '0' : text;
};

/** A typed number without the author's unit, as marking reads it; empty where it is none. */
export const typedNumber = ({ answers }: NumberKey, written: string): string => {
  const [value] = answers.flatMap(({ unit }) => readNumber(written, { unit, comma: true }) ?? []);
  return String(value ?? '');
};
