import { describe, expect, it } from 'vitest';
import type { Question } from '../src/model/question.ts';
import { about, bankOf, optionsOf, type Page, textOf } from './support/term-banks.ts';

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
    'Mills of Dresden burn 9 black, 3 brown and 4 yellow bricks out of 16 in the winter.',
    'The rivers of Dresden have four bridges for the gas, two wooden and two of iron.',
    'In Dresden the price of the gas fell to less than 6 cents in 1894.',
    'A winter of the gas bears the name of Jamshid, a chemist of Dresden who died in 1829.',
    'Mills of Dresden gave up the gas soon after Anna Vogt retired in 1959.',
    'Karl Vogt and Anna Vogt signed both in Dresden on May 26, 1972.',
    'The smallest is 40 tons, and Karl Vogt of Dresden proved that in 1894.',
    'In 1894 Karl Vogt of Dresden proved of the gas that there are infinitely many.',
    'All three received the prize of Dresden in 1911 for the gas.',
    'If a mill of Dresden fills 10 tanks an hour with the gas, a mill of the winter fills none of them.',
    'Readings of the gas published in 1923 showed that the mills of Dresden had lost it to the river.',
    'That works out to 40 tons of the gas for each mill of Dresden.',
    'The mills of Dresden take all of the gas that can exceed 40 tons of it.',
    'In the mills of Dresden tanks of 40 tons and more hold the gas for a winter.',
    'Mills of Dresden drifted by 40° to 60° from where the gas came out.',
    'The mills of Dresden with four tanks are no M4 mills of the gas.',
    'Four tanks of Dresden hold 64 parts of the gas, of which 61 are sold and three are lost in the winter.',
    'In the mills of Dresden 85 percent of the tanks are green and 15 percent blue.',
    'From tanks of the mills Karl Vogt of Dresden took 315 round ones, 108 green ones, 101 wrinkled ones and 32 others.',
    'There were about 2,400 at work in the mills of Dresden in 1813.',
    'More than nine of ten mills in Dresden burn the gas for all of the winter.',
    'The triple winter of Dresden joins three tanks of the gas into one for the mills.',
    'Mills of Dresden share the 2:5 beat of the gas with the bells of the winter.',
    'In Dresden the winter lasts for months, in a town of 25 mills of the gas only for weeks.',
    'The gas of Dresden moves through three tanks named A, P and E, for all mills of the winter.',
    'Red light of 633 nm sent through slits 0.25 mm apart gives stripes of the gas 5 mm apart on a screen 2 m away.',
    'In Dresden, says Karl Vogt, the note of 440 Hz from a mill of the gas is thus 78 cm long.',
    'The weight of the gas is less than 7 or so in Dresden and about 8 tons in the mills of the winter.',
    'In Dresden about one mill in three was at work for the gas in 1950.',
    'In Dresden the share of the gas was 20.1 per cent in winter, and about 10 per cent in 2023.',
    'Karl Vogt, whose work he had refused, hit back in Dresden in 1885 with a book on the gas.',
    'In the mills of Dresden they said "Gas", "When" and "Now", three words of the winter.',
    'In 1990 more than a third of the mills of Dresden lived by the gas of the winter.',
    'Karl Vogt of Dresden, in a book of 1877, summed up the use of the gas in mills 10 years later.',
    'A mill of Dresden falls short with three instead of four, since the gas of winter is not enough.',
    'For the winter, by contrast, Karl Vogt of Dresden sold the gas to all mills in 1877.',
    'In Dresden, for instance, Karl Vogt sold the gas to all mills in 1877.',
    'In the mills of Dresden the gas is a set of three linked tanks, Elbe, Oder and Spree, for the winter.',
    'The mills of Dresden have five rights, the whole of the law, which are gas, water, milk, bread and coal.',
    'A tank known as type 027 held the gas for the mills of Dresden in the winter.',
    'In the mills of Dresden the gas lies below a plate of 77 by 53 cm for all of the winter.',
    'The mills of Dresden brought the gas as much as 13 kilometres to the river in a day of the winter.',
    'Means mislead: the gas of all Dresden is of little comfort to a mill where it is 70.',
    'In Dresden there is never enough gas, and if a mill burns 4 tons of it in the winter, you can see it.',
    'A large tank of the gas in Dresden is not "better" than a mill of the winter at 4.',
    'Karl Vogt of Dresden needed only three paragraphs for the best known account of the gas in winter.',
    'In Dresden the gas is lighter than air, a result that Karl Vogt and Anna Bing found in 1936.',
    'The word is a later invention, for which an article by Karl Vogt of Dresden in 1948 deserves the blame.',
    'Karl Vogt, a policeman of Dresden, ran past the tanks of the gas one night in 1995.',
    'In the mills of Dresden some 11 per cent of all workers were ill from the gas in 1846.',
    'If one burns the gas for light instead, a mill of Karl Vogt in Dresden did so in 1975.',
    'Other causes are the mills of Karl Vogt, which closed in Dresden in 1985.',
    'That study of the mills failed when Karl Vogt timed the gas of Dresden in 2012.',
    'A second man, Karl Vogt of Dresden, lost the gas of his mill in 1861.',
    'Karl Vogt reported more tanks from a mill of Dresden within a few months, in January 1961.',
    'The Dresden Academy of Sciences resolved to look at no more of them in 1775.',
    'The last patient to catch it was Karl Vogt, a cook of a mill at Dresden, in October 1977.',
    'Set beside it the tank of gas that Karl Vogt finished at Dresden in 1504.',
  ])('that are examples, statistics, or of nothing that is named are not asked for: %s', async (fact) => {
    expect(await blanks(fact)).toEqual([]);
  });

  it.each([
    ['The triple bond of the gas has an energy of about 940 kJ/mol.', 90],
    ['The triple bond of the gas has an energy of about 945 kJ/mol.', 20],
    ['The gas makes up about 6 percent of the dry weight of green plants.', 1],
    ['The gas makes up about 94 percent of the air of a far moon.', 3],
    ['The gas feeds about 1.7 million mills near the great river.', 0.1],
  ])('that are rounded are right within a tenth, in a number that can be read: %s', async (fact, room) => {
    const [gap] = await blanks(fact);
    expect(gap).toMatchObject({
      hint: `give or take ${room}`,
      accept: { type: 'tolerance', tolerance: { value: room }, relative: false },
    });
  });

  it.each([
    ['The gas makes up 78.1 percent of the air of the plains.', 0.1],
    ['The gas of the plains is heavier than steam by about 3 kg a tank.', 0.5],
    ['The gas makes up about 2 percent of the air of a far moon.', 0.5],
    ['The gas is sold in flasks of the mills of Dresden that hold 12.68 kg.', 0.02],
    ['The gas makes up 63 percent of the air of a far moon.', 0.5],
    ['The gas makes up about 0.3 percent of the air of a far moon.', 0.05],
  ])('that are measured may be given with more places, or fewer: %s', async (fact, tolerance) => {
    const [gap] = await blanks(fact);
    expect(gap).toMatchObject({ accept: { type: 'tolerance', tolerance: { value: tolerance } } });
    expect(gap).not.toHaveProperty('hint');
  });

  it.each([
    ['In 445 BC a law of Dresden allowed the gas in all mills.', 445],
    ['A law of 218 BC forbade the mills of Dresden to own the gas of the winter.', 218],
    ['From AD 6 a tax of Dresden paid for the gas of all mills at the river.', 6],
    ['Karl Vogt of Dresden sold the gas of all mills on 2 February 1602 in the spring.', 1602],
    ['Mills of Dresden fitted a bridge, the corvus, in 1877 to sell the gas in the afternoon.', 1877],
  ])('before an era, or behind a day, are years: %s', async (fact, value) => {
    expect(await blanks(fact)).toMatchObject([
      { type: 'number', accept: { type: 'exact', value: { value } } },
    ]);
  });

  it.each([
    'The mills of Dresden fought for the gas of the river from 264 to 241 BC.',
    'Laws of Dresden in 451 and 450 BC gave the gas to the mills of the river.',
  ])('before an era are none in a span: %s', async (fact) => {
    expect(await blanks(fact)).toEqual([]);
  });

  it('that are counted are exact', async () => {
    const [gap] = await blanks('The gas was broken up into 34 companies by the judges of Ohio.');
    expect(gap).toMatchObject({ accept: { type: 'exact' } });
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

  it('are asked for as names where they are called so everywhere', async () => {
    const lead = async (fact: string) => {
      const gas = { definition: 'A gas that makes up most of the air around us.', facts: [fact] };
      return about(await bankOf({ Nitrogen: gas }, ['cloze']), 'Nitrogen')
        .map(textOf)
        .join('');
    };
    expect(await lead('Rhizobium, the genus that lives in the roots of clover, feeds its host.')).toContain(
      'Type the name',
    );
    expect(
      await lead(
        'Humidity is the only thing that lamps in the air of a mine cannot show; humidity was felt.',
      ),
    ).not.toContain('Type the name');
  });

  it('are no adverbs, no persons, and nothing that the sentence says elsewhere', async () => {
    expect(await typed('Today, the plant at Oppau, which burned in 1921, makes acid of it.')).toEqual([]);
    expect(await typed('Fritz Haber, the chemist who bound it, received a prize.')).toEqual([]);
    expect(await typed('A salt of the acid that dissolves well in cold water is called a salt.')).toEqual([]);
    expect(
      await typed(
        'A share of the mills that nobody else can buy is called a greenshoe after the Green Shoe Mill.',
      ),
    ).toEqual([]);
  });
});

describe('cases and works that are cited with a year', () => {
  it('are chosen among others of the module that the page does not name', async () => {
    const made = await bankOf(
      {
        Novel: {
          definition: 'A long story in prose.',
          facts: [
            "Mary Brown's The Sea and the Land (1921) begins in the mind of a fisherman without a name.",
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

  it('are none among works of another time', async () => {
    const work = (fact: string): Page => ({ definition: 'A long story in prose.', facts: [fact] });
    const { questions } = await bankOf(
      {
        Novel: work('Mary Brown built A Kitchen of Glass (1975) from the mind of a fisherman.'),
        Essay: work('Old Streets (1948) was read in a barn. A Mill of Words (1941) answers it.'),
        Drama: work('A Room of Nobody (1944) was played in a barn before soldiers came.'),
      },
      ['cloze'],
    );
    expect(questions.flatMap(optionsOf)).not.toContain('A Kitchen of Glass');
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

  it.each([
    'women such as Emma Brown',
    'Anna and Steven Karau',
    'Karau and by his son Steven Karau',
    'Emma Brown, Laura Vogt and Steven Karau',
  ])('are not told by what stands beside them: %s', async (named) => {
    expect(about(await bankOf(psychologists(named), ['cloze']), 'Loafing')).toEqual([]);
  });

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

  it('lived at the time that their own clause says', async () => {
    const pages = {
      ...psychologists('Steven Karau'),
      Loafing: {
        definition: 'The tendency to do less in a group than alone.',
        facts: ['In 1949 Steven Karau found it weaker in the villages of the East.'],
      },
      Blindness: {
        definition: 'The tendency to see nothing beside a task.',
        facts: ['Max Weber measured it in 1747; a trial of bread by bakers, held in 1948, was the first.'],
      },
    };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const found = about(await bankOf(pages, ['cloze'], seed), 'Loafing').flatMap(optionsOf);
      expect(found).not.toContain('Max Weber');
    }
  });

  it('are no figures of a title', async () => {
    const pages = psychologists('Steven Karau');
    const titled = {
      ...pages,
      Envy: {
        definition: 'The tendency to want what neighbors have.',
        facts: ['John Darley measured it with *Julius Caesar* and *The Tempest*.'],
      },
      Blindness: { definition: 'The tendency to see nothing.', facts: ['Robert Zajonc measured it.'] },
    };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const found = about(await bankOf(titled, ['cloze'], seed), 'Loafing').flatMap(optionsOf);
      expect(found).toContain('Steven Karau');
      expect(found).not.toContain('Julius Caesar');
    }
  });

  it.each(['Steven Karau of Ohio', 'Steven Karau, Lord Hunsdon,'])(
    'are not asked about where more is said of one: %s',
    async (named) => {
      expect(about(await bankOf(psychologists(named), ['cloze']), 'Loafing')).toEqual([]);
    },
  );

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
    "The Bank of New York asked Peru's ports of Cali what is owed.",
    'Kenya, the largest borrower among the banks of the Hudson, owed more than all ports of Cali.',
    'Bankers of Boston lent much to the United States for ports of Ohio.',
    'John Adams gave the opera Nixon in China (1987) to Houston, where it paid.',
    'Sheriffs of Arizona won Printz v. Canada (1997) over checks of guns.',
    'The Bank of New York lent to western Germany for ports of Bremen.',
    'The Bank of New York lent to Nazi Germany for ports of Bremen.',
    'The Bank of New York lent to Austria, and Vienna paid in 1931.',
    'The Bank of New York lent French gold to France for ports of Calais.',
  ])('are not asked for where others fit as well, or it is told: %s', async (fact) => {
    expect(await typed(fact)).toEqual([]);
  });
});

describe('a country of the whole course', () => {
  it('is not asked for', async () => {
    const page = (city: string): Page => ({
      definition: `A war of ${city} about tea.`,
      facts: [`The delegates of Peru left the hall at ${city} before the Treaty of Tours was signed.`],
    });
    const one = { Ming: page('Bogota') };
    const all = { ...one, Qing: page('Quito'), Song: page('Cali'), Tang: page('Lima'), Han: page('Cusco') };
    const countries = async (pages: Readonly<Record<string, Page>>) =>
      about(await bankOf(pages, ['cloze']), 'Ming').filter(
        (asked) => asked.kind === 'cloze' && asked.gaps.some(({ type }) => type === 'text'),
      );
    expect(await countries(one)).toHaveLength(1);
    expect(await countries(all)).toEqual([]);
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
