import type { Code, CodeArgs } from '../../diagnostics/codes.ts';
import type { Related } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';

/** Notes that say how often something was lost: one for each thing, at its first place, with its other places. */
export type CountedCode = {
  [C in Code]: CodeArgs<C> extends { readonly count: number; readonly target: string } ? C : never;
}[Code];

/** What a counted note says beside its count and its target. */
export type CountedArgs<C extends CountedCode> = Omit<CodeArgs<C>, 'count' | 'target'>;

export interface Tally {
  readonly count: <C extends CountedCode>(code: C, args: CountedArgs<C>, at: Pos | undefined) => void;
  /** Reports all that was counted. */
  readonly tell: () => void;
}

interface Entry {
  readonly places: Pos[];
  count: number;
  readonly say: (count: number, places: readonly Pos[]) => void;
}

/** So many places are named; the count says how many there are. */
const mostPlaces = 100;

export const createTally = (target: string, report: Report): Tally => {
  const entries = new Map<string, Entry>();
  return {
    count: (code, args, at) => {
      const key = JSON.stringify([code, args]);
      const entry = entries.get(key) ?? {
        places: [],
        count: 0,
        say: (count, [first, ...more]) =>
          // The arguments are those of this code, its count and target added.
          report.add(
            code,
            { ...args, count, target } as unknown as CodeArgs<typeof code>,
            first,
            more.map(also),
          ),
      };
      entries.set(key, entry);
      entry.count += 1;
      if (at && entry.places.length < mostPlaces) entry.places.push(at);
    },
    tell: () => {
      for (const { say, count, places } of entries.values()) say(count, places);
    },
  };
};

const also = (at: Pos): Related => ({ message: 'also here', at });
