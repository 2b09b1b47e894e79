import { isAnswered, type Response } from '../scoring/response.ts';
import type { Kept } from './answer-bits.ts';
import type { Bits, BitWriter } from './bits.ts';

/** Bits of the number of a question, and of the length of a text in bytes. */
const numberBits = 14;
const lengthBits = 14;

/** Between the texts of several blanks: no line of input holds it. */
const separator = '\n';

/** Adds typed answers, newest first, while they fit into so many bits: count, then number, bytes and UTF-8 of each. */
export const writeTexts = (out: BitWriter, answers: readonly (Kept | undefined)[], most: number): void => {
  const encoder = new TextEncoder();
  let room = most - out.size() - numberBits;
  const kept = answers
    .map((one, number) => ({
      number,
      stamp: one?.answer.stamp ?? 0,
      bytes: encoder.encode(one?.entry.form === 'typed' ? textOf(one.answer.response) : ''),
    }))
    .filter(({ bytes }) => bytes.length > 0 && bytes.length < 2 ** lengthBits)
    .sort((a, b) => b.stamp - a.stamp)
    .filter(({ bytes }) => {
      const size = numberBits + lengthBits + bytes.length * 8;
      if (size > room) return false;
      room -= size;
      return true;
    });
  if (kept.length === 0) return;
  out.number(kept.length, numberBits);
  for (const { number, bytes } of kept) {
    out.number(number, numberBits);
    out.number(bytes.length, lengthBits);
    for (const byte of bytes) out.number(byte, 8);
  }
};

const textOf = (response: Response | undefined): string => {
  if (!isAnswered(response)) return '';
  return typeof response === 'object' ? response.join(separator) : String(response);
};

/** `answers`: in the order in which they were written; none for questions that are gone. */
export const readTexts = ({ number }: Bits, answers: readonly (Kept | undefined)[]): void => {
  const decoder = new TextDecoder();
  for (let left = number(0, numberBits); left > 0; left--) {
    const kept = answers[number(0, numberBits)];
    const bytes = Uint8Array.from({ length: number(0, lengthBits) }, () => number(0, 8));
    const text = decoder.decode(bytes);
    if (kept?.entry.form !== 'typed') continue;
    kept.answer.response = kept.entry.kind === 'cloze' ? text.split(separator) : text;
  }
};
