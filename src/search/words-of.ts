/**
 * The words of a text as they are sought: without case and accents; of scripts that put no space between words, every two
 * signs that follow each other.
 */
export const wordsOf = (text: string): readonly string[] => {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const runs = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return unspaced.test(folded) ? runs.flatMap((run) => (unspaced.test(run) ? pairs(run) : [run])) : runs;
};

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const pairs = (run: string): readonly string[] => {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
};
