import { compose, rejected, termChoices } from '../compose.ts';
import { beginAlike } from '../first-words.ts';
import { inOneUnit, isAlike, isNear } from '../genus.ts';
import type { Maker } from '../made.ts';
import { pickSome, writtenAlike } from '../siblings.ts';
import { wordingOf } from '../wording.ts';
import { describe, notNamed, sharesHead, standsBare } from './description.ts';
import { nounOf } from './typed-term.ts';

/** A tax states nothing: only laws and theorems do. */
const saysThat = /^_____ (?:states?|says?|holds?|asserts?|claims?) (?:that|,)/;

/** A description, and four terms of which one is meant. */
export const definitionToTerm: Maker = ({ world, entry, unit, siblings }) => {
  const description = describe(entry, world);
  if ('reason' in description) return description;
  if (/\S _____/.test(description.text))
    return rejected('the term stands in the middle, where only its sort can stand');
  // The only lake among winds and tunnels would be no question.
  const alike = entry.english ? isNear : beginAlike;
  const fit = notNamed(description.text, siblings(entry, 'definition'), world).filter(
    (other) =>
      inOneUnit(other, entry) &&
      other.isPlural === entry.isPlural &&
      standsBare(description, other) &&
      sharesHead(description, other) &&
      writtenAlike(other, entry) &&
      alike(other, entry) &&
      (!saysThat.test(description.text) || isAlike(other, entry)),
  );
  const others = pickSome(fit, 3, [world.options.seed, unit.key]);
  if (others.length < 3)
    return rejected(`only ${others.length} other terms of its sort can stand beside it and be wrong`);
  return {
    question: {
      kind: 'choice',
      choices: termChoices(entry, others, world, unit.key),
      ...compose({
        kind: 'definition-to-term',
        world,
        entries: [entry],
        key: unit.key,
        sources: [entry.definition.first],
        difficulty: 'easy',
        lead: entry.english
          ? `Which ${nounOf(entry)} ${description.text.includes('_____') ? 'completes this sentence' : 'fits this description'}?`
          : wordingOf(entry.language).definitionToTerm,
        quote: world.marks.unmark(description.text),
      }),
    },
    answer: entry.names,
    states: false,
  };
};
