import { text } from '../../model/rich.ts';
import { compose, paragraph } from '../compose.ts';
import { inOneUnit, isAlike, isPerson } from '../genus.ts';
import type { Made } from '../made.ts';
import { hasProperName, neverBoth } from '../siblings.ts';
import { capital } from '../text/capital.ts';
import { wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';
import { type Description, describe } from './description.ts';
import type { SetMaker } from './set-maker.ts';
import { groupsOf } from './sets.ts';

interface Described {
  readonly entry: Entry;
  readonly description: Description;
}

/** Terms of a module with their descriptions, four at a time. */
export const matching: SetMaker = ({ entries, world, free }) => {
  const described = entries.flatMap((entry): readonly Described[] => {
    const description = describe(entry, world);
    const [first] = entry.stated;
    const isFit =
      first !== undefined &&
      free.has(first) &&
      !('reason' in description) &&
      description.head === undefined &&
      // “Openness: newspapers could say ...” explains a word, and would stand out among descriptions.
      formOf(description) !== 'other' &&
      world.marks.plain(description.text).length <= 180;
    return isFit ? [{ entry, description }] : [];
  });
  const fits = (one: Described, other: Described): boolean =>
    neverBoth(one.entry, other.entry, 'definition') &&
    inOneUnit(one.entry, other.entry) &&
    one.entry.isPlural === other.entry.isPlural &&
    isPerson(one.entry) === isPerson(other.entry) &&
    formOf(one.description) === formOf(other.description);
  const groups = groupsOf(
    described,
    {
      size: 4,
      fewest: 3,
      // Names tell of what kind their things are: a case, a school and an association are no choice.
      enough: (group) =>
        group.length > 3 || group.filter(({ entry }) => entry.english && hasProperName(entry)).length < 2,
      key: ({ entry }) => entry.id,
      fits,
      alike: (one, other) => isAlike(one.entry, other.entry),
    },
    world.options.seed,
  );
  const reason = `${described.length} of ${entries.length} terms have definitions that can be matched, and three are needed that exclude each other and are not told by their names`;
  return groups.length === 0 ? { made: [], reason } : { made: groups.map((group) => matchOf(group, world)) };
};

/** Descriptions of one grammar: a phrase, or a sentence that begins with the blank; `of a material is the speed` is none without it. */
const formOf = ({ phrase, text }: Description): string =>
  phrase ? 'phrase' : /^_____(?! (?:of|in|on|at|for|to|by|with|from)\b)/.test(text) ? 'blank' : 'other';

/** Beside its term `_____ finds a key in an array.` needs no blank. */
const besideTerm = ({ english }: Entry, { text: said }: Description): string => {
  const [before, rest = '', ...more] = said.split(/_____,? /);
  return english && before === '' && more.length === 0 && /^\p{Ll}/u.test(rest)
    ? // “Is, for Kant, the supreme principle”.
      capital(rest.replace(/\.$|^(?:is|are|was|were), /g, ''))
    : said;
};

const matchOf = (group: readonly Described[], world: World): Made => {
  const entries = group.map(({ entry }) => entry);
  const words = wordingOf(entries[0]?.language ?? 'en');
  return {
    question: {
      kind: 'match',
      pairs: group.map(({ entry, description }) => ({
        left: paragraph([text(entry.item.term)]),
        right: paragraph(world.marks.unmark(besideTerm(entry, description))),
        pos: entry.item.pos,
      })),
      distractors: [],
      ...compose({
        kind: 'matching',
        world,
        entries,
        key: 'matching',
        sources: entries.map(({ definition }) => definition.first),
        difficulty: 'medium',
        lead: words.matching.replace(
          '{terms}',
          entries.map(({ item }) => item.term).join(words.list ?? ' · '),
        ),
      }),
      points: group.length,
      scoring: 'partial',
    },
    answer: [],
    states: false,
  };
};
