import { compose, rejected } from '../compose.ts';
import type { Maker } from '../made.ts';
import { isDeterminer } from '../text/articles.ts';
import { wordingOf } from '../wording.ts';
import type { Entry } from '../world.ts';
import { type Description, describe } from './description.ts';
import { calledOf, firstLetter, hardToType, typedTerm, withArticle } from './typed-term.ts';

/** A description, for which the learner writes the term. */
export const shortAnswer: Maker = ({ world, entry, unit }) => {
  const hard = hardToType(entry);
  if (hard !== undefined) return rejected(hard);
  const description = describe(entry, world);
  if ('reason' in description) return description;
  if (/\bone of the\b/.test(description.text) && !/\b(?:that|which|who|whose|in)\b/.test(description.text))
    return rejected('it says only that it is one of several');
  return {
    question: typedTerm(
      entry,
      world,
      compose({
        kind: 'short-answer',
        world,
        entries: [entry],
        key: unit.key,
        sources: [entry.definition.first],
        difficulty: 'medium',
        lead: leadOf(entry, description.text.includes('_____')),
        quote: world.marks.unmark(withArticle(withThe(description, entry), entry.definition.first)),
        hints: firstLetter(entry),
      }),
    ),
    answer: entry.names,
    states: false,
  };
};

/** “At the _____ fourteen governments agreed”: what is typed goes without it, so it can stand there. */
const withThe = ({ text: said, bare }: Description, { english, article }: Entry): string =>
  english && article === 'the' && !bare
    ? said.replace(/(\p{L}[\p{L}'’]*,?|\d,) _____/u, (found, word: string) =>
        isDeterminer(word) ? found : `${word} the _____`,
      )
    : said;

const leadOf = (entry: Entry, hasBlank: boolean): string => {
  if (!entry.english) return wordingOf(entry.language).shortAnswer;
  return hasBlank
    ? `Write the ${calledOf(entry)} that completes this sentence.`
    : `Write the ${calledOf(entry)} that fits this description.`;
};
