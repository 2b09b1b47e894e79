import { element, type Rich } from '../model/rich.ts';
import { toPlain } from '../rich/plain.ts';
import type { MadeQuestion } from './make-bank.ts';
import { stemsOf } from './text/words.ts';

interface Leaks {
  readonly sound: readonly MadeQuestion[];
  readonly told: readonly { readonly question: MadeQuestion; readonly by: string }[];
}

/**
 * Leaves out a question whose answer another tells: one that states a fact with most of its words and with the answer. Each
 * sentence is asked about once, so that only two sentences that say the same can do this.
 */
export const leaking = (made: readonly MadeQuestion[]): Leaks => {
  const shown = made.map((one) => {
    const text = shownIn(one);
    return { made: one, text, stems: new Set(stemsOf(text)) };
  });
  const byTerm = new Map<string, (typeof shown)[number][]>();
  for (const one of shown) {
    const key = one.made.terms[0] ?? '';
    byTerm.set(key, [...(byTerm.get(key) ?? []), one]);
  }
  const sound: MadeQuestion[] = [];
  const gone = new Set<MadeQuestion>();
  const told: { question: MadeQuestion; by: string }[] = [];
  for (const one of shown) {
    const others = byTerm.get(one.made.terms[0] ?? '') ?? [];
    const teller = others.find(
      (other) => other !== one && other.made.states && !gone.has(other.made) && tells(other, one),
    );
    if (teller) {
      told.push({ question: one.made, by: teller.text });
      gone.add(one.made);
    } else sound.push(one.made);
  }
  return { sound, told };
};

interface Shown {
  readonly made: MadeQuestion;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

const tells = (teller: Shown, asked: Shown): boolean => {
  const low = teller.text.toLowerCase();
  if (!asked.made.answer.some((answer) => low.includes(answer.toLowerCase()))) return false;
  const own = [...asked.stems].filter((stem) => !common.has(stem));
  return own.length > 0 && own.filter((stem) => teller.stems.has(stem)).length / own.length >= 0.6;
};

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
