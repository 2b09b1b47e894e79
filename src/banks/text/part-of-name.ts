import { segmentsOf } from '../../rich/segmenter.ts';

/** A word of a text without spaces with which a name begins or ends: `湖` of `琵琶湖`. Inside another word, `外国`, it tells nothing. */
export const partOfName = (text: string, name: string, language: string): string | undefined => {
  for (const { segment } of segmentsOf(text, language, 'word'))
    if (hasMeaning.test(segment) && (name.startsWith(segment) || name.endsWith(segment))) return segment;
  return undefined;
};

/** Letters of Japanese grammar, or one of a name in Thai, are no words of it. */
const hasMeaning =
  /^\p{Script=Han}+$|^[\p{Script=Katakana}ー]{2,}$|^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{3,}$/u;
