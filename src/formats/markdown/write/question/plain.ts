import { beginsLikeNumber } from '../../../shared/number-notation.ts';
import { singleSpaced } from './single-spaced.ts';

/** An accepted text of an answer line or a blank: only these signs mean anything there. */
export const plainAnswer = (value: string): string =>
  singleSpaced(value)
    .trim()
    .replace(/\\|\||[{}]/g, '\\$&')
    .replace(/(?<=^|\s)\?(?=\s|$)/g, '\\?')
    .replace(/^[="]/, '\\$&')
    .replace(/^[([](?=(?:[ xX]|[-\u2212]?\d+(?:\.\d+)?%)[)\]])/, '\\$&');

/** An answer line's texts. What would be read as a number, or looks like one, is quoted. */
export const plainLine = (texts: readonly string[]): string => texts.map(plainText).join(' | ');

const plainText = (text: string): string =>
  beginsLikeNumber(text) ? `"${plainAnswer(text).replaceAll('"', '\\"')}"` : plainAnswer(text);
