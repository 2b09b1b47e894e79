import { digest } from './digest.ts';
import type { MadeQuestion } from './made.ts';
import type { World } from './world.ts';

/** Ids that follow from the name of the term and the sentence, or from the module and the set: nothing beside them counts. */
export const questionIds = (world: World): ((made: MadeQuestion) => string) => {
  const taken = new Set<string>();
  const slugs = new Map(world.entries.map(({ id, item }) => [id, slug(item.term, id)]));
  return ({ terms, module, key, kind, unit }) => {
    const entry = world.byId.get(terms[0] ?? '');
    const name = slugs.get(entry?.id ?? '') ?? module;
    const from = kind === 'essay' ? 'essay' : 'review';
    const end = unit === undefined && entry ? `${from}-${digest([entry.item.term, key])}` : key;
    const id = `${name}-${end}`;
    // Two pages of one term with the same sentence.
    const free = taken.has(id) ? `${id}-${digest([entry?.id ?? '', module], 4)}` : id;
    taken.add(free);
    return free;
  };
};

const slug = (term: string, otherwise: string): string => {
  const made = term
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return /^[a-z]/.test(made) ? made : otherwise;
};
