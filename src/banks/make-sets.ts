import { groupBy } from './group-by.ts';
import { matching } from './kinds/matching.ts';
import { orderOfTerms } from './kinds/order-of-terms.ts';
import { ordering } from './kinds/ordering.ts';
import type { SetMaker } from './kinds/set-maker.ts';
import { sorting } from './kinds/sorting.ts';
import { answersReview } from './leaks.ts';
import type { MadeQuestion, Rejection } from './made.ts';
import { type BankKind, partOf } from './options.ts';
import type { Siblings } from './siblings.ts';
import type { Unit } from './source/term-source.ts';
import type { Entry, World } from './world.ts';

/** A year is typed. */
export const asksYear = ({ kind, question, answer }: MadeQuestion): boolean =>
  kind === 'year' ||
  (question.kind === 'cloze' &&
    question.gaps.every(({ type }) => type === 'number') &&
    answer.every((text) => /^\d{4}$/.test(text)));

interface KindOfSet {
  readonly kind: BankKind;
  /** Begins the keys of its questions, of which ids are made, where another maker has the kind for it. */
  readonly key?: string;
  readonly make: SetMaker;
  /** Whether one may stand beside a question about one of its sentences: that states nothing that it asks. */
  readonly beside: (made: MadeQuestion) => boolean;
  /** What it asks goes beyond a module: events of a whole course have an order. */
  readonly across?: true;
}

const setMakers: readonly KindOfSet[] = [
  // A definition that another question states with its term is no longer asked for.
  {
    kind: 'matching',
    make: matching,
    beside: ({ kind }) => kind !== 'true-false' && kind !== 'cloze',
  },
  { kind: 'sorting', make: sorting, beside: ({ kind }) => kind === 'fact-to-term' },
  {
    kind: 'ordering',
    make: ordering,
    beside: asksYear,
    across: true,
  },
  // A definition that asks for its term shows no learner when that was.
  {
    kind: 'ordering',
    key: 'ordering-terms',
    make: orderOfTerms,
    beside: (made) => asksYear(made) || !made.states,
    across: true,
  },
];

/** Questions about several terms, for which the questions of each term alone are looked at first. */
export interface Sets {
  /** Notes which sentences of a term may be shown beside its own questions. */
  readonly see: (entry: Entry, single: readonly MadeQuestion[]) => void;
  /** Sets of each module, and of what no module has enough of, of all of these together. Made when they are taken. */
  readonly make: (rejected: Rejection[]) => Iterable<MadeQuestion>;
}

export const createSets = (world: World, siblings: Siblings): Sets => {
  const wanted = setMakers
    .filter(({ kind }) => world.options.kinds.includes(kind))
    .map((maker) => ({ ...maker, free: new Set<Unit>() }));
  return {
    see: (entry, single) => {
      const asked = groupBy(single, ({ unit }) => unit);
      const reviews = single.filter(isReview);
      for (const unit of [...entry.stated, ...entry.facts]) {
        const about = asked.get(unit) ?? [];
        const fit = wanted.filter(({ beside }) => about.every(beside));
        if (fit.length === 0 || answersReview(world.marks.plain(unit.text), reviews, entry)) continue;
        for (const { free } of fit) free.add(unit);
      }
    },
    *make(rejected) {
      for (const maker of wanted) yield* setsOf(maker, { world, siblings, rejected });
    },
  };
};

const isReview = (made: MadeQuestion): boolean =>
  made.unit === undefined && made.kind !== 'flashcard' && partOf(made) === 'closed';

interface Making {
  readonly world: World;
  readonly siblings: Siblings;
  readonly rejected: Rejection[];
}

function* setsOf(
  { kind, key = kind, make, across, free }: KindOfSet & { readonly free: ReadonlySet<Unit> },
  { world, siblings, rejected }: Making,
): Generator<MadeQuestion> {
  const sets = ({ id, title, entries }: Group): readonly MadeQuestion[] => {
    const { made, reason } = make({ world, siblings, entries, free });
    if (reason !== undefined) rejected.push({ term: title, kind, text: '', reason });
    return made.map((one, index) => ({
      kind,
      key: `${key}-${index + 1}`,
      terms: [],
      module: id,
      ...one,
    }));
  };
  const without: Group[] = [];
  for (const [{ id, title }, entries] of groupBy(world.entries, ({ module }) => module)) {
    const group = { id, title, entries };
    const list = sets(group);
    if (list.length === 0) without.push(group);
    yield* list;
  }
  if (across && without.length > 1)
    yield* sets({
      id: 'course',
      title: without.map(({ title }) => title).join(', '),
      entries: without.flatMap(({ entries }) => entries),
    });
}

interface Group {
  /** Begins the ids of its questions. */
  readonly id: string;
  readonly title: string;
  readonly entries: World['entries'];
}
