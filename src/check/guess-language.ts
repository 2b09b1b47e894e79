/**
 * The language that a text is evidently written in, by its script and its commonest words; undefined where that is not
 * evident: short texts, lists of names, code, and languages that look alike.
 */
export const guessLanguage = (text: string): string | undefined => {
  const script = scriptOf(text);
  if (script !== 'Latin') return script === undefined ? undefined : byScript[script];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return undefined;
  const counts = countEach(words.filter((word) => anywhere.has(word)));
  const [best, second] = Object.entries(commonest)
    .map(([language, common]) => ({ language, common, share: occurrences(counts, common) / words.length }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < least || best.share < 1.5 * (second?.share ?? 0)) return undefined;
  return best.common.filter((word) => counts.has(word)).length < variety ? undefined : best.language;
};

/** Words, below which chance decides. */
const fewest = 40;

/** Different ones of these: code repeats a few short words. */
const variety = 8;

/** Share of its words that are among the commonest of its language, in running text. */
const least = 0.2;

const countEach = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const occurrences = (counts: ReadonlyMap<string, number>, common: readonly string[]): number =>
  common.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);

const list = (words: string): readonly string[] => words.split(' ');

const commonest: Readonly<Record<string, readonly string[]>> = {
  en: list(
    'the of and to in is was that it for on as with were by are which from this be had not at or an but they their',
  ),
  es: list(
    'el la los las de que y en un una del por con para se es fue al como más su lo no entre pero sus esta son',
  ),
  fr: list(
    'le la les des de du et en un une que qui dans est par pour sur il au ne pas plus se ce aux était ou avec sont',
  ),
  de: list(
    'der die das und den des dem ein eine einer ist nicht mit von zu sich auf für im war als auch es an werden wurde nach bei',
  ),
  pt: list(
    'o a os as de do da dos das que e em um uma no na por com para se é foi ao como mais não pelo pela são seu sua',
  ),
  it: list(
    'il lo la gli le di del della dei che e in un una per con si è fu al come più non nel alla da sono ma anche',
  ),
  nl: list(
    'de het een van en in is dat op te zijn voor met was niet aan er die om door werd ook als bij naar uit heeft',
  ),
};

/** The commonest of all languages: no others are counted. */
const anywhere: ReadonlySet<string> = new Set(Object.values(commonest).flat());

const scripts = {
  Latin: /\p{Script=Latin}/gu,
  Arabic: /\p{Script=Arabic}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
  Hebrew: /\p{Script=Hebrew}/gu,
  Devanagari: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
  Hangul: /\p{Script=Hangul}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Han: /\p{Script=Han}/gu,
} as const;

type Script = keyof typeof scripts;

/** The script of nearly all its letters. Japanese is told from Chinese by its kana. */
const scriptOf = (text: string): Script | undefined => {
  // Most texts hold no other letters, and need not be counted ten times.
  if (!/[\u0370-\u1DFF\u2C00-\uFFFF]/.test(text)) return 'Latin';
  const counts = new Map(
    Object.entries(scripts).map(([name, pattern]) => [name as Script, text.match(pattern)?.length ?? 0]),
  );
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all < 2 * fewest) return undefined;
  const kana = counts.get('Kana') ?? 0;
  if (kana > 0.1 * all && kana + (counts.get('Han') ?? 0) > 0.8 * all) return 'Kana';
  return [...counts].find(([, count]) => count > 0.8 * all)?.[0];
};

/** A language for each script, where it stands for one; of Cyrillic and Devanagari several are written. */
const byScript: Readonly<Partial<Record<Script, string>>> = {
  Arabic: 'ar',
  Cyrillic: 'ru',
  Greek: 'el',
  Hebrew: 'he',
  Devanagari: 'hi',
  Thai: 'th',
  Hangul: 'ko',
  Kana: 'ja',
  Han: 'zh',
};
