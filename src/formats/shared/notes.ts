import type { Code, CodeArgs } from '../../diagnostics/codes.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';

/** Findings that say how often something was lost. */
export type CountedCode = {
  [C in Code]: CodeArgs<C> extends { readonly count: number } ? C : never;
}[Code];

/** Counts what a reader leaves out: one finding for each thing, at its first place, with its other places. */
export interface Notes {
  readonly report: Report;
  readonly count: <C extends CountedCode>(code: C, args: Omit<CodeArgs<C>, 'count'>, at: Pos) => void;
  /** Reports all that was counted. */
  readonly tell: () => void;
}

/** So many places are named; the count says how many there are. */
const mostPlaces = 100;

export const createNotes = (report: Report): Notes => {
  const tellers = new Map<string, { readonly places: Pos[]; count: number; readonly say: () => void }>();
  return {
    report,
    count: (code, args, at) => {
      const key = JSON.stringify([code, args]);
      const known = tellers.get(key);
      if (known) {
        known.count += 1;
        if (known.places.length < mostPlaces && !known.places.some((one) => isSame(one, at)))
          known.places.push(at);
        return;
      }
      const places = [at];
      const say = (): void => {
        const [first, ...more] = places;
        // The arguments are those of this code, its count added.
        const said = { ...args, count: tellers.get(key)?.count ?? 1 } as unknown as CodeArgs<typeof code>;
        report.add(code, said, first, more.map(also));
      };
      tellers.set(key, { places, count: 1, say });
    },
    tell: () => {
      for (const { say } of tellers.values()) say();
      tellers.clear();
    },
  };
};

const isSame = (a: Pos, b: Pos): boolean => a.line === b.line && a.column === b.column && a.file === b.file;

const also = (at: Pos): Related => ({ message: 'also here', at });
