import { rememberingOf } from './remembering.ts';
import { functionWordsOf } from './text/function-words.ts';
import { simpleWordsOf } from './text/words.ts';
import type { Entry } from './world.ts';

/** In a language whose nouns are not known, the words of a name, and the two with which its definition begins: `mouvement poétique`. */
const firstWords = rememberingOf(({ item, definition: { first }, telling, language }: Entry) => {
  const small = functionWordsOf(language);
  const own = new Set(telling.map(({ name }) => name));
  const said = simpleWordsOf(first).filter(
    ({ folded, meaning }) => meaning !== '' && !small.has(folded) && !own.has(folded),
  );
  return new Set([
    ...simpleWordsOf(item.term)
      .filter(({ folded }) => own.has(folded))
      .map(({ stem }) => stem),
    ...said.slice(0, 2).map(({ stem }) => stem),
  ]);
});

/** Whether two terms are of one sort, as far as their names and the beginnings of their definitions say. */
export const beginAlike = (one: Entry, other: Entry): boolean => {
  const words = firstWords(other);
  return [...firstWords(one)].some((word) => words.has(word));
};
