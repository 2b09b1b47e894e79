import { describe, expect, it } from 'vitest';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import {
  about,
  bankOf,
  choicesBeside,
  choicesOf,
  optionsOf,
  type Page,
  textOf,
} from './support/term-banks.ts';

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

  it('are no single novels beside a sort of novel', async () => {
    const pages = {
      'Roman à clef': { definition: 'A novel of real people in which all have other names than in life.' },
      'Tom Jones': { definition: 'A novel of the road in which a foundling comes to London.' },
      'Robinson Crusoe': { definition: 'A novel of an island in which a sailor lives alone for years.' },
      'Tristram Shandy': { definition: 'A novel of a family in which nothing is ever told to its end.' },
      'Bleak House': { definition: 'A novel of a lawsuit in which all the money is lost to lawyers.' },
    };
    const made = await bankOf(pages, ['definition-to-term']);
    expect(about(made, 'Roman à clef')).toEqual([]);
    expect(about(made, 'Tom Jones').flatMap(choicesOf).sort()).toEqual(
      ['Bleak House', 'Robinson Crusoe', 'Tom Jones', 'Tristram Shandy'].sort(),
    );
  });

  it('are what the author relates, where no noun says that it is of another sort', async () => {
    const containers: Readonly<Record<string, Page>> = {
      'Fixed row': {
        definition: 'An ordered collection of items that stays as it was made, in parentheses.',
        related: ['Written strand', 'Named mapping', 'Plain truth'],
      },
      'Written strand': {
        definition: 'A sequence of letters and signs that stands between quotation marks.',
      },
      'Named mapping': { definition: 'A store of values, each of which is found by a key of its own.' },
      'Plain truth': { definition: 'A pair of opposite values, of which a question has one as its answer.' },
    };
    const apart = Object.fromEntries(
      Object.entries(containers).map(([term, { definition }]) => [term, { definition }]),
    );
    const campaign = {
      ...containers,
      'Fixed row': {
        definition: 'A campaign of strikes that shut the mines down.',
        related: ['Written strand', 'Named mapping'],
      },
    };
    const asked = (pages: Readonly<Record<string, Page>>) =>
      choicesBeside(pages, 'definition-to-term', 'Fixed row');
    expect([...(await asked(containers))].sort()).toEqual(Object.keys(containers).sort());
    expect(await asked(apart)).toEqual([]);
    expect(await asked(campaign)).toEqual([]);
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

  it('are no titles where the term is written small', async () => {
    const pages = {
      Quarto: { definition: 'A book made of sheets that were folded twice by a printer.' },
      'The Tempest': { definition: 'A play about an island, its storms and a duke who was driven out.' },
      'Henry IV Part 1': { definition: 'A play about rebels of the north and a merry prince in London.' },
      'The Winter Tale': {
        definition: 'A play about jealousy of a king and a child who grew up as a shepherd.',
      },
      Hamlet: {
        definition: 'A tragedy about a prince of Denmark whose uncle has killed a king.',
        facts: [
          'Robert Armin found that a late speech is present in the second quarto and nowhere in print.',
        ],
      },
    };
    for (const seed of [1, 2, 3])
      expect(about(await bankOf(pages, ['cloze'], seed), 'Hamlet').flatMap(optionsOf)).not.toContain(
        'The Tempest',
      );
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
      ['How many beats of the bar are strong?', 'Only one.'],
      ['How wide is the smallest drum, at least?', 'Five millimetres.'],
      ['Who first wrote it down?', 'Sir Gilbert Walker.'],
    ]);
    const [named] = questions.filter((one) => textOf(one).includes('wrote it down'));
    expect(named?.kind === 'text' && named.answers[0]?.texts).toEqual([
      'Sir Gilbert Walker',
      'Gilbert Walker',
      'Walker',
    ]);
    const [word] = questions.filter((one) => textOf(one).includes('strong?'));
    expect(word?.kind === 'text' && word.answers[0]?.texts).toEqual(['Only one', 'one', '1']);
    const [number] = questions.filter((one) => textOf(one).includes('preludes'));
    const [text] = questions.filter((one) => textOf(one).includes('bass'));
    expect(number?.kind === 'number' && number.answers).toMatchObject([{ accept: { value: { value: 24 } } }]);
    expect(text?.kind === 'text' && text.answers[0]?.texts).toEqual(['Eight notes', '8 notes', 'eight', '8']);
  });

  it('are typed as fractions where the answer is one, of which one alone would be another number', async () => {
    const { questions } = await metre([['What fraction of the bar is strong?', 'One half.']]);
    const [asked] = questions.filter((one) => textOf(one).includes('fraction'));
    const texts = asked?.kind === 'text' ? asked.answers.flatMap((one) => one.texts) : [];
    expect(texts).toEqual(expect.arrayContaining(['One half', '1/2', '0.5', '50%', 'half']));
    expect(texts).not.toContain('1');
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
      [
        'Which two bands do you know that keep it?',
        'For example: the Hot Five, a band of Chicago; the Blue Devils, a band of Oklahoma.',
      ],
      [
        'What did each of the bands want of it?',
        'The Hot Five wanted room for a cornet, a steady beat, and a drum that was heard in the last row. The Blue Devils wanted it for dancers, but few of them could dance to it.',
      ],
    ]);
    const rubrics = questions.flatMap((one) =>
      one.kind === 'essay' ? [one.rubric.map(({ text }) => toPlain(text))] : [],
    );
    expect(rubrics).toEqual([
      ['The ratio of the parts stays the same.', 'The tempo depends on that ratio.'],
      ['Ragtime.', 'Jazz.', 'Funk.'],
      ['Gives an example that fits, such as: A march that is played in cut time.'],
      ['The base is ammonia, NH3, in water.'],
      [
        'Gives an example that fits, such as: The Hot Five, a band of Chicago.',
        'Gives an example that fits, such as: The Blue Devils, a band of Oklahoma.',
      ],
      [
        'The Hot Five wanted room for a cornet, a steady beat, and a drum that was heard in the last row.',
        'The Blue Devils wanted it for dancers, but few of them could dance to it.',
      ],
    ]);
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
  const things = {
    Esker: { definition: 'A long and winding ridge of sand that a stream laid down beneath a glacier.' },
    Loess: { definition: 'A deposit of silt that the wind has blown over hills and valleys alike.' },
  };
  const processes = {
    Abrasion: { definition: 'The process by which stones in a glacier grind the rock below it to flour.' },
    Ablation: { definition: 'The process by which a glacier loses snow and water to the sun and wind.' },
  };
  const pages = (
    term: string,
    definition: string,
    ridges: Readonly<Record<string, Page>>,
  ): Readonly<Record<string, Page>> => ({
    ...ridges,
    Varve: { definition: 'A pair of thin layers that settle in a lake within one cold year.' },
    'Louis Agassiz': {
      definition: 'A scientist of Switzerland who taught that ice had once covered Europe.',
    },
    [term]: { definition },
  });
  const choices = (
    term: string,
    definition: string,
    others: Readonly<Record<string, Page>> = things,
  ): Promise<readonly string[]> => choicesBeside(pages(term, definition, others), 'term-to-definition', term);
  const plucking = 'The process by which moving ice tears blocks out of the rock.';

  it('are two of its sort, and one may be of another, but of no person', async () => {
    const found = await choices('Plucking', plucking, processes);
    expect(found).toHaveLength(4);
    expect(found.join()).not.toContain('scientist');
    expect(await choices('Hard plucking', plucking)).toEqual([]);
    const { rejected } = await bankOf(pages('Hard plucking', plucking, things), [
      'term-to-definition',
      'short-answer',
    ]);
    expect(rejected.map(({ reason }) => reason).join('\n')).toContain('is of its sort, and two are needed');
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

describe('sets', () => {
  const pairsOf = ({ questions }: { readonly questions: readonly Question[] }) =>
    questions.flatMap((one) => (one.kind === 'match' ? one.pairs : []));

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
    const pairs = pairsOf(made);
    expect(pairs.map(({ right }) => toPlain(right))).toContain('Mourns the dead, and ends with consolation');
    expect(pairs).toHaveLength(4);
  });

  it('hold no three things whose names tell of what kind they are', async () => {
    const things = {
      'Browder v. Gayle': { definition: 'The lawsuit that ended segregation on the buses of a city.' },
      'Highlander Folk School': {
        definition: 'A training center in the mountains where workers of unions met.',
      },
      'Montgomery Association': { definition: 'The body that was founded to run the boycott of a town.' },
    };
    expect((await bankOf(things, ['matching'])).questions).toEqual([]);
  });

  it('leave out what would begin with “of” without its term', async () => {
    const made = await bankOf(
      {
        Index: { definition: 'Index of a material is the speed of light in it beside that in a vacuum.' },
        Mirror: { definition: 'A mirror sends light back in one direction only.' },
        Lens: { definition: 'A lens gathers light that comes from far away.' },
        Prism: { definition: 'A prism parts light into the colors of the rainbow.' },
      },
      ['matching'],
    );
    expect(
      pairsOf(made)
        .map(({ left }) => toPlain(left))
        .sort(),
    ).toEqual(['Lens', 'Mirror', 'Prism']);
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
    const battle = { ...union, facts: ['Everything converged on the battle of Shrewsbury, fought in 1403.'] };
    expect(about(await bankOf({ Zollverein: battle }, ['year']), 'Zollverein')).toEqual([]);
    const channel = {
      ...union,
      facts: ['One channel is the Dutch disease, a name coined by The Economist in 1977.'],
    };
    expect(about(await bankOf({ Zollverein: channel }, ['year']), 'Zollverein')).toEqual([]);
  });

  it('is none that only explains what is so', async () => {
    const gene = {
      definition: 'A part of a cell that finds the letters of a germ.',
      facts: [
        'Because it responds to letters of germs, a copy of it serves Pfizer in a vaccine approved in 2017.',
      ],
    };
    expect(about(await bankOf({ Receptor: gene }, ['year']), 'Receptor')).toEqual([]);
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
      'A carbon atom holds another atom by four bonds in 25 cases of 1926.',
      'In ice each molecule holds on to four others in a lattice.',
      'Ice floats because these bonds hold four molecules in an open lattice.',
      'Jean-Philippe Huggins explained the idea in his thesis in 1919.',
    ])
      expect((await stem(fact)).length, fact).toBe(1);
    expect(await stem('One likes others more, and another made it in 1919 with the former.')).toEqual([]);
  });

  it('explains “the two”, “the same”, “the opposite” and “the other”', async () => {
    for (const fact of [
      'In ice of 1926 the two ends of a molecule draw 25 neighbors near.',
      'Ice of 1926 melts at the same heat as snow does, and 25 molecules part.',
      'A molecule of 1926 is held by 25 neighbors that lie on the opposite side.',
      'Ice of 1926 has 25 molecules on one side and water on the other.',
    ])
      expect((await stem(fact)).length, fact).toBe(1);
    for (const fact of [
      'In ice of 1926 the two draw 25 neighbors near.',
      'Ice of 1926 melts in the same year, and 25 molecules part.',
      'A molecule of 1926 is held by 25 neighbors and by the other.',
      'Ice gives way, so that part in 1926 holds 25 neighbors.',
    ])
      expect(await stem(fact), fact).toEqual([]);
  });

  it('names the term before it speaks of it, or the heading does', async () => {
    const [asked] = await stem(
      'Linus Pauling measured it in 1926, long before the hydrogen bond was taught in Ohio.',
    );
    expect(asked).toContain('about “Hydrogen bond”');
  });

  it('is not the time that another event has', async () => {
    expect(await stem('Wendell Latimer had shown four of them to Linus Pauling ten years earlier.')).toEqual(
      [],
    );
  });
});
