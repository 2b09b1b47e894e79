import { describe, expect, it } from 'vitest';
import { type MadeBank, makeBank } from '../src/banks/make-bank.ts';
import type { BankKind } from '../src/banks/options.ts';
import { readCourse } from '../src/build/read-course.ts';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { temporaryFolder } from './support/cli.ts';

interface Page {
  readonly definition: string;
  readonly related?: readonly string[];
  readonly facts?: readonly string[];
  readonly reviews?: readonly (readonly [string, string])[];
}

/** The bank of a course of one module, in which each page is a key term. */
const bankOf = async (
  pages: Readonly<Record<string, Page>>,
  kinds?: readonly BankKind[],
  seed = 1,
): Promise<MadeBank> => {
  const written = Object.entries(pages).map(
    ([term, { definition, related = [], facts = [], reviews = [] }], index) => [
      `01-m/${index + 1}-t${index}.term.md`,
      [
        `---\ntype: term\nterm: ${term}\nrelated: [${related.join(', ')}]\n---\n\n## Definition\n\n${definition}\n\n## Must-know facts\n\n`,
        ...facts.map((fact, at) => `${at + 1}. ${fact}\n`),
        '\n## Review questions\n\n',
        ...reviews.map(([prompt, answer]) => `### ${prompt}\n\n> [!ANSWER]\n> ${answer}\n\n`),
      ].join(''),
    ],
  );
  const { folder, remove } = await temporaryFolder({
    'course.yml': 'id: c\ntitle: C\n',
    ...Object.fromEntries(written),
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, { seed, ...(kinds && { kinds }) });
};

const textOf = (question: Question): string => toPlain([...question.prompt, ...question.body]);
const about = ({ questions }: MadeBank, term: string): readonly Question[] =>
  questions.filter(({ tags }) => tags.includes(term));
const choicesOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'choice' ? question.choices.map(({ text }) => toPlain(text)) : [];
const optionsOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'cloze'
    ? question.gaps.flatMap((gap) => (gap.type === 'choice' ? gap.options.map(({ text }) => text) : []))
    : [];

const treaties: Readonly<Record<string, Page>> = {
  'Ghent settlement': {
    definition: 'A treaty that ended the War of 1812 between Britain and its old colonies.',
  },
  'Webster pact': {
    definition: 'An agreement that drew the border of Maine through forests and along rivers.',
  },
  'Monroe statute': {
    definition: 'A law that told the powers of Europe to found no settlements in the west.',
  },
  'Aroostook crisis': {
    definition: 'A bloodless war over timber in which militias marched and nobody fired.',
  },
  'Erie system': { definition: 'A waterway of locks on which grain travelled from the lakes to the coast.' },
  'Oregon accord': { definition: 'A convention by which settlers of both nations shared a coast for years.' },
};

describe('choices', () => {
  it('are of the sort that the definition asks for', async () => {
    const made = await bankOf(treaties, ['definition-to-term']);
    const [asked] = about(made, 'Ghent settlement');
    expect(choicesOf(asked)).toHaveLength(4);
    expect(choicesOf(asked)).not.toContain('Aroostook crisis');
    expect(choicesOf(asked)).not.toContain('Erie system');
    expect(about(made, 'Aroostook crisis')).toEqual([]);
  });

  it('are what the author relates, where no noun says that it is of another sort', async () => {
    const containers: Readonly<Record<string, Page>> = {
      Tuple: {
        definition: 'An ordered collection of items that stays as it was made, in parentheses.',
        related: ['Strand', 'Mapping', 'Truth'],
      },
      Strand: { definition: 'A sequence of letters and signs that stands between quotation marks.' },
      Mapping: { definition: 'A store of values, each of which is found by a name of its own.' },
      Truth: { definition: 'A pair of opposite values, of which a question has one as its answer.' },
    };
    const apart = Object.fromEntries(
      Object.entries(containers).map(([term, { definition }]) => [term, { definition }]),
    );
    const campaign = {
      ...containers,
      Tuple: { definition: 'A campaign of strikes that shut the mines down.' },
    };
    const asked = async (pages: Readonly<Record<string, Page>>) =>
      choicesOf(about(await bankOf(pages, ['definition-to-term']), 'Tuple')[0]);
    expect([...(await asked(containers))].sort()).toEqual(['Mapping', 'Strand', 'Truth', 'Tuple']);
    expect(await asked(apart)).toEqual([]);
    expect(
      await asked({ ...campaign, Tuple: { ...campaign.Tuple, related: ['Strand', 'Mapping'] } }),
    ).toEqual([]);
  });

  it('are no novels where a person of a novel is meant', async () => {
    const made = await bankOf(
      {
        'Silas Marner': {
          definition: "George Eliot's novel about a weaver who loses his gold and finds a child.",
        },
        Middlemarch: {
          definition: "George Eliot's novel of 1871 about the people of a town in the Midlands.",
        },
        Persuasion: {
          definition: 'A novel by Jane Austen in which two lovers meet again after eight years.',
        },
        'Unreliable narrator': {
          definition: 'A storyteller whose account the reader has good reason to doubt.',
        },
        'Hard Times': { definition: "Charles Dickens's novel of 1854 about mills, strikes and a school." },
      },
      ['definition-to-term'],
    );
    expect(about(made, 'Unreliable narrator')).toEqual([]);
  });

  it('stand in the middle of no definition, where only one sort of thing can stand', async () => {
    const made = await bankOf(
      {
        ...treaties,
        'Back channel': {
          definition: 'In a back channel two governments deal with each other off the record.',
        },
      },
      ['definition-to-term'],
    );
    expect(about(made, 'Back channel')).toEqual([]);
  });

  it('name nobody of another time, and nobody who does not do such a thing', async () => {
    const facts = (names: readonly string[]) => names.map((name) => `${name} built one in Leiden in 1740.`);
    const made = await bankOf(
      {
        'Leyden jar': {
          definition: 'A Leyden jar is a bottle that keeps a charge between two layers of metal.',
          facts: ['Daniel Gralath joined several jars to a battery in Danzig about 1746.'],
        },
        Voltmeter: {
          definition: 'A voltmeter is an instrument that shows the tension between two points.',
          facts: [
            ...facts(['Peter Musschenbroek', 'Joseph Cuneus', 'Benjamin Wilson']),
            'Edward Weston sold it in Newark in 1888.',
          ],
        },
        Torpedo: {
          definition: 'A torpedo is a fish that stuns its prey with shocks.',
          facts: [
            'John Walsh showed its shocks in 1773.',
            'In 1747 a story of Robert Turner was read about it in Oxford.',
          ],
        },
      },
      ['cloze'],
    );
    const persons = about(made, 'Leyden jar').flatMap(optionsOf);
    expect([...persons].sort()).toEqual([
      'Benjamin Wilson',
      'Daniel Gralath',
      'Joseph Cuneus',
      'Peter Musschenbroek',
    ]);
  });

  it('stand in no place where a title says who is meant', async () => {
    const made = await bankOf(
      {
        'Homestead Act': {
          definition: 'The Homestead Act is a law that gave land to settlers.',
          facts: ['President Abraham Lincoln signed it in Washington in 1862.'],
        },
        Railway: {
          definition: 'A railway is a track on which trains run.',
          facts: [
            'Thomas Durant drove the last spike in 1869.',
            'Theodore Judah surveyed the pass in 1861.',
            'Charles Crocker hired the crews in 1865.',
          ],
        },
      },
      ['cloze'],
    );
    expect(about(made, 'Homestead Act').flatMap(optionsOf)).toEqual([]);
  });
});

describe('facts', () => {
  const mammals: Readonly<Record<string, Page>> = {
    Whale: { definition: 'An animal of the sea that breathes air and feeds its young with milk.' },
    Bat: { definition: 'An animal of the night that flies with skin between its long fingers.' },
    Mole: { definition: 'An animal of the ground that digs tunnels and eats worms.' },
  };

  it('say of what they are by more than a place or a year', async () => {
    const made = await bankOf(
      {
        ...mammals,
        Seal: {
          definition: 'An animal of cold coasts that swims with flippers and rests on ice.',
          facts: ['In Labrador the hunt of 1900 brought work to three thousand men from Newfoundland.'],
        },
      },
      ['fact-to-term'],
    );
    expect(about(made, 'Seal')).toEqual([]);
  });

  it('ask for no part of a title', async () => {
    const made = await bankOf(
      {
        ...mammals,
        Rat: {
          definition: 'An animal of cities that gnaws through wood and lead.',
          facts: ['Johann Pachelbel’s Rat in D has three violins above a bass of eight notes.'],
        },
      },
      ['fact-to-term', 'cloze'],
    );
    expect(about(made, 'Rat').filter((one) => /_____ in D/.test(textOf(one)))).toEqual([]);
  });

  it.each([
    'A rat hole leads in steps through the whole wall, but a mouse hole ends at its first board.',
    'The Rat Island of the cold north has given the birds of its cliffs neither peace nor food since 1780.',
    '"A rat," a poet wrote in 1846, lives neither in a choice of food nor in quiet cellars but in fear of Danish dogs.',
    'A rat/2 gnaws at many walls of the city of London through one hole of its cellar.',
  ])('ask for no part of another name: %s', async (fact) => {
    const rat = { definition: 'An animal of cities that gnaws through wood and lead.', facts: [fact] };
    const made = await bankOf({ ...mammals, Rat: rat }, ['fact-to-term']);
    expect(about(made, 'Rat')).toEqual([]);
    const bare = fact.replace(/^"?(?:A|The) Rat(?: \w+|," a poet wrote in 1846,|\/2) /i, 'A rat ');
    const whole = { ...rat, facts: [bare] };
    expect(about(await bankOf({ ...mammals, Rat: whole }, ['fact-to-term']), 'Rat')).toHaveLength(1);
  });

  it('ask for no name by the word that it comes from', async () => {
    const asked = async (fact: string): Promise<readonly Question[]> => {
      const rat = { definition: 'An animal of cities that gnaws through wood and lead.', facts: [fact] };
      return about(await bankOf({ ...mammals, Rat: rat }, ['fact-to-term']), 'Rat');
    };
    const from = 'from the Danish word for a thing that gnaws at walls in the night.';
    expect(await asked(`A rat takes fright ${from}`)).toHaveLength(1);
    expect(await asked(`A rat takes its name ${from}`)).toEqual([]);
  });

  it('ask for the value, and not for the condition under which it holds', async () => {
    const made = await bankOf(
      {
        Viscosity: {
          definition: 'Viscosity is the resistance of a liquid to flow.',
          facts: ['Pure water at 20 °C has a total of 1.002 of it in the unit of Poiseuille.'],
        },
      },
      ['cloze'],
    );
    expect(about(made, 'Viscosity').map(textOf)).not.toContainEqual(expect.stringContaining('at _____ °C'));
    const asked = async (fact: string): Promise<readonly Question[]> => {
      const { questions } = await bankOf(
        { Viscosity: { definition: 'Viscosity is the resistance of a liquid to flow.', facts: [fact] } },
        ['cloze'],
      );
      return questions;
    };
    expect(await asked('The viscosity of honey falls to less than 10 units at 45 °C.')).toEqual([]);
    expect(await asked('The point of water lies at pH 7.00 (25 °C), and that of acids is low.')).toEqual([]);
    expect(await asked('Lead gives two electrons of 82 and melts at 327 °C in a spoon.')).toHaveLength(1);
  });
});

describe('definitions', () => {
  it('lose a second verb that would be left without its subject', async () => {
    const made = await bankOf(
      {
        'Standard deviation': {
          definition:
            'The standard deviation is the positive square root of the variance, and so measures the spread of the data.',
        },
      },
      ['short-answer'],
    );
    const [asked] = about(made, 'Standard deviation');
    expect(asked && textOf(asked)).toContain('“The positive square root of the variance”');
  });

  it('accept no article before an abbreviation', async () => {
    const made = await bankOf(
      {
        NATO: { definition: 'The NATO is the alliance that twelve states founded in the spring of 1949.' },
      },
      ['short-answer'],
    );
    const [asked] = about(made, 'NATO');
    expect(asked?.kind === 'text' && asked.answers.flatMap(({ texts }) => texts)).toEqual(['NATO']);
  });
});

describe('review questions', () => {
  const metre = (reviews: Page['reviews'] = [], facts: Page['facts'] = []) =>
    bankOf({
      Metre: { definition: 'The recurring pattern of strong and weak beats in music.', facts, reviews },
    });

  it('are not typed where several things have what is asked for', async () => {
    const { questions } = await metre([['Which dance is in triple metre?', 'The waltz.']]);
    const [asked] = questions.filter((one) => textOf(one).includes('dance'));
    expect(asked?.kind).toBe('essay');
  });

  it('are typed where the answer is a counted thing, or a number that Markdown takes for a list', async () => {
    const { questions } = await metre([
      ['How many preludes does the first book hold?', '24.'],
      ['How long is the pattern of the bass?', 'Eight notes.'],
    ]);
    const [number] = questions.filter((one) => textOf(one).includes('preludes'));
    const [text] = questions.filter((one) => textOf(one).includes('bass'));
    expect(number?.kind === 'number' && number.answers).toMatchObject([{ accept: { value: { value: 24 } } }]);
    expect(text?.kind === 'text' && text.answers[0]?.texts).toEqual(['Eight notes', '8 notes', 'eight', '8']);
  });

  it('of which the answer is typed stand beside no question that shows it', async () => {
    const { questions } = await metre(
      [['Who named the pattern?', 'Hugo Riemann.']],
      ['Hugo Riemann described it in Leipzig in a book of 1884.'],
    );
    const closed = questions.filter(({ kind }) => kind !== 'essay');
    expect(closed.map(textOf).filter((text) => text.includes('Riemann'))).toEqual([]);
  });

  it('have a criterion for each thing that their answer says', async () => {
    const { questions } = await metre([
      [
        'Why does the ratio matter?',
        'The ratio of the parts stays the same, and the tempo depends on that ratio.',
      ],
      ['Name three styles that rely on it.', 'Ragtime, jazz and funk.'],
      ['Give an example of it.', 'A march that is played in cut time.'],
      ['Name the base of ammonium.', 'The base is ammonia, NH3, in water.'],
    ]);
    const rubrics = questions.flatMap((one) =>
      one.kind === 'essay' ? [one.rubric.map(({ text }) => toPlain(text))] : [],
    );
    expect(rubrics).toEqual([
      ['The ratio of the parts stays the same.', 'The tempo depends on that ratio.'],
      ['Ragtime.', 'Jazz.', 'Funk.'],
      ['Gives an example that fits, such as: A march that is played in cut time.'],
      ['The base is ammonia, NH3, in water.'],
    ]);
  });
});

describe('false statements', () => {
  it('turn no word after what already tells', async () => {
    const made = await bankOf(
      {
        Armament: {
          definition: 'Armament is the supply of a state with weapons.',
          facts: ['The paper of 1950 gave armament a military turn and called for far higher spending.'],
        },
      },
      ['true-false'],
    );
    expect(about(made, 'Armament').map(textOf)).not.toContainEqual(expect.stringContaining('lower'));
  });
});

describe('statements that are made false', () => {
  const animals: Readonly<Record<string, Page>> = {
    Whale: { definition: 'An animal of the sea that breathes air and feeds its young with milk.' },
  };
  const stated = async (fact: string, term = 'Solvent'): Promise<string> => {
    const made = await bankOf(
      { ...animals, [term]: { definition: 'A liquid in which other matter is dissolved.', facts: [fact] } },
      ['true-false'],
    );
    const [only] = about(made, term).filter((one) => one.tags.includes('true-false'));
    const isTrue = only?.kind === 'boolean' && only.choices.some(({ right, value }) => right && value);
    return only ? (isTrue ? 'true' : textOf(only)) : 'none';
  };
  /** The first of some facts of one form that the seed makes false. */
  const firstFalse = async (facts: readonly string[]): Promise<string> => {
    for (const fact of facts) {
      const text = await stated(fact);
      if (text !== 'true') return text;
    }
    return 'true';
  };
  const forms = (make: (word: string) => string): readonly string[] =>
    ['glass', 'steel', 'paper', 'cotton', 'marble'].map(make);

  it('exchange the subjects or the numbers of two that are alike', async () => {
    expect(
      await firstFalse(forms((on) => `Each line stands for a pair on ${on}; each dot stands for a gap.`)),
    ).toMatch(/Each dot stands for a pair on \p{Ll}+; each line stands for a gap\./u);
    expect(
      await firstFalse(forms((on) => `Sulfur leaves two marks on ${on}, and zinc leaves five.`)),
    ).toMatch(/Sulfur leaves five marks on \p{Ll}+, and zinc leaves two\./u);
  });

  it('turn what is contrasted on both sides, and of “the more ..., the more ...” the second', async () => {
    expect(await firstFalse(forms((on) => `It increases with heat on ${on} and decreases under load.`))).toBe(
      'none',
    );
    expect(
      await firstFalse(
        forms((on) => `Pressure increases toward the edge on ${on} and decreases toward the centre.`),
      ),
    ).toMatch(/decreases toward the edge on \p{Ll}+ and increases toward the centre/u);
    expect(
      await firstFalse(forms((on) => `The warmer the ${on}, the weaker the bond of its threads.`)),
    ).toMatch(/The warmer the \p{Ll}+, the stronger the bond/u);
  });

  it('stay true where halves of a whole are exchanged: nothing of it is asked', async () => {
    const text = await firstFalse(
      forms((on) => `Half of the drops lie below the ${on}, and half lie above it.`),
    );
    expect(text === 'true' || text === 'none').toBe(true);
  });

  it('name a number far away where the true one is not exact, and none where words say it', async () => {
    expect(await firstFalse(forms((on) => `A film on ${on} is about 8 nm thick in the usual test.`))).toMatch(
      /about (?:4|16) nm thick/,
    );
    expect(
      await firstFalse(forms((on) => `A film on ${on} keeps roughly one part in ten billion of its salt.`)),
    ).toBe('none');
  });

  it('exchange what is chosen and what it is chosen before', async () => {
    expect(
      await firstFalse(forms((on) => `The stain on ${on} comes from sulfur rather than from common salt.`)),
    ).toContain('comes from common salt rather than from sulfur.');
  });

  it('turn no word of a reason, of a quotation, or of a subject that the course does not know', async () => {
    for (const fact of [
      'Cotton and paper always swell in it, so both are dried for an hour.',
      'An old book calls it "the stronger water of the east" in its preface.',
      'Basic research on it began with a grant of the navy.',
    ])
      expect(await stated(fact)).toBe('none');
  });

  it('name another number, but none within a limit, before a list or in a name', async () => {
    expect(
      await firstFalse(forms((on) => `A drop on ${on} is drawn by exactly one needle of the tester.`)),
    ).toMatch(/exactly (?:two|three) needle/);
    for (const fact of [
      'At least five drops fall on the glass of a common tester.',
      'A tester and a drop exchange four signs: red, green, blue and white.',
      'The paper RFC 768 describes how a tester works on wet glass.',
      'One tester supplies a street for less than two would, as with pipes.',
      'A tester fails on wet glass, whose drops cannot be seen by its lamp.',
    ])
      expect(await stated(fact)).toBe('none');
  });

  it('affirm what is denied', async () => {
    expect(
      await firstFalse(forms((on) => `Unlike alcohol, water does not attack ${on} in the open air.`)),
    ).toMatch(/water attacks \p{Ll}+ in the open air/u);
    expect(await stated('Water is such a weak acid that it does not attack glass in open air.')).toBe('none');
  });

  it('have true ones beside them, and only of what could be made false: neither tells by its kind', async () => {
    const facts = [
      ...['glass', 'steel', 'paper', 'cotton', 'marble', 'rubber', 'copper', 'slate', 'amber', 'linen'].map(
        (on) => `A drop on ${on} is drawn by exactly one needle of the tester.`,
      ),
      'Chemists of every country keep bottles for waste apart from bottles for stock.',
      'Vapours gather near the floor of a closed room and catch fire from a spark.',
    ];
    const made = await bankOf(
      { ...animals, Solvent: { definition: 'A liquid in which other matter is dissolved.', facts } },
      ['true-false'],
    );
    const asked = about(made, 'Solvent');
    expect(asked.every((one) => textOf(one).includes('needle'))).toBe(true);
    const truths = asked.flatMap((one) =>
      one.kind === 'boolean' ? [one.choices.some(({ right, value }) => right && value)] : [],
    );
    expect(truths.filter(Boolean).length).toBeGreaterThan(1);
    expect(truths.filter((one) => !one).length).toBeGreaterThan(1);
  });
});

describe('numbers', () => {
  const blanks = async (fact: string) => {
    const made = await bankOf(
      { Nitrogen: { definition: 'A gas that makes up most of the air around us.', facts: [fact] } },
      ['cloze'],
    );
    const [asked] = about(made, 'Nitrogen');
    return asked?.kind === 'cloze' ? asked.gaps : [];
  };

  it.each([
    'In the winter a tank bought in 1950 can look like one of the newest works of Dresden.',
    'Each winter the plants need the gas (about 74,600 tons in 2022) for the fields of Dresden.',
    'In Dresden more than half of the droughts since 1871 were felt in the winter.',
    'A typical one of the plants of Dresden holds 40 tons of the gas.',
    'A plan of the mills takes more, for instance 40 percent of the gas in the winter of Dresden.',
    'Both leaned on the 40 mills that Vesto Slipher had measured at the river in Dresden.',
    'With a few hundred plants to a park, three or four rows of them are enough for the mills of Dresden.',
    'Mills of Dresden take 40 percent of the gas, farms 35 percent, shops 15 percent and homes 10 percent.',
  ])('that are examples, statistics, or of nothing that is named are not asked for: %s', async (fact) => {
    expect(await blanks(fact)).toEqual([]);
  });

  it.each([
    ['The triple bond of the gas has an energy of about 940 kJ/mol.', 90],
    ['The triple bond of the gas has an energy of about 945 kJ/mol.', 20],
    ['The gas makes up about 6 percent of the dry weight of green plants.', 1],
    ['The gas makes up about 94 percent of the air of a far moon.', 3],
    ['The gas feeds about 1.7 million mills near the great river.', 0.2],
  ])('that are rounded are right within a tenth, in a number that can be read: %s', async (fact, room) => {
    const [gap] = await blanks(fact);
    expect(gap).toMatchObject({
      hint: `give or take ${room}`,
      accept: { type: 'tolerance', tolerance: { value: room }, relative: false },
    });
  });

  it('that are rounded are no temperatures', async () => {
    expect(await blanks('The gas turns into a liquid at temperatures near 77 °C below zero.')).toEqual([]);
  });

  it('of few are counted where something has or gives them', async () => {
    expect(await blanks('Sulfuric acid splits off two protons in water.')).toEqual([]);
    expect(await blanks('It is bound in a double ring of seventy-five parts in the air.')).toEqual([]);
    expect(await blanks('Twelve dollars of it was enough to fill the whole tent with air.')).toEqual([]);
    expect(await blanks('Plants cannot bind the gas in a week but can in seven years.')).toEqual([]);
    expect(
      await blanks('In line 3 it makes a careful word of the gas in line 30 of the air meaningless.'),
    ).toEqual([]);
    expect(await blanks('One can see it, smell it and weigh it: so lamps fail on all three counts.')).toEqual(
      [],
    );
    expect(await blanks('After 24 hours 50 mg of it is left.')).toEqual([]);
    expect(
      await blanks('Its bonds turn weak and its color fades from 15, and above 27 bonds break.'),
    ).toEqual([]);
    expect(await blanks('The gas fills bulbs, say a lamp of the street or a bulb of 60 watts.')).toEqual([]);
    expect(await blanks('Lamps of the gas preceded every fire in Madrid from 1969 on.')).toEqual([]);
    expect(await blanks('Lamps of the gas were bought by careless people in Madrid after 2003.')).toEqual([]);
    expect(
      await blanks('Dead zones of the gas off Louisiana had been counted by careful people by 2008.'),
    ).toEqual([]);
    expect(
      await blanks('Outcomes have a deadline: "walks 50 feet with a lamp of gas" can be measured.'),
    ).toEqual([]);
    expect(await blanks('An edict on lamps and gas of 301 fixed charges for goods of Rome.')).toEqual([]);
    expect(await blanks('Third of May 1808 shows the gas in a lamp of Madrid.')).toEqual([]);
    expect(
      await blanks('The emperor of Rome forbade the gas in an edict of Rome in 301 that named it.'),
    ).toEqual([]);
    const [gap] = await blanks('Carbon dioxide has two double bonds in a straight line.');
    expect(gap).toMatchObject({ accept: { value: { value: 2 } } });
  });
});

describe('names that a sentence describes', () => {
  const typed = async (fact: string, definition = 'A gas that makes up most of the air around us.') => {
    const made = await bankOf({ Nitrogen: { definition, facts: [fact] } }, ['cloze']);
    const [asked] = about(made, 'Nitrogen');
    return asked?.kind === 'cloze'
      ? asked.gaps.flatMap((gap) => (gap.type === 'text' ? [...gap.texts, gap.hint] : []))
      : [];
  };

  it('leave the article of one thing before their blank', async () => {
    const fact = 'Bubbles of the gas in the blood of divers cause pain, which is called the bends.';
    const pages = { Nitrogen: { definition: 'A gas that makes up most of the air.', facts: [fact] } };
    expect((await bankOf(pages, ['cloze'])).questions.map(textOf).join('')).toContain('is called the _____.');
  });

  it('are typed, with their article and plural, and the hint says how they begin', async () => {
    expect(
      await typed('Bubbles of the gas in the blood of divers cause pain, which is called the bends.'),
    ).toEqual(['bends', 'bend', 'the bends', 'begins with “b”, 5 letters']);
    expect(await typed('Rhizobium, the genus that lives in the roots of clover, feeds its host.')).toEqual([
      'Rhizobium',
      'begins with “R”, 9 letters',
    ]);
    expect(await typed('Plants take it up in the roots, where microbes have split its strong bond.')).toEqual(
      ['roots', 'root', 'the roots', 'begins with “r”, 5 letters'],
    );
  });

  it('are accepted by the last of their names, and have no plural', async () => {
    expect(
      await typed('A wire of copper that lets the gas through without any loss is called ohmic.'),
    ).toEqual(['ohmic', 'begins with “o”, 5 letters']);
    expect(
      await typed('Elinor Ostrom, the first woman to win the prize for it, documented pastures and forests.'),
    ).toEqual(['Elinor Ostrom', 'Ostrom', 'initials “E. O.”']);
  });

  it('are no adverbs, no persons, and nothing that the sentence says elsewhere', async () => {
    expect(await typed('Today, the plant at Oppau, which burned in 1921, makes acid of it.')).toEqual([]);
    expect(await typed('Fritz Haber, the chemist who bound it, received a prize.')).toEqual([]);
    expect(await typed('A salt of the acid that dissolves well in cold water is called a salt.')).toEqual([]);
  });
});

describe('definitions with a displayed formula', () => {
  it('end with it, and go on behind it', async () => {
    const made = await bankOf(
      {
        Eigenvalue: {
          definition:
            'A scalar is an eigenvalue of a matrix $A$ if some vector obeys\n\n$$Av = \\lambda v,$$\n\nwhere $v$ is not zero.',
        },
      },
      ['short-answer'],
    );
    const [asked] = about(made, 'Eigenvalue');
    const math = JSON.stringify(asked?.body ?? []) + JSON.stringify(asked?.prompt ?? []);
    expect(math).toContain('"tex":"Av = \\\\lambda v","display":false');
    expect(textOf(asked as Question)).toMatch(/obeys Av = .lambda v, where v is not zero/);
  });
});

describe('rivals', () => {
  it('stand beside a definition though their pages name each other, unless a definition does', async () => {
    const made = await bankOf(
      {
        Insulin: {
          definition: 'A hormone of the pancreas that lowers the sugar of the blood.',
          facts: ['Glucagon works against it.'],
        },
        Glucagon: { definition: 'A hormone from alpha cells that makes the liver give sugar off.' },
        Thyroxine: { definition: 'A hormone with four atoms of iodine that speeds up the body.' },
        Prohormone: {
          definition: 'A hormone that enzymes must cut before it works, as they do for insulin.',
        },
        Cortisol: { definition: 'A hormone of the adrenal cortex that the body makes under stress.' },
      },
      ['definition-to-term'],
    );
    const [asked] = about(made, 'Insulin');
    expect([...choicesOf(asked)].sort()).toEqual(['Cortisol', 'Glucagon', 'Insulin', 'Thyroxine']);
  });
});

describe('names that a page gives besides', () => {
  it('are accepted, and blank in what is asked', async () => {
    const made = await bankOf(
      {
        Femur: {
          definition: 'The femur, or thighbone, is the longest and strongest bone of the human body.',
          facts: ['It is also called the hip pillar.'],
        },
        'Sinoatrial node': {
          definition: 'The sinoatrial (SA) node is a group of cells that sets the pace of the heart.',
        },
      },
      ['short-answer'],
    );
    const texts = (term: string): readonly string[] =>
      about(made, term).flatMap((one) =>
        one.kind === 'text' ? one.answers.flatMap((answer) => answer.texts) : [],
      );
    expect(texts('Femur')).toEqual(expect.arrayContaining(['thighbone', 'hip pillar']));
    expect(texts('Sinoatrial node')).toContain('Sinoatrial node');
  });
});

describe('cases and works that are cited with a year', () => {
  it('are chosen among others of the module that the page does not name', async () => {
    const made = await bankOf(
      {
        Novel: {
          definition: 'A long story in prose.',
          facts: [
            "Mary Brown's The Sea and the Land (1902) begins in the mind of a fisherman without a name.",
          ],
        },
        Essay: {
          definition: 'A short text on one thing.',
          facts: ['In A Room of Nobody (1929) a writer asks for money. A Mill of Words (1931) answers it.'],
        },
        Drama: {
          definition: 'A text for a stage.',
          facts: ['Old Streets (1911) was played in a barn before soldiers came to hear it.'],
        },
      },
      ['cloze'],
    );
    const [asked] = about(made, 'Novel');
    expect([...optionsOf(asked)].sort()).toEqual([
      'A Mill of Words',
      'A Room of Nobody',
      'Old Streets',
      'The Sea and the Land',
    ]);
    expect(textOf(asked as Question)).toContain('Choose the name');
  });
});

describe('a statement with another number', () => {
  it('is not the same again, where the half of it would be rounded', async () => {
    const said = 'The handler costs only about 0.1 percent of the income of the machine.';
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const { questions } = await bankOf(
        { Handler: { definition: 'The part of a program that meets mistakes.', facts: [said] } },
        ['true-false'],
        seed,
      );
      for (const one of questions) {
        const isTrue = one.kind === 'boolean' && one.choices.some(({ value, right }) => value && right);
        expect(textOf(one).includes('0.1 percent')).toBe(isTrue);
      }
    }
  });

  it('does not say “never” with another word', async () => {
    const never = 'The handlers of a machine never expire in the name of the ministry of programs.';
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const all = await Promise.all(
      seeds.map(async (seed) => {
        const { questions } = await bankOf(
          { Handler: { definition: 'The part of a program that meets mistakes.', facts: [never] } },
          ['true-false'],
          seed,
        );
        return questions.map(textOf);
      }),
    );
    expect(all.flat().join('\n')).toContain('machine expire');
    expect(all.flat().join('\n')).not.toContain('always');
  });
});

describe('what a term is told apart from', () => {
  it('is told apart from others, too', async () => {
    const pages = {
      Loafing: {
        definition: 'Loafing is the tendency to do less in a group than alone.',
        facts: ['It must be kept apart from the bias of people who blame their failures on bad luck.'],
      },
      Blindness: { definition: 'Blindness is the tendency to see nothing beside a task.' },
      Haste: { definition: 'Haste is the tendency to begin before all is known.' },
      Envy: { definition: 'Envy is the tendency to want what neighbors have.' },
    };
    const kinds = ['true-false', 'fact-to-term'] as const;
    expect(
      about(await bankOf(pages, kinds), 'Loafing')
        .map(textOf)
        .join('\n'),
    ).not.toContain('kept apart');
    const other = {
      ...pages.Loafing,
      facts: ['It was seen by the farmer Max of people who pull a rope on a hill.'],
    };
    expect(
      about(await bankOf({ ...pages, Loafing: other }, kinds), 'Loafing')
        .map(textOf)
        .join('\n'),
    ).toContain('farmer Max');
  });
});

describe('a fact that begins with “its”', () => {
  it('is not of the term, where the fact before begins with the name of another thing', async () => {
    const cipher = (before: string): Readonly<Record<string, Page>> => ({
      Encryption: {
        definition: 'Encryption is the art of hiding words from all who have no key.',
        facts: [before, 'Its successor was chosen in 2000 from the work of two Belgians.'],
      },
    });
    const asked = async (before: string): Promise<string> =>
      about(await bankOf(cipher(before), ['cloze', 'true-false']), 'Encryption')
        .map(textOf)
        .join('');
    expect(await asked('DES, the standard of 1977, had keys of 56 bits in many banks.')).not.toContain(
      'successor',
    );
    expect(await asked("Doriot's Ciphers Corporation had keys of 56 bits in many banks.")).not.toContain(
      'successor',
    );
    expect(await asked('Edward Jones had keys of 56 bits in 1977 in many banks.')).toContain('successor');
  });
});

describe('a theorem', () => {
  it('states something among laws, and no tax does', async () => {
    const theorem = 'The trade theorem states that where rights are clear a private deal is best for all.';
    const taxes = {
      'Road tax': { definition: 'A road tax is a cost that drivers bear for their use of bridges.' },
      'Free good': { definition: 'A free good is a cost of nobody, because air is there for all.' },
      Toll: { definition: 'A toll is a cost of crossing a bridge at noon.' },
    };
    const laws = {
      'Road law': { definition: 'The road law is the idea that drivers pay for their use of bridges.' },
      'Air law': { definition: 'The air law is the idea that what is there for all costs nothing.' },
      'Noon law': { definition: 'The noon law is the idea that crossing is dear at lunch.' },
    };
    const kinds = ['definition-to-term'] as const;
    const page = { 'Trade theorem': { definition: theorem } };
    expect(about(await bankOf({ ...page, ...taxes }, kinds), 'Trade theorem')).toEqual([]);
    expect(about(await bankOf({ ...page, ...laws }, kinds), 'Trade theorem')).toHaveLength(1);
  });
});

describe('descriptions beside the one of a term', () => {
  const pages = (term: string, definition: string): Readonly<Record<string, Page>> => ({
    Esker: { definition: 'A long and winding ridge of sand that a stream laid down beneath a glacier.' },
    Loess: { definition: 'A deposit of silt that the wind has blown over hills and valleys alike.' },
    Varve: { definition: 'A pair of thin layers that settle in a lake within one cold year.' },
    'Louis Agassiz': {
      definition: 'A scientist of Switzerland who taught that ice had once covered Europe.',
    },
    [term]: { definition },
  });
  const choices = async (term: string, definition: string): Promise<readonly string[]> =>
    about(await bankOf(pages(term, definition), ['term-to-definition']), term).flatMap(choicesOf);

  it('may be of other sorts where its name does not say what it is, but of no person', async () => {
    const found = await choices('Plucking', 'The process by which moving ice tears blocks out of the rock.');
    expect(found).toHaveLength(4);
    expect(found.join()).not.toContain('scientist');
  });

  it('are of its sort where its name says it', async () => {
    expect(await choices('Ice theory', 'The theory that glaciers once lay on most of the north.')).toEqual(
      [],
    );
  });
});

describe('what a fact is asked about', () => {
  const rivals = {
    Whale: { definition: 'An animal of the sea that breathes air and feeds its young with milk.' },
    Bat: { definition: 'An animal of the night that flies with skin between its long fingers.' },
    Otter: { definition: 'An animal of rivers that slides down muddy banks on its belly.' },
    'John Snow': { definition: 'English physician who showed that water carries cholera into houses.' },
  };
  const seal = (fact: string): Readonly<Record<string, Page>> => ({
    ...rivals,
    Seal: {
      definition: 'An animal of cold coasts that swims with flippers and rests on ice.',
      facts: [fact],
    },
  });

  it('is no person, where the others are things', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const pages = seal('It was drawn for tourists from Venice and Cairo on a map of Dalmatia in 1377.');
      const asked = about(await bankOf(pages, ['fact-to-term'], seed), 'Seal').flatMap(choicesOf);
      expect(asked).toHaveLength(4);
      expect(asked).not.toContain('John Snow');
    }
  });

  it('does not go on from a sentence before', async () => {
    const pages = seal(
      'It was thereby drawn for tourists from Venice and Cairo on a map of Dalmatia in 1377.',
    );
    expect(about(await bankOf(pages, ['fact-to-term']), 'Seal')).toEqual([]);
  });
});

describe('a vein', () => {
  const pages = (fact: string): Readonly<Record<string, Page>> => ({
    Blood: { definition: 'A red liquid that runs through the body.', facts: [fact] },
    Pulse: { definition: 'A beat that is felt where an artery lies below the skin.' },
  });

  it('with a name of its own is no artery', async () => {
    const asked = async (fact: string) => about(await bankOf(pages(fact), ['true-false']), 'Blood');
    expect(await asked('Blood of the stomach drains into the vein of the liver.')).toHaveLength(1);
    expect(await asked('Blood of the stomach drains into the portal vein of the liver.')).toEqual([]);
  });
});

describe('a definition without a verb', () => {
  it('is a description, and no statement', async () => {
    const made = await bankOf(
      {
        'Gran Colombia': {
          definition: 'The large republic that Bolívar founded in 1819 in the north of South America.',
        },
      },
      ['cloze'],
    );
    expect(made.questions.map(textOf).join('')).toMatch(/completes the description of “Gran Colombia”:/);
  });
});

describe('a term in the place of “these”', () => {
  it('stands in small letters, and not behind “of”', async () => {
    const page = (fact: string): Page => ({
      definition: 'An illness that is caught in a ward of a house.',
      facts: [fact],
    });
    const asked = async (fact: string): Promise<string> =>
      about(await bankOf({ 'Ward-bound infection': page(fact) }, ['cloze']), 'Ward-bound infection')
        .map(textOf)
        .join('');
    expect(await asked('Since October 2008 Medicare has not paid for several of these infections.')).toBe('');
    expect(await asked('In October 2008 Medicare stopped to pay for these infections in Ohio.')).toContain(
      'for ward-bound infections in Ohio',
    );
  });
});

describe('persons beside one who did something', () => {
  const psychologists = (named: string): Readonly<Record<string, Page>> => ({
    Loafing: {
      definition: 'The tendency to do less in a group than alone.',
      facts: [`A review of many studies by ${named} found it weaker in the villages of the East.`],
    },
    Haste: {
      definition: 'The tendency to begin before all is known.',
      facts: [
        'Edward Jones and Victor Harris had students read essays for Fidel Castro.',
        'Peter Fischer led a review of it.',
      ],
    },
    Envy: {
      definition: 'The tendency to want what neighbors have.',
      facts: ['John Darley let students wait in a room.', 'Robert Zajonc measured it in cellars.'],
    },
    Blindness: { definition: 'The tendency to see nothing beside a task.' },
  });

  it('did something, too', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const [asked] = about(await bankOf(psychologists('Steven Karau'), ['cloze'], seed), 'Loafing');
      expect(optionsOf(asked)).toHaveLength(4);
      expect(optionsOf(asked)).not.toContain('Fidel Castro');
    }
  });

  it.each(['women such as Emma Brown', 'Anna and Steven Karau', 'Karau and by his son Steven Karau'])(
    'are not told by what stands beside them: %s',
    async (named) => {
      expect(about(await bankOf(psychologists(named), ['cloze']), 'Loafing')).toEqual([]);
    },
  );

  it('lived at the same time, as far as the pages say', async () => {
    const pages = psychologists('Steven Karau');
    const late = ['Max Weber measured it in 1905.', 'George Ritzer measured it in 1993.'];
    for (const seed of [1, 2, 3, 4]) {
      const dated = {
        ...pages,
        Loafing: {
          ...pages.Loafing,
          facts: [...(pages.Loafing?.facts ?? []), 'It was studied by farmers in 1949.'],
        },
        Blindness: { ...pages.Blindness, facts: late },
      } as Readonly<Record<string, Page>>;
      const [asked] = about(await bankOf(dated, ['cloze'], seed), 'Loafing').filter(
        (one) => optionsOf(one).length > 0,
      );
      expect(optionsOf(asked)).toHaveLength(4);
      expect(optionsOf(asked)).not.toContain('Max Weber');
      expect(optionsOf(asked)).not.toContain('George Ritzer');
    }
  });

  it('are no knights and poets beside a king', async () => {
    expect(about(await bankOf(psychologists('Henry VIII'), ['cloze']), 'Loafing')).toEqual([]);
  });
});

describe('countries', () => {
  const typed = async (fact: string): Promise<readonly string[]> => {
    const debt = { definition: 'What is owed to banks and must be paid back in dollars.', facts: [fact] };
    const [asked] = about(await bankOf({ Debt: debt }, ['cloze']), 'Debt');
    return asked?.kind === 'cloze' ? asked.gaps.flatMap((gap) => (gap.type === 'text' ? gap.texts : [])) : [];
  };

  it('are typed by any name in wide use, with their article', async () => {
    const bank = 'Bankers of the Hudson and of Wall Street lent much to';
    expect(await typed(`${bank} Colombia for the ports of Cali.`)).toEqual(['Colombia']);
    expect(await typed(`${bank} Britain for the ports of Wales.`)).toContain('United Kingdom');
    expect(await typed(`${bank} the Netherlands for the ports of Zeeland.`)).toEqual(
      expect.arrayContaining(['Netherlands', 'the Netherlands', 'Holland']),
    );
  });

  it.each([
    'The Bank of New York lent less to Peru than to Colombia for ports of Cali.',
    'The Bank of New York lent to Peru, Colombia and Chile for ports of Cali.',
    'The Bank of New York lent to Kuwait for the Kuwaiti ports of Shuaiba.',
    'The bank lent to Kenya for ports of its coast.',
    'Bankers of Boston lent much to the United States for ports of Ohio.',
    'John Adams gave the opera Nixon in China (1987) to Houston, where it paid.',
    'Sheriffs of Arizona won Printz v. Canada (1997) over checks of guns.',
  ])('are not asked for where others fit as well, or it is told: %s', async (fact) => {
    expect(await typed(fact)).toEqual([]);
  });
});

describe('a fact of a term of which the module has few of its sort', () => {
  it('is asked for by its words, with what may be typed and a hint', async () => {
    const movement = (word: string) => ({ definition: `A movement of painters who ${word}.` });
    const show = {
      definition: 'An exhibition of many pictures in a hall of New York.',
      facts: ['It was opened by artists of New York and not by a museum, with Walt Kuhn as its secretary.'],
    };
    const pages = {
      Cubism: movement('broke up things'),
      Fauvism: movement('set colors free'),
      Dada: movement('laughed'),
    };
    const kinds = ['fact-to-term'] as const;
    const [asked, ...more] = about(await bankOf({ ...pages, 'Armory Show': show }, kinds), 'Armory Show');
    expect(more).toEqual([]);
    expect(textOf(asked as Question)).toMatch(
      /^Write the term \(two words\) that this fact is about\. “It was opened/,
    );
    expect(asked).toMatchObject({ kind: 'text', answers: [{ credit: 1 }], hints: [expect.anything()] });
    expect(asked?.kind === 'text' ? asked.answers[0]?.texts : []).toEqual(['Armory Show']);
  });

  it.each([
    'It was opened and then closed again.',
    'It is not a fair of Paris or London, for its rooms belonged to soldiers of the Lexington regiment.',
    'In the same winter of 1913 Walt Kuhn told the papers that an _ would change the taste of New York.',
  ])('is not asked for where others could be typed: %s', async (fact) => {
    const show = {
      definition: 'An exhibition of many pictures in a hall of New York.',
      facts: [fact.replace('_', 'Armory Show')],
    };
    expect(about(await bankOf({ 'Armory Show': show }, ['fact-to-term']), 'Armory Show')).toEqual([]);
  });

  it('is asked for so once a term', async () => {
    const show = {
      definition: 'An exhibition of many pictures in a hall of New York.',
      facts: [
        'It was opened by artists of New York and not by a museum, with Walt Kuhn as its secretary.',
        'It was paid for by a lawyer of New York, John Quinn, who lent many pictures of his own.',
      ],
    };
    expect(about(await bankOf({ 'Armory Show': show }, ['fact-to-term']), 'Armory Show')).toHaveLength(1);
  });
});

describe('cases that are cited', () => {
  const about1950 = async (fact: string): Promise<Question | undefined> => {
    const made = await bankOf(
      {
        Veto: { definition: 'A word with which a president stops a law of the houses.', facts: [fact] },
        Court: {
          definition: 'A bench of judges who say what a law of the houses means.',
          facts: ['In Cooper v. Aaron (1958) officials of Little Rock were told to open schools to all.'],
        },
        Speech: {
          definition: 'What people say in public without fear of the houses.',
          facts: ['Under Shaw v. Reno (1993) a line on a map of North Carolina had to be drawn anew.'],
        },
        Prayer: {
          definition: 'Words to a god that a town may say before it votes.',
          facts: ['Students of Long Island won Engel v. Vitale (1962) against a prayer of 22 words.'],
        },
      },
      ['cloze'],
    );
    return about(made, 'Veto')[0];
  };

  it('are no authors beside a work', async () => {
    const page = (fact: string): Page => ({ definition: 'A long story in prose of a land.', facts: [fact] });
    const made = await bankOf(
      {
        Novel: page('Defoe gave the form of it to a woman of London in Moll Flanders (1722).'),
        Tale: page('It was told again in Tokyo for readers of English by Washburn (2015).'),
        Saga: page('It was told again in Tokyo for readers of English by Seidensticker (1976).'),
        Myth: page('It was told again in Paris for readers of French by Sieffert (1988).'),
      },
      ['cloze'],
    );
    expect(about(made, 'Novel').flatMap(optionsOf)).toEqual([]);
  });

  it.each([
    'Oregon could refuse unemployment pay to two men under Employment Division v. Smith (1990).',
    'A president who held back a law of Ohio lost Veto v. Congress (1983) to both houses.',
  ])('are none that a word of the sentence or of the term points at: %s', async (fact) => {
    expect(await about1950(fact)).toBeUndefined();
  });

  it('have their whole names, and no small word of the sentence', async () => {
    expect(
      await about1950('Truman of Ohio lost mills of steel in Truman v. Sawyer (1952) to owners.'),
    ).toBeUndefined();
    const steel = 'Youngstown Sheet & Tube Co. v. Sawyer';
    const asked = await about1950(`Truman lost mills of steel of Ohio in ${steel} (1952) to their owners.`);
    expect([...optionsOf(asked)].sort()).toEqual(
      ['Cooper v. Aaron', 'Engel v. Vitale', 'Shaw v. Reno', steel].sort(),
    );
  });
});

describe('sets', () => {
  it('say what a term does without a blank, since it stands beside that', async () => {
    const made = await bankOf(
      {
        Sonnet: { definition: 'A sonnet turns from one thought to another within fourteen lines.' },
        Ode: { definition: 'An ode praises a person, a thing or an idea at some length.' },
        Elegy: { definition: 'An elegy mourns the dead, and ends with consolation.' },
        Ballad: { definition: 'A ballad tells a story in short stanzas that can be sung.' },
      },
      ['matching'],
    );
    const pairs = made.questions.flatMap((one) => (one.kind === 'match' ? one.pairs : []));
    expect(pairs.map(({ right }) => toPlain(right))).toContain('Mourns the dead, and ends with consolation');
    expect(pairs).toHaveLength(4);
  });

  it('hold terms of one sort where there are enough of them', async () => {
    const made = await bankOf(
      {
        Sonnet: { definition: 'A poem of fourteen lines that turns from one thought to another.' },
        Ode: { definition: 'A poem that praises a person, a thing or an idea at some length.' },
        Villanelle: { definition: 'A poem of nineteen lines with two refrains and two rhymes.' },
        Homer: { definition: 'A writer of old Greece to whom two epics are ascribed.' },
        Sappho: { definition: 'A writer of the island of Lesbos whose odes are lost but for some.' },
        Pindar: { definition: 'A writer of hymns to those who won at the games of Greece.' },
      },
      ['matching'],
    );
    const sets = made.questions.map((one) =>
      one.kind === 'match' ? one.pairs.map(({ left }) => toPlain(left)).sort() : [],
    );
    expect(sets.sort()).toEqual([
      ['Homer', 'Pindar', 'Sappho'],
      ['Ode', 'Sonnet', 'Villanelle'],
    ]);
  });
});

describe('an event', () => {
  it('does not end with the small word that stood before its year', async () => {
    const union = {
      definition: 'A union of customs that removed tariffs between the states of a league.',
      facts: ['Hamburg and Bremen, port cities wedded to free trade, came in only in 1888.'],
    };
    expect(about(await bankOf({ Zollverein: union }, ['year']), 'Zollverein')).toEqual([]);
  });
});

describe('sentences of two halves', () => {
  it('are asked for by the first where the whole is not, and the feedback quotes the whole', async () => {
    const fact =
      'In 1994 Netscape released the first draft of the protocol to Sun; later versions came from a committee.';
    const made = await bankOf(
      { Handshake: { definition: 'An exchange of greetings between two machines.', facts: [fact] } },
      ['year'],
    );
    const [asked] = about(made, 'Handshake');
    expect(asked?.kind).toBe('number');
    expect(toPlain(asked?.feedback.always ?? [])).toContain(fact);
  });

  it.each([
    'The greeting does not speed up machines of the north; it moves more of them to work.',
    'Greetings sometimes cost little; with three machines 64 greetings are needed in Ohio.',
    'At the works in Toledo the clerks often had to wash their hands; deaths of mothers fell from 18 percent to two.',
    'Greetings of Sun sometimes take long; machines of Oak are scarcely different with 12 seconds.',
  ])('are not asked for where each needs the other: %s', async (fact) => {
    const pages = {
      Handshake: { definition: 'An exchange of greetings between two machines.', facts: [fact] },
    };
    expect(about(await bankOf(pages, ['true-false', 'cloze']), 'Handshake')).toEqual([]);
  });
});

describe('second sentences of a fact', () => {
  it('are not used where a pronoun stands for something of the first', async () => {
    const made = await bankOf(
      {
        Membrane: {
          definition: 'A thin film around a cell that lets some molecules pass.',
          facts: [
            'Cholesterol acts as a buffer. At high temperatures it restrains the lipids in their places.',
            'A Nash balance is a set of plans; John Nash defined it in his thesis of 1950.',
            'Boxer never took money of banks. Frank Gilbert bought it in 1921 for all of the Oak Works.',
          ],
        },
      },
      ['true-false', 'year', 'fact-to-term', 'cloze'],
    );
    expect(about(made, 'Membrane').map(textOf).join(' ')).not.toMatch(
      /it restrains|“John Nash defined it|bought it/,
    );
  });
});

describe('what stands in the sentence or beside it', () => {
  const stem = async (fact: string): Promise<readonly string[]> => {
    const made = await bankOf(
      {
        'Hydrogen bond': {
          definition: 'An attraction between a hydrogen atom and a lone pair.',
          facts: [fact],
        },
      },
      ['cloze', 'true-false'],
    );
    return about(made, 'Hydrogen bond').map(textOf);
  };

  it('explains “another”, “others”, “these bonds” and a person’s “his”', async () => {
    for (const fact of [
      'A carbon atom holds another atom by four bonds in 1 of 25 cases of 1926.',
      'In ice each molecule holds on to four others in a lattice.',
      'Ice floats because these bonds hold four molecules in an open lattice.',
      'Jean-Philippe Huggins explained the idea in his thesis in 1919.',
    ])
      expect((await stem(fact)).length, fact).toBe(1);
    expect(await stem('One likes others more, and another made it in 1919 with the former.')).toEqual([]);
  });

  it('is not the time that another event has', async () => {
    expect(await stem('Wendell Latimer had shown four of them to Linus Pauling ten years earlier.')).toEqual(
      [],
    );
  });
});

describe('a statement that is made false', () => {
  const asked = async (fact: string) =>
    about(
      await bankOf(
        { Handler: { definition: 'A handler is the part of a program that meets mistakes.', facts: [fact] } },
        ['true-false'],
      ),
      'Handler',
    );

  it.each([
    'A lookup of a missing key raises a `KeyError` in the handler of the program.',
    'A bare handler is bad style: it hides mistakes and even catches the keys that stop a program.',
    'Small handlers sit at the lower left: hot but faint.',
    'The first handler was described by a monk of Bukhara, who died in 870.',
    'The text of a handler has 5 letters, as Python 3 counts letters and not bytes of the handler.',
    'Details of the daily prayers are known from them rather than from scripture.',
    'Tests of a handler show the presence of mistakes, never their absence.',
    'Users usually list the most liquid assets of the machine first.',
    'The handler of a machine adds back the mistakes that users take out.',
    'A count of its mistakes shows how quickly a handler stops the machine.',
    'A handler never changes the class of the machine: both are programs.',
    'It is given as two numbers of the machine, e.g. 120/80.',
    'The handler of a machine is judged by its texture, and above all by its parts.',
    'Terminal moraines of handlers mark the farthest advance of ice in machines.',
    'A handler of plural form failed in the machine of a Mormon of Utah.',
    'The court struck down a prayer of 22 words for handlers, voluntary and free though it was.',
    'Slow handlers have a long part one to three meters deep along their side.',
    'All smooth handlers are machines, and so are rough handlers with all their parts.',
    'The pull of a handler lies between −0.03 and −0.08, well below the −0.21 of other machines.',
    'Making the share of each handler in the machine known largely removes it.',
    'Leo Stein and his family bought it for 500 handlers.',
    'The unexpected handler from outside matches none and is stopped.',
    'Start with 400 handlers in the machine and a program of 8 parts.',
    'Its paper is faster, and takes 100 parts in handlers.',
    'Friends of the handlers speak of 30,000.',
    'Handlers of Turkey signed that January a machine of 12 parts.',
    'The worst handler is slow, and machines get by with O(1) space.',
    'Handlers of machines stopped about 464 BC and were gone.',
    'Handlers of the machine come on top of others and never in place of programs.',
    'Handlers replaced old words by four, purposely, knowingly, recklessly and negligently.',
    'Joseph Asscher used one in handlers to split 12 machines.',
    'A handler of machines consequently needs seven programs.',
    'A handler of machines therefore needs seven programs.',
    'Handlers rose and held the mountain of machines for years.',
    'Short forms lower it in handlers of machines beforehand.',
    'Draining sinks are far too small for all handlers of machines.',
    'Guitars carry the opening of a handler as easily as a machine of Vivaldi.',
    'Handlers want to give the surplus to landless machines in small lots.',
    'A handler is a gas just above the temperature of machines.',
    'Handlers have areas of a triangle, a sector and a larger triangle.',
    'Handlers lower pressure in all machines of Ohio.',
    'Pindolol slows handlers less than machines of Ohio do.',
    'Handlers reach −18 degrees, machines 33 degrees, and programs gain 15.',
    'In 2016 the Association of Handlers, alarmed by misuse of machines, published rules on programs, which were read.',
    'A flux is measured in handlers, and a handler per second is one volt.',
    'Blue parts make up 8 percent of handlers, but only 0.5 percent of machines.',
    'Handlers trade their parts at points that are visible in machines.',
    'A dictum of Friedman says that handlers are always and everywhere machines.',
    'The index of Okun adds the parts of a handler to the parts of machines.',
    'Old firms issue the great majority of handlers in all machines.',
    'Handlers of machines have little in common, and even they could not make their cola last.',
    'Handlers never cross, since forces in machines cannot point in two directions.',
    'Three agencies, Moody, Fitch, and Poor, judge all handlers of machines.',
    'Brandenburger and Nalebuff called them parts of a handler in seven books.',
    'Harold Kelley found ten years later that handlers have seven parts.',
    'Handlers first gathered in the program of the machine on 30 April 1977, and walked.',
    'Banks required higher prices for handlers, which brought riots in machines.',
    'Prices of handlers rose by more than 8,000 percent in machines.',
    'The handler removes mistakes and programs bring them back, yet all of them are few.',
    'Levels of mistakes go on changing in machines, but around a stable average of a handler.',
    'Stops of a program are the visible result of the handler in machines.',
    'Handlers of Sumatra, several million of them, are the largest class of machines.',
    'Firms of machines file one handler after each of the first three quarters.',
    'A handler, published as two parts in a journal of Berlin by the makers of machines, is the best known of all programs there.',
    'The program of a handler doubles its machine when it passes 0.75.',
    'A load of the machine falls, and the load of a handler does not.',
    'Mistakes of the handler bring the machine nearer threshold in all programs.',
    'The find of Eris, slightly more massive than Pluto, led the Union to define a handler.',
    'Mistakes of machines that climb above 180 stop the handler of a program.',
    'Ferdinand Handler, then 21, deduced that machines had had parts.',
  ])('is none that nobody would write: %s', async (fact) => {
    expect(await asked(fact)).toEqual([]);
  });

  it.each([
    'A high load of the handler raises the temperature of the machine.',
    'A handler with an even number of parts stops the program of the machine.',
    'The first handler of a machine had 870 parts in the year that it was built.',
  ])('is one word or number from the truth: %s', async (fact) => {
    expect(await asked(fact)).toHaveLength(1);
  });
});

describe('what is typed for a term', () => {
  const accepted = async (term: string, definition: string, aliases = '') => {
    const made = await bankOf({ [`${term}${aliases}`]: { definition } }, ['short-answer']);
    const [question] = made.questions;
    return question?.kind === 'text' ? question.answers.flatMap(({ texts }) => texts) : [];
  };

  it('has the article of its first sound, and none in the plural', async () => {
    expect(
      await accepted(
        'Unit test',
        'A small piece of code that checks one part of a program against a known result.',
        '\naliases: [unit tests]',
      ),
    ).toEqual(['Unit test', 'unit tests', 'a unit test']);
    const sacs = 'A tiny sac with a thin wall at the end of each branch in which gases are exchanged.';
    expect(await accepted('Alveolus', sacs, '\naliases: [alveoli]')).toEqual([
      'Alveolus',
      'alveoli',
      'an alveolus',
    ]);
    expect(
      await accepted(
        'Black Death',
        'The great epidemic that swept across the towns of Europe for four years.',
        '\naliases: [the plague]',
      ),
    ).not.toContain('the the plague');
  });

  it('is no singular of what has none', async () => {
    expect(await accepted('Rickets', 'A disease of soft and weak bones in young children.')).not.toContain(
      'Ricket',
    );
    expect(
      await accepted('Four Noble Truths', 'The core of the teaching of the Buddha on suffering and its end.'),
    ).toEqual(['Four Noble Truths']);
    expect(
      await accepted(
        'Concordat of Worms',
        'The agreement by which popes and emperors shared the choice of bishops.',
      ),
    ).toEqual(['Concordat of Worms']);
  });

  it('may be spelled as elsewhere, and have the noun that its definition says', async () => {
    const learned = 'The theory that criminal acts are learned in close contact with people who approve.';
    expect(await accepted('Differential association', learned)).toContain('Differential association theory');
    const norms = 'The process in which people learn and take over what is expected of them.';
    expect(await accepted('Socialisation', norms)).toContain('Socialization');
    expect(await accepted('Labeling', norms)).toContain('Labelling');
    expect(await accepted('Labour', norms)).toContain('Labor');
    expect(await accepted("Gauss's rule", norms)).toContain("Gauss' rule");
    expect(await accepted('Advertising', norms)).toEqual(['Advertising']);
    expect(await accepted('Catalog', norms)).toContain('Catalogue');
    expect(await accepted('Nonrepeatable read', norms)).toContain('Non-repeatable read');
    expect(await accepted('Prologue', norms)).toContain('Prolog');
    expect(await accepted('Blank check', norms)).toContain('Blank cheque');
    expect(await accepted('Road code', norms, '\naliases: [Civil Code of 1804]')).toContain('Civil Code');
    const rights = 'The principle that users get only the rights that they need.';
    expect(await accepted('Least privilege', rights)).toContain('principle of least privilege');
  });

  it('is no plural with an article, and no plain word of a name of its own', async () => {
    expect(
      await accepted(
        'Externality',
        'A cost of some activity that falls on people who take no part in it.',
        '\naliases: [Externalities]',
      ),
    ).toEqual(['Externality', 'Externalities', 'an externality']);
    expect(
      await accepted('Common meter', 'A stanza of hymns with alternating lines of eight and six syllables.'),
    ).not.toContain('meter');
    expect(
      await accepted(
        'Limit',
        'The number to which values come as close as anybody could please.',
        '\naliases: [limit of a function]',
      ),
    ).toEqual(['Limit', 'limit of a function']);
    expect(await accepted('Switch', 'A device that joins machines in one network of a house.')).toContain(
      'Switches',
    );
    expect(
      await accepted(
        'Thing in itself',
        'An object considered apart from the conditions under which we see it.',
      ),
    ).not.toContain('Thing in itselfs');
  });

  it('is not described by the words that it stands for', async () => {
    const oil = 'The Organization of the Petroleum Exporting Countries, founded in Baghdad to defend prices.';
    const opec = await bankOf({ OPEC: { definition: oil } }, ['short-answer']);
    expect(opec.questions).toEqual([]);
    expect(opec.rejected.map(({ reason }) => reason).join()).toContain(
      'Organization Petroleum Exporting Countries',
    );
  });

  it('is described without the full stop of a phrase', async () => {
    const read = 'Getting two different values for one row within a single transaction.';
    const made = await bankOf({ 'Nonrepeatable read': { definition: read } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('a single transaction”');
  });

  it('has its article before a blank in the middle of a sentence', async () => {
    const conference = 'At the Berlin Conference fourteen governments agreed on rules for trade and coasts.';
    const made = await bankOf({ 'Berlin Conference': { definition: conference } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('“At the _____ fourteen');
  });

  it('is described by more than “one that”', async () => {
    const rock = 'An igneous rock is one that has solidified from magma within the earth or from lava.';
    const made = await bankOf({ 'Igneous rock': { definition: rock } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('“Something that has solidified');
  });

  it('is a name, where it is a person', async () => {
    const made = await bankOf(
      {
        'Franz Kafka': {
          definition: 'Prague writer in German, by profession a lawyer at an institute of insurance.',
        },
      },
      ['short-answer'],
    );
    expect(made.questions.map(textOf).join('')).toContain('Write the name that fits');
  });

  it('is asked for with the number of its words where all its names have as many, or as an abbreviation', async () => {
    const pages = {
      Copula: { definition: 'A verb that links a subject to what describes it.' },
      'Electric current': { definition: 'The rate at which charge passes through a cross section.' },
      TTL: { definition: 'A counter that keeps a packet from circulating forever.' },
      'Hotline agreement\naliases: [hotline]': {
        definition: 'A treaty that laid a wire between two capitals for hours of danger.',
      },
    };
    const prompts = (await bankOf(pages, ['short-answer'])).questions.map(textOf).join('\n');
    expect(prompts).toContain('Write the term (one word) that fits this description. “A verb');
    expect(prompts).toContain('Write the term (two words) that fits this description. “The rate');
    expect(prompts).toContain('Write the abbreviation that fits this description. “A counter');
    expect(prompts).toContain('Write the term that fits this description. “A treaty');
  });

  it('of a person is no singular, and one of anything is something', async () => {
    expect(
      await accepted(
        'Jorge Luis Borges',
        'Argentine poet and author of short fictions with the air of scholarship.',
      ),
    ).not.toContain('Jorge Luis Borge');
    const bought = 'One that the buyer researches with care because it is costly and full of risk.';
    const made = await bankOf({ 'High purchase': { definition: bought } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('“Something that the buyer');
  });

  it('is described by one sentence, where that ends with a capital letter', async () => {
    const counted =
      'Molarity is the count of moles of solute in one liter, written M. The volume is the whole.';
    const made = await bankOf({ Molarity: { definition: counted } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).not.toContain('The volume');
  });

  it('is asked for by one blank where its sentence has two names of it', async () => {
    const asepsis =
      'Medical asepsis, or clean technique, covers the practices that reduce the number of germs.';
    const made = await bankOf({ 'Medical asepsis\naliases: [clean technique]': { definition: asepsis } }, [
      'short-answer',
    ]);
    expect(made.questions.map(textOf).join('')).toContain('“_____ covers the practices');
    const prevalence =
      'Prevalence is the share of people who are ill at a moment (point prevalence) or in a year.';
    expect((await bankOf({ Prevalence: { definition: prevalence } }, ['short-answer'])).questions).toEqual(
      [],
    );
  });

  it('is described without a second verb', async () => {
    const tables =
      'The Twelve Tables were the first written collection of law and were set up in the market of Rome.';
    const made = await bankOf({ 'Twelve Tables': { definition: tables } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('collection of law”');
  });

  it('may be joined, and has the article of an abbreviation that is read', async () => {
    expect(
      await accepted('Multi-factor check', 'A login that demands two kinds of proof from everybody.'),
    ).toContain('Multifactor check');
    expect(
      await accepted('ACE inhibitor', 'An ACE inhibitor is a drug that widens the vessels of the blood.'),
    ).toContain('an ACE inhibitor');
    expect(
      await accepted('Treaty of Ghent', 'A treaty that ended a war between Britain and its old colonies.'),
    ).not.toContain('a Treaty of Ghent');
  });

  it('is asked for without what stands before its colon', async () => {
    const made = await bankOf(
      {
        Baptism: { definition: 'Baptism: a rite of washing by which a person is received into the church.' },
      },
      ['short-answer'],
    );
    expect(made.questions.map(textOf).join('')).toContain('“A rite of washing by which');
  });
});

describe('an opposite', () => {
  const facts = {
    'Sea breeze': {
      definition: 'A sea breeze is a wind that blows from the water to the shore by day.',
      facts: ['The sea breeze is stronger in summer, as the land warms faster in sunshine then.'],
    },
  };

  it('turns no statement whose reason would tell', async () => {
    const { questions, rejected } = await bankOf(facts, ['true-false']);
    expect(questions.map(textOf).join('\n')).not.toContain('in summer, as');
    expect(rejected.map(({ text }) => text)).toContain(facts['Sea breeze'].facts[0]);
  });

  it('turns one that goes on with a comparison', async () => {
    const [fact = ''] = facts['Sea breeze'].facts;
    const compared = fact.replace(/, as .*/, ', as in the words of sailors of the coast.');
    const { questions } = await bankOf({ 'Sea breeze': { ...facts['Sea breeze'], facts: [compared] } }, [
      'true-false',
    ]);
    expect(questions.map(textOf).join('\n')).toContain('in summer, as in');
  });
});
