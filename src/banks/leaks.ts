import { element, type Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';
import { groupBy } from './group-by.ts';
import type { MadeQuestion } from './make-bank.ts';
import { names } from './text/mentions.ts';
import { stemsOf } from './text/words.ts';

interface Leaks {
  readonly sound: readonly MadeQuestion[];
  readonly told: readonly { readonly question: MadeQuestion; readonly reason: string }[];
}

/**
 * Leaves out a question whose answer another tells: one that states a fact with most of its words and with the answer. Each
 * sentence is asked about once, so that only two sentences that say the same can do this.
 */
export const leaking = (made: readonly MadeQuestion[]): Leaks => {
  const shown = made.map(show);
  const byTerm = groupBy(shown, ({ made }) => made.terms[0]);
  const sound: MadeQuestion[] = [];
  const gone = new Set<MadeQuestion>();
  const told: { question: MadeQuestion; reason: string }[] = [];
  for (const one of shown) {
    const others = byTerm.get(one.made.terms[0]) ?? [];
    const teller = others.find((other) => other !== one && !gone.has(other.made) && tells(other, one));
    if (teller === undefined) sound.push(one.made);
    else {
      told.push({ question: one.made, reason: `another question tells its answer: ${teller.text}` });
      gone.add(one.made);
    }
  }
  return { sound, told };
};

/**
 * Why a question and the review questions of its term can not be in one bank: one of them holds the words around its blank,
 * or it holds the short answer of one.
 */
export const besideReview = (made: MadeQuestion, essays: readonly MadeQuestion[]): string | undefined => {
  if (essays.length === 0) return undefined;
  const one = show(made);
  const shown = essays.map(show);
  const teller = shown.find((essay) => tellsBlank(essay, one));
  if (teller) return `a review question tells its answer: ${teller.text}`;
  const told = shown.find((essay) => answers(one, essay));
  return told && `it tells the answer of a review question: ${told.text}`;
};

interface Shown {
  readonly made: MadeQuestion;
  readonly text: string;
  /** Asked for by few. */
  readonly stems: () => ReadonlySet<string>;
  /** Of the words before its blanks. */
  readonly before: readonly string[];
  /** Of the first model answer of a review question. */
  readonly reply: readonly string[];
}

const known = new WeakMap<MadeQuestion, Shown>();

const show = (made: MadeQuestion): Shown => {
  const found = known.get(made) ?? read(made);
  known.set(made, found);
  return found;
};

const read = (made: MadeQuestion): Shown => {
  const text = shownIn(made);
  const { question } = made;
  let stems: ReadonlySet<string> | undefined;
  return {
    made,
    text,
    stems: () => {
      stems ??= new Set(stemsOf(text));
      return stems;
    },
    before: text
      .split(' _____')
      .slice(0, -1)
      .flatMap((part) => stemsOf(longWord.exec(part.slice(-mostLetters))?.[0] ?? '')),
    reply: question.kind === 'essay' ? stemsOf(toPlain(question.answers[0] ?? [])) : [],
  };
};

/** A word at the end of a text, of which no more than so many letters are looked at. */
const longWord = /\p{L}[\p{L}-]{3,}$/u;
const mostLetters = 40;

const tells = (teller: Shown, asked: Shown): boolean => {
  if (!teller.made.states) return false;
  const low = teller.text.toLowerCase();
  if (!asked.made.answer.some((answer) => low.includes(answer.toLowerCase()))) return false;
  const own = [...asked.stems()].filter((stem) => !common.has(stem));
  return own.length > 0 && shareOf(own, teller.stems()) >= 0.6;
};

/** “Real _____” beside “the difference between real and nominal GDP”: the word before the blank goes with the answer there. */
const tellsBlank = (essay: Shown, asked: Shown): boolean =>
  asked.before.some((stem) => essay.stems().has(stem)) &&
  asked.made.answer.some((answer) => names(essay.text, [answer]));

/** A question shows most of the short model answer of a review question, and some of what that one asks about. */
const answers = (one: Shown, { stems, reply }: Shown): boolean => {
  if (reply.length < 2 || reply.length > mostStems || shareOf(reply, one.stems()) < 0.6) return false;
  const asked = [...stems()].filter((stem) => !reply.includes(stem));
  return asked.length === 0 || shareOf(asked, one.stems()) >= 0.3;
};

/** Of an answer that is a name or a list, not an explanation. */
const mostStems = 8;

const shareOf = (few: readonly string[], many: ReadonlySet<string>): number =>
  few.filter((stem) => many.has(stem)).length / few.length;

/** Words of the program’s own, which stand in many prompts. */
const common: ReadonlySet<string> = new Set(
  stemsOf(
    'Which term fits this description? Choose the term person country year number that completes the statement about true false happen fact belongs in the blank write',
  ),
);

/** What a learner reads of a question. */
const shownIn = ({ question }: MadeQuestion): string => {
  const choices: Rich = 'choices' in question ? question.choices.flatMap(({ text }) => text) : [];
  return toPlain([
    element('p', {}, question.prompt),
    element('p', {}, question.body),
    element('p', {}, choices),
  ]);
};
