import type { QuestionEntry } from '../model/package-data.ts';
import type { Response } from '../scoring/response.ts';
import { type Bits, width } from './bits.ts';

/** Bits of an answer that is one of finitely many; 0 for what is typed. */
export const responseBits = ({ form, options, parts }: QuestionEntry): number => {
  switch (form) {
    case 'one':
      return width(options);
    case 'set':
      return options;
    case 'each':
      return parts * width(options + 1);
    case 'order':
      return upTo(parts).reduce((sum, placed) => sum + width(parts - placed), 0);
    case 'typed':
      return 0;
  }
};

/** An answer that was given; any, where it is read. */
export const closedResponse = (
  { number, flag }: Bits,
  { form, kind, options, parts }: QuestionEntry,
  response: Response = [],
): Response => {
  if (form === 'one') return number(Number(response), width(options));
  // Of drop-downs the texts are numbers, and empty where nothing is chosen.
  const list = (typeof response === 'object' ? response : []).map((one) => (one === '' ? -1 : Number(one)));
  if (form === 'set') return upTo(options).filter((index) => flag(list.includes(index)));
  if (form === 'order') {
    // Each item by its place among those that are left.
    const left = upTo(parts);
    return upTo(parts).map((place) => {
      const at = number(Math.max(0, left.indexOf(list[place] ?? 0)), width(left.length));
      return left.splice(at, 1)[0] ?? 0;
    });
  }
  const chosen = upTo(parts).map((part) => number((list[part] ?? -1) + 1, width(options + 1)) - 1);
  return kind === 'cloze' ? chosen.map((one) => (one < 0 ? '' : String(one))) : chosen;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
