import { element, type Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';
import type { MadeQuestion } from './made.ts';
import { kept, rememberingOf } from './remembering.ts';
import { names } from './text/mentions.ts';
import { numeralOf, shortNumerals } from './text/numerals.ts';
import { stemsOf } from './text/words.ts';
import type { Entry } from './world.ts';

interface Leaks {
  readonly sound: readonly MadeQuestion[];
  readonly told: readonly { readonly question: MadeQuestion; readonly reason: string }[];
}

/**
 * Leaves out a question of a term whose answer another of it tells: one that states a fact with most of its words and with the
 * answer. Each sentence is asked about once, so that only two sentences that say the same can do this.
 */
export const leaking = (made: readonly MadeQuestion[]): Leaks => {
  const shown = made.map(show);
  const stating = shown.filter(({ made }) => made.states);
  const sound: MadeQuestion[] = [];
  const gone = new Set<MadeQuestion>();
  const told: { question: MadeQuestion; reason: string }[] = [];
  for (const one of shown) {
    const teller = stating.find((other) => other !== one && !gone.has(other.made) && tells(other, one));
    if (teller === undefined) sound.push(one.made);
    else {
      told.push({ question: one.made, reason: `another question tells its answer: ${textOf(teller)}` });
      gone.add(one.made);
    }
  }
  // The texts of a whole bank would take more room than the bank; only review questions are asked for again.
  for (const one of made) known.delete(one);
  return { sound, told };
};

/**
 * Why a question and a review question of its term can not be in one bank: what the one shows answers the other. Both ways,
 * whatever the kind: a definition that is blanked says as much as one that is quoted.
 */
export const besideReview = (
  made: MadeQuestion,
  reviews: readonly MadeQuestion[],
  entry: Entry,
): string | undefined => {
  if (reviews.length === 0) return undefined;
  const one = show(made);
  const shown = reviews.map(show);
  const teller = shown.find((review) => tellsAsked(review, one, entry));
  if (teller) return `a review question tells its answer: ${textOf(teller)}`;
  const twin = shown.find((review) => asksAgain(review, one, entry));
  if (twin) return `a review question asks the same: ${textOf(twin)}`;
  const told = shown.find(
    (review) => answers(askedBy(one), review, entry) || showsName(textOf(one), review.made.answer),
  );
  return told && `it tells the answer of a review question: ${textOf(told)}`;
};

/** An answer that is no number stands in the text. */
const showsName = (text: string, answer: readonly string[]): boolean =>
  names(
    text,
    answer.filter((one) => !/\d/.test(one) && numeralOf(one) === undefined),
  );

/** Whether a sentence that a set would show answers a review question. */
export const answersReview = (sentence: string, reviews: readonly MadeQuestion[], entry: Entry): boolean => {
  if (reviews.length === 0) return false;
  const roots = rootsOf(sentence);
  return reviews.some((review) => answers(roots, show(review), entry) || showsName(sentence, review.answer));
};

/** What a learner reads of a question. Of most questions most of it is never asked for, and read when it is. */
interface Shown {
  readonly made: MadeQuestion;
  text?: string;
  low?: string;
  stems?: ReadonlySet<string>;
  own?: readonly string[];
  asked?: ReadonlySet<string>;
  before?: readonly string[];
  reply?: Reply;
}

const textOf = (shown: Shown): string => (shown.text ??= shownIn(shown.made));

/** In small letters. */
const lowOf = (shown: Shown): string => (shown.low ??= textOf(shown).toLowerCase());

/** Of the text, choices included. */
const stemsIn = (shown: Shown): ReadonlySet<string> => (shown.stems ??= new Set(stemsOf(textOf(shown))));

/** Those that are no words of the program’s own. */
const ownStems = (shown: Shown): readonly string[] =>
  (shown.own ??= [...stemsIn(shown)].filter((stem) => !common.has(stem)));

/** Roots of what is asked, without the choices. */
const askedBy = (shown: Shown): ReadonlySet<string> => (shown.asked ??= rootsOf(askedIn(shown.made)));

/** Stems of the words before its blanks. */
const beforeBlanks = (shown: Shown): readonly string[] =>
  (shown.before ??= textOf(shown)
    .split(' _____')
    .slice(0, -1)
    .flatMap((part) => stemsOf(longWord.exec(part.slice(-mostLetters))?.[0] ?? '')));

/** Of a review question, which is typed: its answer. */
const replyTo = (shown: Shown): Reply => (shown.reply ??= replyOf(shown.made));

interface Reply {
  readonly all: readonly string[];
  /** Of what stands before its first comma: the rest explains it. */
  readonly first: readonly string[];
  /** Names and numbers. */
  readonly marks: readonly string[];
}

const known = new WeakMap<MadeQuestion, Shown>();

const show = (made: MadeQuestion): Shown => known.get(made) ?? kept(known, made, { made });

const replyOf = ({ answer: [said = ''] }: MadeQuestion): Reply => ({
  all: [...rootsOf(said)],
  first: [...rootsOf(said.split(/[,;:(.]\s/)[0] ?? '')],
  marks: marksOf(said),
});

const marksOf = (text: string): readonly string[] =>
  [...text.matchAll(marksInside)].map(([found]) => rootOf(stemsOf(found)[0] ?? found));

/** Numbers, abbreviations, and capitalised words that begin no sentence. */
const marksInside = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}]{2,}|\b\p{Lu}{2,}\b|\d+(?:[.,]\d+)*/gu;

/** What a text says, so that `extend` and `extension` are one; numbers count, written as words, too. */
const rootsOf = (text: string): ReadonlySet<string> =>
  new Set([
    ...stemsOf(text)
      .filter((stem) => !asking.has(stem))
      .map(rootOf),
    ...(text.match(/(?<!\d)\d(?!\d)/g) ?? []),
    ...(text.toLowerCase().match(numerals) ?? []).map((word) => String(numeralOf(word))),
  ]);

const rootOf = (stem: string): string => stem.slice(0, 5);

const numerals = new RegExp(`\\b(?:${shortNumerals.join('|')})\\b`, 'g');

/** Words with which questions are asked. */
const asking: ReadonlySet<string> = new Set(
  stemsOf(
    'explain describe compare discuss evaluate name state define mean happen show give example important role reason main difference between differ call',
  ),
);

/** A word at the end of a text, of which no more than so many letters are looked at. */
const longWord = /\p{L}[\p{L}-]{3,}$/u;
const mostLetters = 40;

const tells = (teller: Shown, asked: Shown): boolean => {
  const text = lowOf(teller);
  if (!asked.made.answer.some((answer) => text.includes(answer.toLowerCase()))) return false;
  const own = ownStems(asked);
  return own.length > 0 && shareOf(own, stemsIn(teller)) >= 0.6;
};

/** A review question holds what this one asks for, and the word before its blank or another of its words. */
const tellsAsked = (review: Shown, one: Shown, entry: Entry): boolean => {
  const { made } = one;
  if (!made.answer.some((answer) => names(textOf(review), [answer]))) return false;
  if (beforeBlanks(one).some((stem) => stemsIn(review).has(stem))) return true;
  const own = ownRoots(entry);
  const shared = [...askedBy(review)].filter((root) => !own.has(root) && askedBy(one).has(root));
  // That a review question names the term says something only beside a question for it that is about the same.
  if (!isTerm(made, entry)) return shared.length > 0;
  const marks = marksOf(textOf(review));
  return shared.length >= 3 || shared.some((root) => marks.includes(root));
};

const isTerm = ({ answer }: MadeQuestion, { names: own }: Entry): boolean =>
  answer.some((text) => own.includes(text));

/** Both are answered by one number or name, and ask about it in the same words. */
const asksAgain = (review: Shown, one: Shown, entry: Entry): boolean => {
  if (isTerm(one.made, entry)) return false;
  const roots = new Set(one.made.answer.flatMap((text) => [...rootsOf(text)]));
  if (roots.size === 0 || !replyTo(review).marks.some((mark) => roots.has(mark))) return false;
  const own = ownRoots(entry);
  return [...askedBy(review)].some((root) => !own.has(root) && askedBy(one).has(root));
};

/** Shown words hold most of an answer that is new in it, and some of what is asked there. */
const answers = (shown: ReadonlySet<string>, review: Shown, entry: Entry): boolean => {
  const own = ownRoots(entry);
  const asked = [...askedBy(review)].filter((root) => !own.has(root));
  const isNew = (root: string): boolean => !own.has(root) && !askedBy(review).has(root);
  const { all, first, marks } = replyTo(review);
  const said = all.filter(isNew);
  if (said.length === 0) return false;
  const about = asked.filter((root) => shown.has(root)).length;
  const share = shareOf(said, shown);
  // A list is known again whatever was asked.
  if (about === 0)
    return asked.length === 0
      ? share >= 0.6
      : share === 1
        ? said.length > 1
        : share >= 0.6 && said.length > 2;
  const begun = first.filter(isNew);
  return (
    share >= 0.6 ||
    (begun.length > 0 && shareOf(begun, shown) >= 0.6) ||
    (about > 1 && share >= 0.3) ||
    marks.some((mark) => isNew(mark) && shown.has(mark))
  );
};

const ownRoots = rememberingOf(
  ({ names: all }: Entry): ReadonlySet<string> => new Set(all.flatMap(stemsOf).map(rootOf)),
);

const shareOf = (few: readonly string[], many: ReadonlySet<string>): number =>
  few.filter((stem) => many.has(stem)).length / few.length;

/** Words of the program’s own, which stand in many prompts. */
const common: ReadonlySet<string> = new Set(
  stemsOf(
    'Which term fits this description? Choose the term person country year number that completes the statement about true false happen fact belongs in the blank write one two three words name abbreviation',
  ),
);

/** What a learner reads of a question. */
const shownIn = ({ question }: MadeQuestion): string => {
  const choices: Rich = 'choices' in question ? question.choices.flatMap(({ text }) => text) : [];
  return toPlain([...asBlocks(question), element('p', {}, choices)]);
};

/** Without wrong choices; of a term’s description the right one is what a sentence says. */
const askedIn = ({ question, kind, unit }: MadeQuestion): string => {
  const described: Rich =
    kind === 'term-to-definition' && 'choices' in question
      ? question.choices.filter(({ right }) => right).flatMap(({ text }) => text)
      : [];
  // Of what is made false the feedback tells the truth.
  const truth = kind === 'true-false' && unit ? ` ${unit.said}` : '';
  return toPlain([...asBlocks(question), element('p', {}, described)]) + truth;
};

const asBlocks = ({ prompt, body }: MadeQuestion['question']): Rich => [
  element('p', {}, prompt),
  element('p', {}, body),
];
