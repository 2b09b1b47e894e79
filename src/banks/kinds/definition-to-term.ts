import { compose, rejected, termChoices } from '../compose.ts';
import { beginAlike } from '../first-words.ts';
import {
  alikeFirst,
  inOneUnit,
  isAlike,
  isCommonNoun,
  isCommonWord,
  isLikeWord,
  isNear,
  mayBeOfOneSort,
} from '../genus.ts';
import type { Maker } from '../made.ts';
import { mayBeAnySort } from '../options.ts';
import { pickSome, writtenAlike } from '../siblings.ts';
import { wordingOf } from '../wording.ts';
import type { Entry } from '../world.ts';
import { describe, notNamed, sharesHead, standsBare, takesArticle } from './description.ts';
import { anyArticle, nounAmong } from './typed-term.ts';

/** A tax states nothing: only laws and theorems do. */
const saysThat = /^_____ (?:states?|says?|holds?|asserts?|claims?) (?:that|,)/;

/** A description, and four terms of which one is meant. */
export const definitionToTerm: Maker = ({ world, entry, unit, siblings }) => {
  const description = describe(entry, world);
  if ('reason' in description) return description;
  if (/\S _____/.test(description.text))
    return rejected('the term stands in the middle, where only its sort can stand');
  const asked = anyArticle(description.text, entry.definition.first);
  // The only lake among winds and tunnels would be no question.
  const isFree = mayBeAnySort(world.options.kinds);
  const isLike = isFree ? mayBeOfOneSort : isLikeWord;
  const alike = entry.english ? isLike : beginAlike;
  const fit = notNamed(description.text, siblings(entry, 'definition'), world).filter(
    (other) =>
      inOneUnit(other, entry) &&
      other.isPlural === entry.isPlural &&
      standsBare(description, other) &&
      takesArticle(asked, other) &&
      sharesHead(description, other) &&
      writtenAlike(other, entry) &&
      alike(other, entry) &&
      // Çatalhöyük stands out among ways to date, and a chorus among tragedies.
      (!entry.english || isFree || isAlike(other, entry) || isCommonNoun(other) === isCommonNoun(entry)) &&
      (!saysThat.test(description.text) || isAlike(other, entry)),
  );
  const others = pickSome(bestOf(fit, entry), 3, [world.options.seed, unit.key]);
  const isSeen = entry.english && !isFree && !isHidden(entry, others);
  if (others.length < 3 || isSeen) {
    const count = isSeen ? others.filter((other) => isNear(other, entry)).length : others.length;
    return rejected(`only ${count} other terms of its sort can stand beside it and be wrong`);
  }
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
          ? `Which ${nounAmong(entry, others)} ${description.text.includes('_____') ? 'completes this sentence' : 'fits this description'}?`
          : wordingOf(entry.language).definitionToTerm,
        quote: world.marks.unmark(asked),
      }),
    },
    answer: entry.names,
    states: false,
  };
};

/** Those near it where they are enough, or words, which look alike; else all, those near it first. */
const bestOf = (fit: readonly Entry[], entry: Entry): readonly Entry[] => {
  if (!entry.english) return fit;
  const near = fit.filter((other) => isNear(other, entry));
  const all = alikeFirst(fit, entry, isNear);
  return [near, all.filter(isCommonWord)].find((list) => list.length > 2) ?? all;
};

/** One word alone among phrases would stand out. */
const isHidden = (entry: Entry, others: readonly Entry[]): boolean =>
  others.every((other) => isNear(other, entry)) || others.filter(isCommonWord).length > 1;
