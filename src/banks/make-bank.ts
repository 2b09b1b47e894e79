import type { Bank, BankHead, Course } from '../model/course.ts';
import type { Question } from '../model/question.ts';
import { isMade } from './compose.ts';
import { inSeededOrder } from './digest.ts';
import { firstThose } from './first-those.ts';
import { briefReview } from './kinds/brief-review.ts';
import { cloze } from './kinds/cloze.ts';
import { definitionToTerm } from './kinds/definition-to-term.ts';
import { essay, explainTerm } from './kinds/essay.ts';
import { factToTerm } from './kinds/fact-to-term.ts';
import { flashcard } from './kinds/flashcard.ts';
import { shortAnswer } from './kinds/short-answer.ts';
import { termToDefinition } from './kinds/term-to-definition.ts';
import { trueFalse } from './kinds/true-false.ts';
import { year } from './kinds/year.ts';
import { besideReview, leaking } from './leaks.ts';
import type { Made, MadeQuestion, Maker, MakerKind, Outcome, Rejection } from './made.ts';
import { asksYear, createSets } from './make-sets.ts';
import {
  type BankKind,
  type BankOptions,
  type BankPart,
  bankDefaults,
  bankParts,
  partOf,
} from './options.ts';
import { questionIds } from './question-ids.ts';
import { createSiblings, type Siblings } from './siblings.ts';
import { firstHalfOf, type Unit } from './source/term-source.ts';
import { createWorld, type Entry, type World } from './world.ts';

export interface MadeBank {
  readonly questions: readonly Question[];
  readonly rejected: readonly Rejection[];
}

const makers: Readonly<Record<MakerKind, Maker>> = {
  'definition-to-term': definitionToTerm,
  'term-to-definition': termToDefinition,
  'short-answer': shortAnswer,
  'true-false': trueFalse,
  cloze,
  year,
  'fact-to-term': factToTerm,
};

const ofDefinitions: readonly MakerKind[] = [
  'definition-to-term',
  'term-to-definition',
  'short-answer',
  'true-false',
  'cloze',
];
const ofFacts: readonly MakerKind[] = ['cloze', 'year', 'fact-to-term', 'true-false'];

/** Questions that are made when they are taken: who writes one after the other never holds them all. */
export interface BankMaking {
  /** Of one term after the other, then sets of several terms. To be gone through once. */
  readonly questions: Iterable<Question>;
  /** Whole when the last question was taken. */
  readonly rejected: readonly Rejection[];
}

/**
 * Questions from the key terms of a course. The same course and options give the same questions; the id of each follows
 * from its own term and sentence. A sentence is asked about once: what one question states, another might ask.
 */
export const startBank = (course: Course, options: Partial<BankOptions> = {}): BankMaking => {
  const rejected: Rejection[] = [];
  return { questions: questionsOf(course, { ...bankDefaults, ...options }, rejected), rejected };
};

/** All of them at once. */
export const makeBank = (course: Course, options: Partial<BankOptions> = {}): MadeBank => {
  const { questions, rejected } = startBank(course, options);
  return { questions: [...questions], rejected };
};

function* questionsOf(course: Course, options: BankOptions, rejected: Rejection[]): Generator<Question> {
  const world = createWorld(course, options);
  const siblings = createSiblings(world);
  const sets = createSets(world, siblings);
  const ids = questionIds(world);
  // `kind` and the rest of the fields belong together: each draft comes whole from one maker.
  const withId = (made: MadeQuestion): Question => ({ id: ids(made), ...made.question }) as Question;
  const isWanted = ({ question }: MadeQuestion): boolean =>
    options.difficulty === undefined || question.difficulty === options.difficulty;
  const found: Rejection[] = [];
  const leaks: Rejection[] = [];
  for (const entry of world.entries) {
    const { sound, told } = leaking(ofTerm(entry, { world, siblings, rejected: found }));
    for (const { question, reason } of told)
      leaks.push({ term: entry.item.term, kind: question.kind, text: question.unit?.text ?? '', reason });
    const single = some(sound.filter(isWanted), world, entry);
    sets.see(entry, single);
    // Of thousands of terms the reasons would take more room than the questions.
    if (!options.explain) for (const list of [found, leaks]) list.splice(1);
    yield* single.map(withId);
  }
  const unmade: Rejection[] = [];
  for (const made of sets.make(unmade)) if (isWanted(made)) yield withId(made);
  if (world.entries.length === 0)
    rejected.push({ term: course.title, text: '', reason: 'there is no key term' });
  for (const one of [...found, ...leaks, ...unmade])
    rejected.push({ ...one, text: world.marks.plain(one.text) });
}

interface Making {
  readonly world: World;
  readonly siblings: Siblings;
  readonly rejected: Rejection[];
}

const ofTerm = (entry: Entry, making: Making): readonly MadeQuestion[] => {
  const { world, rejected } = making;
  for (const { text, reason } of entry.unusable) rejected.push({ term: entry.item.term, text, reason });
  const wants = (kind: BankKind): boolean => world.options.kinds.includes(kind);
  const open = (kind: BankKind, key: string, outcome: Outcome): readonly MadeQuestion[] => {
    if (!wants(kind)) return [];
    if (isMade(outcome)) return [{ kind, key, terms: [entry.id], module: entry.module.id, ...outcome }];
    rejected.push({ term: entry.item.term, kind, text: '', reason: outcome.reason });
    return [];
  };
  const reviews = entry.item.review.flatMap((review) => {
    const typed = wants('short-answer') ? briefReview(review, entry, world) : undefined;
    return typed
      ? open('short-answer', review.id, typed)
      : open('essay', review.id, essay(review, entry, world));
  });
  const beside = reviews.filter((review) => partOf(review) === 'closed');
  const units = new Map([...entry.stated, ...entry.facts].map((unit) => [unit.key, unit]));
  const ofUnits: MadeQuestion[] = [];
  for (const unit of units.values()) {
    ofUnits.push(...ofUnit({ unit, entry, reviews: beside, before: ofUnits }, making));
  }
  return [
    ...ofUnits,
    ...reviews,
    ...open('essay', 'explain', explainTerm(entry, world)),
    ...open('flashcard', 'card', flashcard(entry, world)),
  ];
};

/** Of some questions about one term more would ask for memory and nothing else. */
const enough = (made: MadeQuestion, before: readonly MadeQuestion[]): string | undefined => {
  if (asksYear(made) && before.filter(asksYear).length >= 2) return 'two years of a term are enough';
  return typesTerm(made) && before.some(typesTerm) ? 'the term is typed for another fact' : undefined;
};

const typesTerm = ({ kind, question }: MadeQuestion): boolean =>
  kind === 'fact-to-term' && question.kind === 'text';

interface Asked {
  readonly unit: Unit;
  readonly entry: Entry;
  /** The review questions of the term that stand in the same bank. */
  readonly reviews: readonly MadeQuestion[];
  /** Those of its sentences that were asked before. */
  readonly before: readonly MadeQuestion[];
}

/** One question of a sentence: the first kind that works, in an order that the seed chooses. */
const ofUnit = (
  { unit, entry, reviews, before }: Asked,
  { world, siblings, rejected }: Making,
): readonly MadeQuestion[] => {
  const { options } = world;
  const fit = unit.from === 'definition' && unit.leads ? ofDefinitions : ofFacts;
  const wanted = fit.filter((kind) => options.kinds.includes(kind));
  const ordered = inSeededOrder(wanted, (kind) => kind, options.seed, unit.key);
  // A definition that is stated can be asked for in no other way: others come first.
  const kinds =
    unit.from === 'definition' && unit.leads
      ? firstThose(ordered, (kind) => !statingKinds.includes(kind))
      : ordered;
  for (const kind of kinds) {
    const outcome = makers[kind]({ world, entry, unit, siblings });
    const made = isMade(outcome) ? questionOf(outcome, kind, { unit, entry }) : outcome;
    const reason =
      'reason' in made ? made.reason : (enough(made, before) ?? besideReview(made, reviews, entry));
    if (!('reason' in made) && reason === undefined) return [made];
    rejected.push({ term: entry.item.term, kind, text: unit.text, reason: reason ?? '' });
  }
  const half = firstHalfOf(unit, entry, world.marks);
  return half === undefined
    ? []
    : ofUnit({ unit: half, entry, reviews, before }, { world, siblings, rejected }).map((made) => ({
        ...made,
        unit,
      }));
};

const questionOf = (
  made: Made,
  kind: BankKind,
  { unit, entry }: Pick<Asked, 'unit' | 'entry'>,
): MadeQuestion => ({ kind, key: unit.key, terms: [entry.id], module: entry.module.id, unit, ...made });

const statingKinds: readonly MakerKind[] = ['true-false', 'cloze'];

/** So many of a term as were asked for, of as many kinds as there are. */
const some = (list: readonly MadeQuestion[], world: World, entry: Entry): readonly MadeQuestion[] => {
  const { perTerm, seed } = world.options;
  if (perTerm === undefined || list.length <= perTerm) return list;
  const seen = new Map<BankKind, number>();
  const ranked = inSeededOrder(list, ({ key }) => key, seed, entry.id).map((made) => {
    const count = seen.get(made.kind) ?? 0;
    seen.set(made.kind, count + 1);
    return { made, count };
  });
  const chosen = new Set(
    [...ranked]
      .sort((a, b) => a.count - b.count)
      .slice(0, perTerm)
      .map(({ made }) => made),
  );
  return list.filter((made) => chosen.has(made));
};

/**
 * The questions as banks, none of them empty: their ids, titles and places are the caller’s. Essays have one of their own, because a
 * draw takes from one bank, and a model answer tells what closed questions ask.
 */
export const banksOf = (
  { questions }: Pick<MadeBank, 'questions'>,
  named: (part: BankPart) => NamedBank,
): readonly Bank[] =>
  bankParts
    .map(
      (part): Bank => ({
        ...bankHead(named(part)),
        questions: questions.filter((question) => partOf(question) === part),
      }),
    )
    .filter((bank) => bank.questions.length > 0);

export type NamedBank = Pick<Bank, 'id' | 'title' | 'pos'> & Partial<BankHead>;

/** A bank that says nothing of its questions. */
export const bankHead = (named: NamedBank): BankHead => ({
  kind: 'bank',
  authors: [],
  tags: [],
  intro: [],
  ...named,
});
