import { compose, paragraph, rejected, shuffled } from '../compose.ts';
import {
  alikeFirst,
  inOneUnit,
  isLikeWord,
  isNear,
  isOfSort,
  isPerson,
  mayBeOfOneSort,
  namedSorts,
} from '../genus.ts';
import type { Maker } from '../made.ts';
import { mayBeAnySort } from '../options.ts';
import { pickSome, writtenAlike } from '../siblings.ts';
import { wordingOf } from '../wording.ts';
import { givesAway } from '../world.ts';
import { type Description, describe } from './description.ts';

/** A term, and four descriptions of which one is right. */
export const termToDefinition: Maker = ({ world, entry, unit, siblings }) => {
  const right = describe(entry, world);
  if ('reason' in right) return right;
  if (!right.phrase) return rejected('the definition is no phrase that could stand among choices');
  const length = world.marks.plain(right.text).length;
  if (length > 220) return rejected('the definition is too long for a choice');
  const begun = beginning(right.text);
  const isFree = entry.english && mayBeAnySort(world.options.kinds);
  const texts = new Map<string, Description>();
  // What its name does not say nobody can go by: `theory` of a `strain theory` would tell.
  const wanted = namedSorts(entry);
  const fit = siblings(entry, 'definition').filter((other) => {
    const wrong = describe(other, world);
    if (
      'reason' in wrong ||
      !inOneUnit(other, entry) ||
      wrong.phrase !== right.phrase ||
      wrong.head !== right.head ||
      other.definition.plural !== entry.definition.plural ||
      other.isPlural !== entry.isPlural ||
      beginning(wrong.text) !== begun ||
      wrong.text.includes('_____') ||
      isPerson(other) !== isPerson(entry) ||
      !writtenAlike(other, entry) ||
      !isOfSort(other, wanted) ||
      (isFree && !mayBeOfOneSort(other, entry))
    )
      return false;
    const plain = world.marks.plain(wrong.text);
    if (plain.length < 0.6 * length || plain.length > 1.7 * length) return false;
    // What each of them tells tells nothing.
    if (right.head === undefined && givesAway(plain, entry) !== undefined) return false;
    texts.set(other.id, wrong);
    return true;
  });
  const others = pickSome(alikeFirst(fit, entry, isNear), 3, [world.options.seed, unit.key]);
  if (others.length < 3)
    return rejected(
      `only ${others.length} other definitions of its module, length and form can be wrong beside it`,
    );
  // The only movement among books would be no question.
  const near = others.filter((other) => isNear(other, entry)).length;
  const isEnough = isFree || near > 1 || others.every((other) => isLikeWord(other, entry));
  if (entry.english && !isEnough)
    return rejected(
      `of the definitions that could stand beside it ${near || 'none'} is of its sort, and two are needed`,
    );
  const choices = [entry, ...others].map((one) => ({
    text: paragraph(world.marks.unmark(one === entry ? right.text : (texts.get(one.id)?.text ?? ''))),
    right: one === entry,
  }));
  return {
    question: {
      kind: 'choice',
      choices: shuffled(choices, world, unit.key, entry),
      ...compose({
        kind: 'term-to-definition',
        world,
        entries: [entry],
        key: unit.key,
        sources: [entry.definition.first],
        difficulty: 'easy',
        lead: wordingOf(entry.language).termToDefinition.replace('{term}', entry.item.term),
      }),
    },
    answer: [world.marks.plain(right.text)],
    states: true,
  };
};

/** Only one of the choices would begin with an article, or with a form of a verb. */
const beginning = (text: string): string =>
  /^\p{L}+ing(?= )/u.test(text) ? 'verb' : /^(?:An?|The) /.test(text) ? 'article' : 'other';
