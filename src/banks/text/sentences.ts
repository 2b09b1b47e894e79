import { segmentsOf } from '../../rich/segmenter.ts';
import { abbreviationsOf } from './abbreviations.ts';

/** The sentences of a paragraph. An abbreviation ends none, though the rules of Unicode say so. */
export const sentencesOf = (paragraph: string, language: string): readonly string[] => {
  if (single.test(paragraph)) return [paragraph.trim()].filter((sentence) => sentence !== '');
  const found: string[][] = [];
  // Of a sentence that goes on and on only its end is looked at: the whole, again and again, would take hours.
  let end = '';
  for (const segment of segments(paragraph, language)) {
    const before = found.at(-1);
    const isPart = before !== undefined && goesOn(end, segment, language);
    if (isPart) before.push(segment);
    else found.push([segment]);
    end = `${isPart ? end : ''}${segment}`.slice(-longestEnd);
  }
  return quotedWhole(found.map((parts) => parts.join('').trim())).filter((sentence) => sentence !== '');
};

/** Characters in which every abbreviation, and what says when, has its place. */
const longestEnd = 200;

/** “Nothing odd will do long. It did not last.” is one quotation, and what says whose it is belongs to it. */
const quotedWhole = (sentences: readonly string[]): readonly string[] => {
  const whole: string[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    if (before !== undefined && isOpen(before) && isOpen(sentence))
      whole[whole.length - 1] = `${before} ${sentence}`;
    else whole.push(sentence);
  }
  return whole;
};

/** Quotation marks of typewriters: of others it depends on the language which of them opens. */
const isOpen = (sentence: string): boolean =>
  sentence.includes('"') && (sentence.match(/"/g) ?? []).length % 2 === 1;

/** No sign inside it could end a sentence, not even a Greek one: most facts need no rules of Unicode. */
const single =
  /^[ "-\-/-:<->@-~\u00a0-\u024f‘’“”–—]*$|^[ "-\-/-:<->@-~\u00a0-\u024f‘’“”–—]*[.!?]["’”)\]]*\s*$/;

/** By the rules of Unicode; where a capital letter follows each sign that ends a sentence, these cut there and nowhere else. */
const segments = (paragraph: string, language: string): readonly string[] =>
  clear.test(paragraph)
    ? paragraph.split(/(?<=[.!?] )/)
    : Array.from(segmentsOf(paragraph, language, 'sentence'), ({ segment }) => segment);

const clear =
  /^[ "-\-/-:<->@-~\u00a0-\u024f‘’“”–—]*(?:[.!?] (?=[A-Z])[ "-\-/-:<->@-~\u00a0-\u024f‘’“”–—]*)*[.!?]?$/;

const goesOn = (before: string, next: string, language: string): boolean => {
  const { inside, last } = abbreviationsOf(language);
  if (last?.test(before)) return /^[\p{Ll},)\]]/u.test(next) || isOpening(before);
  if (inside?.test(before) || thai.test(before)) return true;
  if (abbreviation.test(before)) return !(initial.test(before) && beginning.test(next));
  if (/\s\d{1,2}\.\s*$/.test(before) && germanMonth.test(next)) return true;
  // “What Do Unions Do? (1984) that ...”.
  return /^[\p{Ll})\]]|^\([^()]*\),? \p{Ll}/u.test(next);
};

/** “W 1410 r. Jagiełło”: only what says when has been said, and a name follows. */
const isOpening = (before: string): boolean => {
  const words = (before.split(/[,;:(] /).at(-1) ?? '').trim().split(/\s+/);
  return words.length <= 6 && when.test(words[0] ?? '');
};

/** With what an adverbial of time begins in the languages that shorten the word for a year or an era. */
const when =
  /^(?:w|we|od|do|po|na|przed|około|ok\.|podczas|dnia|już|dopiero|в|во|с|от|до|к|по|на|около|после|перед|уже|лишь|летом|зимой|весной|осенью|у|з|від|після|близько|en|vers|dès|depuis|avant|après|nel|dal|verso|dopo|hacia|desde|em|no|v|ve|kolem|σε|στο|το|în|din)$/iu;

/** Thai ends sentences without a dot: `พ.ศ.`, `ดร.`. */
const thai =
  /(?:^|[^\p{L}\p{M}])(?:\p{Script=Thai}{1,4}\.)+\s*$|\p{Script=Thai}\.(?:\p{Script=Thai}{1,2}\.\s*)?$/u;

/** “Written M. The volume”, “vitamin C. It”, “in the U.S. In 1913”: no name begins with these. */
const initial = /\p{Lu}\.\s*$/u;
const beginning =
  /^(?:The|It|Its|This|These|Those|They|Their|He|She|His|Her|In|On|At|An?|If|When|While|For|But|And|As|By|Most|Many|Some|Each|Both|One|Two|There|Because|Although|Unlike) /;

/** “Am 6. Januar”. */
const germanMonth =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)/;

const abbreviation =
  /(?:^|[\s("“[])(?:\p{Lu}\.(?:\p{Lu}\.)*|(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Jr|Sr|vs?|cf|ca?|approx|e\.g|i\.e|etc|No|Nos|Fig|Figs|Eq|vol|pp?|ed|eds|al|Inc|Co|Ltd|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|B\.C|A\.D|a\.m|p\.m|bzw|z\.B|d\.h|u\.a|usw|Nr|p\.ej|Sra?|Dra?|Mme|M)\.)\s*$/u;
