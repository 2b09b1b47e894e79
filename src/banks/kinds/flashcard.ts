import { compose } from '../compose.ts';
import type { Made } from '../made.ts';
import { wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';

/** A card: the term on its front, the definition on its back. Nobody marks it, so that it is worth nothing. */
export const flashcard = (entry: Entry, world: World): Made | { readonly reason: string } => {
  const { definition } = entry.item;
  if (!definition || entry.definition.whole === '') return { reason: 'the term has no definition' };
  const lead = wordingOf(entry.language).card.replace('{term}', entry.item.term);
  const base = compose({
    kind: 'flashcard',
    world,
    entries: [entry],
    key: 'card',
    sources: [],
    difficulty: 'easy',
    lead,
  });
  return {
    question: { kind: 'essay', answers: [definition], rubric: [], ...base, points: 0, feedback: {} },
    answer: [],
    states: false,
  };
};
