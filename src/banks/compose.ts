import type { Choice, Difficulty, QuestionBase } from '../model/question.ts';
import { element, type Rich, text } from '../model/rich.ts';
import { inSeededOrder } from './digest.ts';
import type { Made } from './made.ts';
import type { BankKind } from './options.ts';
import { wordingOf } from './wording.ts';
import type { Entry, World } from './world.ts';

export const paragraph = (rich: Rich): Rich => [element('p', {}, rich)];

interface Ask {
  readonly kind: BankKind;
  readonly world: World;
  readonly entries: readonly Entry[];
  readonly key: string;
  /** Quoted in the feedback. */
  readonly sources: readonly string[];
  readonly difficulty: Difficulty;
  /** A short text before the author’s words. */
  readonly lead: string;
  /** The author’s words, with blanks. */
  readonly quote?: Rich;
  /** The quote stands alone, without a lead, where it is short enough. */
  readonly quoted?: boolean;
  readonly hints?: readonly Rich[];
}

/** What every generated question has: prompt, feedback that quotes its source, tags, outcome, id. */
export const compose = (ask: Ask): Omit<QuestionBase, 'id'> => {
  const [first] = ask.entries;
  if (!first) throw new Error('a question is about a term');
  const words = wordingOf(first.language);
  const quote = ask.quote ?? [];
  const shown = ask.quoted ? quote : [text(words.open), ...quote, text(words.close)];
  const lead = [text(ask.lead)];
  const isShort = ask.lead.length + ask.world.marks.plain(plainLength(quote)).length <= longest;
  const prompt =
    quote.length === 0 ? lead : isShort ? [...lead, text(wide.test(ask.lead) ? '' : ' '), ...shown] : lead;
  return {
    prompt,
    body: quote.length === 0 || isShort ? [] : [element('blockquote', {}, paragraph(quote))],
    points: 1,
    difficulty: ask.difficulty,
    scoring: 'all',
    feedback: { always: sourceOf(ask) },
    hints: ask.hints ?? [],
    tags: tagsOf(ask),
    pos: first.item.pos,
    // Behind all others: V8 is slow with fields that follow a spread.
    ...outcomeOf(ask.entries),
  };
};

/** Signs that bring their own room. */
const wide = /[\u3000-\u303f\uff00-\uff60]$/;

/** Characters of a heading: some room below what gradebooks show. */
const longest = 220;

const plainLength = (rich: Rich): string =>
  rich.map((node) => (node.type === 'text' ? node.value : '_______')).join('');

/** Only where all its terms have the same. */
const outcomeOf = (entries: readonly Entry[]): { readonly outcome?: string } => {
  const outcome = entries[0]?.item.outcome;
  return outcome !== undefined && entries.every(({ item }) => item.outcome === outcome) ? { outcome } : {};
};

const tagsOf = ({ entries, kind }: Ask): readonly string[] => [
  ...new Set([
    ...entries.map(({ module }) => module.id),
    ...entries.map(({ item }) =>
      item.term
        .replace(/[,"{}]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
    kind,
  ]),
];

const sourceOf = ({ entries, sources, world }: Ask): Rich => {
  const words = wordingOf(entries[0]?.language ?? '');
  return entries.flatMap((entry, index): Rich => {
    const source = sources[index];
    const name = text(entry.item.term);
    const page = world.options.links ? [element('a', { href: `item:${entry.page}` }, [name])] : [name];
    const quote = source === undefined ? [] : [...world.marks.unmark(source)];
    return paragraph([...page, text(`${words.colon}${words.open}`), ...quote, text(words.close)]);
  });
};

/** Choices in an order that says nothing about which is right, and stays when nothing changes. */
export const shuffled = (
  choices: readonly Omit<Choice, 'pos'>[],
  world: World,
  key: string,
  entry: Entry,
): readonly Choice[] =>
  inSeededOrder(choices, (choice) => JSON.stringify(choice.text), world.options.seed, key).map((choice) => ({
    pos: entry.item.pos,
    ...choice,
  }));

/** A term among others, of which it alone is right. */
export const termChoices = (
  entry: Entry,
  others: readonly Entry[],
  world: World,
  key: string,
): readonly Choice[] =>
  shuffled(
    [entry, ...others].map((one) => ({ text: paragraph([text(one.item.term)]), right: one === entry })),
    world,
    key,
    entry,
  );

export const rejected = (reason: string): { readonly reason: string } => ({ reason });

export const isMade = (outcome: Made | { readonly reason: string }): outcome is Made => 'question' in outcome;
