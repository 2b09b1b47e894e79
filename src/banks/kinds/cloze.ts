import type { Difficulty, Gap, NumberGap } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { compose, rejected } from '../compose.ts';
import { inSeededOrder } from '../digest.ts';
import type { Asking, Made, Maker } from '../made.ts';
import { nameSubject } from '../named.ts';
import { stemsOf } from '../text/words.ts';
import { wordingOf } from '../wording.ts';
import type { Entry, World } from '../world.ts';
import { citedTarget } from './cloze-targets/cited.ts';
import { countryTarget } from './cloze-targets/countries.ts';
import { describedTarget } from './cloze-targets/described.ts';
import { foreignTarget } from './cloze-targets/foreign.ts';
import { numberTarget, numeralTarget } from './cloze-targets/numbers.ts';
import { personTarget } from './cloze-targets/persons.ts';
import type { Target } from './cloze-targets/target.ts';
import { termTarget } from './cloze-targets/terms.ts';
import { yearTarget } from './cloze-targets/years.ts';
import { about, around } from './statement.ts';

/** A sentence with a blank: a key term, a person, a country to choose, or a year or a number to type. */
export const cloze: Maker = (asking) => {
  const { world, entry, unit } = asking;
  if (!entry.english) return foreign(asking);
  const named = nameSubject(unit, entry, world);
  if ('reason' in named) return named;
  const target = targetOf(named.text, asking);
  if (!target) return rejected('no name, term, year or number in it can be a blank with one answer');
  const rest = world.marks.plain(named.text.replace(target.text, ' '));
  if (givenElsewhere(rest, target, entry))
    return rejected(`“${target.text}” stands in the question elsewhere`);
  if (stemsOf(rest).length < 4) return rejected('too little is left around the blank');
  return blanked(asking, {
    answer: target.text,
    difficulty: target.type === 'year' || target.type === 'number' ? 'hard' : 'medium',
    lead: about(named, entry, leadOf(target, entry), isFragment(asking) ? 'description' : 'statement'),
    quote: around(named.text, target.at, target.text.length, world.marks.unmark),
    gap: gapOf(target, entry, world, unit.key),
  });
};

/** “The large republic that ...”: no statement, and a term that stands as in a dictionary. */
const isFragment = ({ entry, unit }: Asking): boolean =>
  unit.from === 'definition' && unit.leads && entry.definition.subject === undefined;

/** In other languages what is blank needs no grammar. */
const foreign: Maker = (asking) => {
  const { world, entry, unit } = asking;
  const target = foreignTarget(asking);
  if ('reason' in target) return target;
  const { type, text, at } = target;
  const { name, year, number } = wordingOf(entry.language);
  const lead = type === 'person' ? name : type === 'year' ? year : number;
  return blanked(asking, {
    answer: text,
    difficulty: type === 'person' ? 'medium' : 'hard',
    lead: lead.replace('{term}', entry.item.term),
    quote: around(unit.text, at, text.length, world.marks.unmark),
    gap: gapOf(target, entry, world, unit.key),
  });
};

interface Blank {
  readonly answer: string;
  readonly difficulty: Difficulty;
  readonly lead: string;
  /** The sentence around its blank. */
  readonly quote: Rich;
  readonly gap: Gap;
}

const blanked = ({ world, entry, unit }: Asking, { answer, gap, ...asked }: Blank): Made => ({
  question: {
    kind: 'cloze',
    gaps: [gap],
    matchCase: false,
    ...compose({
      kind: 'cloze',
      world,
      entries: [entry],
      key: unit.key,
      sources: [unit.said],
      ...asked,
      quoted: true,
    }),
  },
  answer: [answer],
  states: true,
});

const leads: Readonly<Record<Target['type'], string>> = {
  term: 'Choose the term that completes the',
  person: 'Choose the person who completes the',
  country: 'Type the country that completes the',
  case: 'Choose the case that completes the',
  work: 'Choose the name that completes the',
  name: 'Type the word that completes the',
  year: 'Type the year that completes the',
  number: 'Type the number that completes the',
};

const leadOf = ({ type, accepts = [] }: Target, { plain }: Entry): string => {
  const [first = ''] = accepts;
  // “Volatility is ...” begins a sentence, and Kabir is called so everywhere.
  const isName = isTitled(first) || (/^\p{Lu}/u.test(first) && !plain.includes(first.toLowerCase()));
  return type === 'name' && isName ? 'Type the name that completes the' : leads[type];
};

/** Caspar David Friedrich, Lake Superior; no methyl orange. */
const isTitled = (name: string): boolean => / \p{Lu}/u.test(name);

/** Who and what before when and how many; other countries are seldom as likely in its place. */
const targets = [
  [describedTarget, termTarget, personTarget, citedTarget],
  [yearTarget, numberTarget, numeralTarget],
  [countryTarget],
];

const targetOf = (sentence: string, asking: Asking): Target | undefined => {
  for (const makers of targets) {
    const [target] = inSeededOrder(
      makers.flatMap((make) => make(sentence, asking) ?? []),
      ({ type, text }) => `${type} ${text}`,
      asking.world.options.seed,
      asking.unit.key,
    );
    if (target) return target;
  }
  return undefined;
};

const givenElsewhere = (rest: string, { text }: Target, { item }: Entry): boolean =>
  item.term.includes(text) || rest.includes(text);

const gapOf = (
  { text, options, type, accepts, value = Number(text), room, slack }: Target,
  entry: Entry,
  world: World,
  key: string,
): Gap => {
  const { pos } = entry.item;
  if (accepts)
    return {
      type: 'text',
      texts: accepts,
      // Of a country all that can be meant is known.
      ...(type === 'name' && { hint: hintOf(accepts[0] ?? '') }),
      pos,
    };
  if (options.length === 0)
    return {
      ...numberGap(value, entry, room ?? slack),
      ...(type === 'year' && entry.english && text.length === 4 && { hint: 'four digits' }),
      ...(room !== undefined && { hint: `give or take ${room}` }),
      ...(!/\d/.test(text) && { hint: 'in digits' }),
    };
  const all = [{ text, right: true }, ...options.map((option) => ({ text: option, right: false }))];
  return {
    type: 'choice',
    options: inSeededOrder(all, (option) => option.text, world.options.seed, key),
    pos,
  };
};

const hintOf = (name: string): string => {
  const bare = name.replace(title, '');
  return isTitled(bare)
    ? `initials “${bare
        .split(' ')
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => (/^[IVX]+$/.test(word) ? word : `${word.charAt(0)}.`))
        .join(' ')}”`
    : `begins with “${bare.charAt(0)}”, ${[...bare].length} letters`;
};

/** Before a name: nobody is asked for it. */
const title =
  /^(?:Lord|Lady|Sir|Dame|Saint|St|King|Queen|Pope|Emperor|Prince|Princess|President|General|Count|Duke|Baron) /;

const numberGap = (value: number, { item }: Entry, room?: number): NumberGap => ({
  type: 'number',
  accept:
    room === undefined
      ? { type: 'exact', value: { value, text: String(value) } }
      : {
          type: 'tolerance',
          value: { value, text: String(value) },
          tolerance: { value: room, text: String(room) },
          relative: false,
        },
  pos: item.pos,
});
