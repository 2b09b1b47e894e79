import type { Made } from '../made.ts';
import type { Siblings } from '../siblings.ts';
import type { Unit } from '../source/term-source.ts';
import type { Entry, World } from '../world.ts';

/** What the sets of a module are made of. */
export interface SetAsking {
  readonly world: World;
  readonly siblings: Siblings;
  /** The module’s terms. */
  readonly entries: readonly Entry[];
  /** Sentences whose fact no question states by name, so that a set may show them. */
  readonly free: ReadonlySet<Unit>;
}

/** Makes questions about several terms of a module, or says why there is none. */
export type SetMaker = (asking: SetAsking) => { readonly made: readonly Made[]; readonly reason?: string };
