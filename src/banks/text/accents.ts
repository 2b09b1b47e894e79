/**
 * A text without its accents, as who has no such keys types it. Only what a reader takes for an accent goes: the marks of
 * Thai, Indic scripts and kana are vowels and other sounds, and without them stands another word or none.
 */
export const withoutAccents = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : decomposed(text).replace(accents, '').replace(stroked, bare);

/** `ำ` of Thai and Lao would come to be two signs that nobody types. */
const decomposed = (text: string): string =>
  text.replace(/[^\u0e33\u0eb3]+/gu, (part) => part.normalize('NFKD'));

/**
 * Accents of Latin and Greek; in Cyrillic those of stress, and the dots of `ё`, for `й` and `ї` are letters; the points of
 * Hebrew; in Arabic those for short vowels, and what stands at an alif, which many leave out.
 */
const accents =
  /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}|(?<=[аеёиоуыэюяієАЕЁИОУЫЭЮЯІЄ])[\u0300\u0301]|(?<=[еЕ])\u0308|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670]|(?<=\u0627)[\u0653-\u0655]/gu;

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ħ: 'h',
  Ħ: 'H',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ẞ: 'SS',
  ı: 'i',
};

const stroked = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

const bare = (letter: string): string => letters[letter] ?? letter;
