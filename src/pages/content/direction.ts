import type { Attrs, Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { directionOf } from '../language.ts';

const fromTheRight =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * `dir` of a text that is written the other way than its page, by most of its letters: else a sentence of Arabic on an English
 * page has its full stop and its foreign words in the wrong places (Unicode Bidirectional Algorithm, 4.3, HL1).
 */
export const ownDirection = (rich: Rich, language: string): Attrs => {
  const plain = toPlain(rich);
  // Most texts of most courses hold no such letter, and counting the others of all of them takes long.
  if (directionOf(language) === 'ltr' && !fromTheRight.test(plain)) return {};
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const others = plain.match(new RegExp(fromTheRight, 'gu'))?.length ?? 0;
  const own = others * 2 > letters ? 'rtl' : 'ltr';
  return letters === 0 || own === directionOf(language) ? {} : { dir: own };
};
