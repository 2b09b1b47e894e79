/**
 * What of `after` is not so in `before`; `undefined`: nothing. Both are JSON of one shape, of which no field goes away. For
 * the beacons of a page that goes away, all of which together may hold 64 KB.
 */
export const changesOf = (before: unknown, after: unknown): unknown => {
  if (!isGroup(before) || !isGroup(after)) return before === after ? undefined : after;
  if (Array.isArray(after)) return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
  const changed = Object.entries(after)
    .map(([name, value]) => [name, changesOf(before[name], value)] as const)
    .filter(([, value]) => value !== undefined);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
};

/** `after`, of what {@link changesOf} gave. */
export const withChanges = (before: unknown, changes: unknown): unknown => {
  if (changes === undefined) return before;
  if (!isGroup(before) || !isGroup(changes) || Array.isArray(changes)) return changes;
  const merged = Object.entries(changes).map(([name, value]) => [name, withChanges(before[name], value)]);
  return { ...before, ...Object.fromEntries(merged) };
};

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
