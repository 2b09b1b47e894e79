/** A function of a text that remembers what it gave, until it remembers too much: a course says the same again and again. */
export const remembering = <T>(make: (text: string) => T, most: number): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    if (known.size > most) known.clear();
    known.set(text, made);
    return made;
  };
};

/** As many languages as a course may have. */
export const mostLanguages = 100;

/** What was made for a key that a map of its caller does not hold; `known.get(key) ?? kept(known, key, make())` sets it once. */
export const kept = <K extends WeakKey, T>(known: WeakMap<K, T>, key: K, made: T): T => {
  known.set(key, made);
  return made;
};

/**
 * A function of an object that remembers what it gave as long as the object is there. What is asked again for each neighbour of
 * each term, `genus.ts` and the like, keeps a map of its own: code that all of them share would take a twentieth longer.
 */
export const rememberingOf = <K extends WeakKey, T>(make: (key: K) => T): ((key: K) => T) => {
  const known = new WeakMap<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};
