import { matching } from './kinds/matching.ts';
import { ordering } from './kinds/ordering.ts';
import type { SetMaker } from './kinds/set-maker.ts';
import { sorting } from './kinds/sorting.ts';
import type { MadeQuestion, Rejection } from './make-bank.ts';
import type { BankKind } from './options.ts';
import type { Siblings } from './siblings.ts';
import type { Unit } from './source/term-source.ts';
import type { World } from './world.ts';

/** Kinds of sets, and the kinds of questions about one sentence that a set may stand beside: they state nothing that it asks. */
const setMakers: readonly {
  readonly kind: BankKind;
  readonly make: SetMaker;
  readonly beside: readonly BankKind[];
}[] = [
  { kind: 'matching', make: matching, beside: [] },
  { kind: 'sorting', make: sorting, beside: ['fact-to-term'] },
  { kind: 'ordering', make: ordering, beside: ['year'] },
];

/** Questions about several terms of each module. */
export const makeSets = (
  world: World,
  siblings: Siblings,
  single: readonly MadeQuestion[],
  rejected: Rejection[],
): readonly MadeQuestion[] => {
  const asked = new Map(
    single.flatMap(({ unit, kind }): readonly (readonly [Unit, BankKind])[] => (unit ? [[unit, kind]] : [])),
  );
  const byModule = groupByModule(world);
  return [...byModule].flatMap(([module, entries]) =>
    setMakers.flatMap(({ kind, make, beside }): readonly MadeQuestion[] => {
      if (!world.options.kinds.includes(kind)) return [];
      const units = entries.flatMap(({ stated, facts }) => [...stated, ...facts]);
      const free = new Set(
        units.filter((unit) => beside.includes(asked.get(unit) ?? 'matching') || !asked.has(unit)),
      );
      const { made, reason } = make({ world, siblings, entries, free });
      if (reason !== undefined) rejected.push({ term: module.title, kind, text: '', reason });
      return made.map((one, index) => ({
        ...one,
        kind,
        key: `${kind}-${index + 1}`,
        terms: [],
        module: module.id,
      }));
    }),
  );
};

const groupByModule = ({
  entries,
}: World): ReadonlyMap<World['entries'][number]['module'], World['entries']> => {
  const groups = new Map<World['entries'][number]['module'], World['entries'][number][]>();
  for (const entry of entries) {
    const group = groups.get(entry.module);
    if (group) group.push(entry);
    else groups.set(entry.module, [entry]);
  }
  return groups;
};
