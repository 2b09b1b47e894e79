import { at, type Json, type JsonObject, listAt, same, textAt } from './statement.ts';

/** Statements as they were stored, in that order. */
export interface Statements {
  /** Stores statements with their ids; `conflict`: one of those ids is taken by another statement, and none is stored. */
  readonly add: (batch: readonly JsonObject[]) => 'stored' | 'conflict';
  readonly has: (statement: JsonObject) => boolean;
  readonly all: () => readonly JsonObject[];
  readonly find: (query: URLSearchParams) => readonly JsonObject[];
}

export const createStatements = (before: readonly JsonObject[], now: () => Date): Statements => {
  const stored = new Map(before.map((one) => [textAt(one, 'id'), one]));
  const known = (one: JsonObject): JsonObject | undefined => stored.get(textAt(one, 'id').toLowerCase());
  return {
    has: (one) => same(bare(known(one)), bare(one)),
    add: (batch) => {
      if (batch.some((one) => known(one) && !same(bare(known(one)), bare(one)))) return 'conflict';
      for (const one of batch) {
        if (known(one)) continue;
        const time = now().toISOString();
        stored.set(textAt(one, 'id').toLowerCase(), {
          timestamp: time,
          ...one,
          stored: time,
          version: '1.0.0',
        });
      }
      return 'stored';
    },
    all: () => [...stored.values()],
    find: (query) => {
      const found = [...stored.values()].filter((one) => matches(one, query));
      const sorted = query.get('ascending') === 'true' ? found : found.reverse();
      return sorted.slice(0, Number(query.get('limit')) || 100);
    },
  };
};

/** Without what the store itself has added. */
const bare = (one: JsonObject | undefined): Json | undefined => {
  if (!one) return undefined;
  const { stored: _, authority: __, version: ___, timestamp: ____, ...rest } = one;
  return rest;
};

/** xAPI 1.0.3, part 3, 2.1.3. */
const filters: Readonly<Record<string, (one: JsonObject, value: string) => boolean>> = {
  verb: (one, value) => at(one, 'verb', 'id') === value,
  activity: (one, value) => at(one, 'object', 'id') === value,
  related_activities: () => true,
  registration: (one, value) => at(one, 'context', 'registration') === value,
  agent: (one, value) => same(identity(at(one, 'actor')), identity(JSON.parse(value) as Json)),
  since: (one, value) => textAt(one, 'stored') > value,
  until: (one, value) => textAt(one, 'stored') <= value,
};

const matches = (one: JsonObject, query: URLSearchParams): boolean =>
  [...query].every(([name, value]) => filters[name]?.(one, value) ?? true);

/** An agent without its name. */
export const identity = (agent: Json | undefined): Json =>
  at(agent, 'account') ?? at(agent, 'mbox') ?? at(agent, 'mbox_sha1sum') ?? at(agent, 'openid') ?? null;

/** Whether a statement is in a category. */
export const inCategory = (one: Json, id: string): boolean =>
  listAt(one, 'context', 'contextActivities', 'category').some((activity) => at(activity, 'id') === id);
