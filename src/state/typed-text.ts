import type { BitWriter } from './bits.ts';
import type { AnswerState } from './course-state.ts';

const numberBits = 12;
const lengthBits = 14;

/** Adds typed answers, newest first, while they fit into so many bits: count, then number, bytes and UTF-8 of each. */
export const writeTexts = (
  out: BitWriter,
  answers: readonly (AnswerState | undefined)[],
  most: number,
): void => {
  const encoder = new TextEncoder();
  const typed = answers
    .flatMap((answer, number) =>
      typeof answer?.response === 'string' && answer.response !== ''
        ? [{ number, stamp: answer.stamp, bytes: encoder.encode(answer.response) }]
        : [],
    )
    .filter(({ number, bytes }) => number < 2 ** numberBits && bytes.length < 2 ** lengthBits)
    .sort((a, b) => b.stamp - a.stamp);
  let room = most - out.size() - numberBits;
  const kept = typed.filter(({ bytes }) => {
    const size = numberBits + lengthBits + bytes.length * 8;
    if (size > room) return false;
    room -= size;
    return true;
  });
  if (room < 0 && kept.length === 0) return;
  out.write(kept.length, numberBits);
  for (const { number, bytes } of kept) {
    out.write(number, numberBits);
    out.write(bytes.length, lengthBits);
    for (const byte of bytes) out.write(byte, 8);
  }
};

export const readTexts = (
  read: (bits: number) => number,
  answers: readonly (AnswerState | undefined)[],
): void => {
  const decoder = new TextDecoder();
  for (let left = readCount(read); left > 0; left--) {
    const number = read(numberBits);
    const bytes = Uint8Array.from({ length: read(lengthBits) }, () => read(8));
    const answer = answers[number];
    if (answer) answer.response = decoder.decode(bytes);
  }
};

/** No room was left even for the count: no text was kept. */
const readCount = (read: (bits: number) => number): number => {
  try {
    return read(numberBits);
  } catch {
    return 0;
  }
};
