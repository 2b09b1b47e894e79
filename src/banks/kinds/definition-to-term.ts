import { text } from '../../model/rich.ts';
import { compose, paragraph, rejected, shuffled } from '../compose.ts';
import { alikeFirst, isOfSort, mayTempt, shownSorts } from '../genus.ts';
import type { Maker } from '../made.ts';
import { pickSome } from '../siblings.ts';
import { wordingOf } from '../wording.ts';
import { describe, isPlural, notNamed, standsBare } from './description.ts';

/** A description, and four terms of which one is meant. */
export const definitionToTerm: Maker = ({ world, entry, unit, siblings }) => {
  const description = describe(entry, world);
  if ('reason' in description) return description;
  if (/\S _____/.test(description.text))
    return rejected('the term stands in the middle, where only its sort can stand');
  const wanted = shownSorts(entry);
  const fit = notNamed(description.text, siblings(entry), world).filter(
    (other) =>
      mayTempt(other, entry) &&
      isPlural(other) === isPlural(entry) &&
      standsBare(description, other) &&
      isOfSort(other, wanted),
  );
  const others = pickSome(alikeFirst(fit, entry), 3, [world.options.seed, unit.key]);
  if (others.length < 3)
    return rejected(`only ${others.length} other terms of its sort can stand beside it and be wrong`);
  const choices = [entry, ...others].map((one) => ({
    text: paragraph([text(one.item.term)]),
    right: one === entry,
  }));
  return {
    question: {
      ...compose({
        kind: 'definition-to-term',
        world,
        entries: [entry],
        key: unit.key,
        sources: [entry.definition.first],
        difficulty: 'easy',
        lead: wordingOf(entry.language).definitionToTerm,
        quote: world.marks.unmark(description.text),
      }),
      kind: 'choice',
      choices: shuffled(choices, world, unit.key, entry),
    },
    answer: entry.names,
    states: false,
  };
};
