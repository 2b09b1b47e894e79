import { groupBy } from './group-by.ts';
import { matching } from './kinds/matching.ts';
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

/** Kinds of sets, and whether one may stand beside a question about one of its sentences: that states nothing that it asks. */
const setMakers: readonly {
  readonly kind: BankKind;
  readonly make: SetMaker;
  readonly beside: (made: MadeQuestion) => boolean;
  /** What modules are too small for is asked of all of them together. */
  readonly across?: true;
}[] = [
  // A definition that another question states with its term is no longer asked for.
  {
    kind: 'matching',
    make: matching,
    beside: ({ kind }) => kind !== 'true-false' && kind !== 'cloze',
    across: true,
  },
  { kind: 'sorting', make: sorting, beside: ({ kind }) => kind === 'fact-to-term', across: true },
  {
    kind: 'ordering',
    make: ordering,
    beside: asksYear,
    across: true,
  },
];

/** Questions about several terms: of each module, and for what no module has enough of, of all of these together. */
export const makeSets = (
  world: World,
  siblings: Siblings,
  single: readonly MadeQuestion[],
  rejected: Rejection[],
): readonly MadeQuestion[] => {
  const asked = groupBy(single, ({ unit }) => unit);
  const reviews = groupBy(
    single.filter(
      (made) => made.unit === undefined && made.kind !== 'flashcard' && partOf(made) === 'closed',
    ),
    ({ terms }) => terms[0] ?? '',
  );
  const groups = [...groupBy(world.entries, ({ module }) => module)].map(([{ id, title }, entries]) => ({
    id,
    title,
    entries,
  }));
  return setMakers
    .filter(({ kind }) => world.options.kinds.includes(kind))
    .flatMap(({ kind, make, beside, across }) => {
      const sets = ({ id, title, entries }: Group): readonly MadeQuestion[] => {
        const isFree = (entry: Entry, unit: Unit): boolean => {
          if (!(asked.get(unit) ?? []).every(beside)) return false;
          return !answersReview(world.marks.plain(unit.text), reviews.get(entry.id) ?? [], entry);
        };
        const free = new Set(
          entries.flatMap((entry) => [...entry.stated, ...entry.facts].filter((unit) => isFree(entry, unit))),
        );
        const { made, reason } = make({ world, siblings, entries, free });
        if (reason !== undefined) rejected.push({ term: title, kind, text: '', reason });
        return made.map((one, index) => ({
          ...one,
          kind,
          key: `${kind}-${index + 1}`,
          terms: [],
          module: id,
        }));
      };
      const made = groups.map((group) => ({ group, list: sets(group) }));
      const without = made.filter(({ list }) => list.length === 0).map(({ group }) => group);
      const rest =
        across && without.length > 1
          ? sets({
              id: 'course',
              title: without.map(({ title }) => title).join(', '),
              entries: without.flatMap(({ entries }) => entries),
            })
          : [];
      return [...made.flatMap(({ list }) => list), ...rest];
    });
};

interface Group {
  /** Begins the ids of its questions. */
  readonly id: string;
  readonly title: string;
  readonly entries: World['entries'];
}
