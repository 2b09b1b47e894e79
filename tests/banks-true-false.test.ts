import { describe, expect, it } from 'vitest';
import { about, bankOf, type Page, textOf } from './support/term-banks.ts';

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

  it('does not turn “never” into “always”, nor leaves it out', async () => {
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
    expect(all.flat()).toEqual([]);
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
    'The triple handler of a program joins three machines of the town.',
    'Visits of users actually raised the share of mistakes in all machines of Ohio.',
    'Handlers of the machine held out longer than the maker of programs had hoped.',
    'The first handler of a machine lasted nine days in the town of Ohio.',
    'In machines of Ohio a handler lowers the share of mistakes from 22 to 15 per cent of programs.',
    'Parts of the handler twist upward like a flame in all machines of the program.',
    'It does not matter in the least to a handler whether the machine is old.',
    'Handlers took 855 parts of the machine, and programs took 940.',
    'The handler of a machine has five fixed parts (Elbe, Oder, Rhine, Main and Spree) and ten that programs choose.',
    'Never choose the handler with the smallest number of parts in a machine.',
    'A lookup of a missing key raises a `KeyError` in the handler of the program.',
    'A bare handler is bad style: it hides mistakes and even catches the keys that stop a program.',
    'Small handlers sit at the lower left: hot but faint.',
    'The first handler is described by a monk of Bukhara, who died in 870.',
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
    'The court strikes down a prayer of 22 words for handlers, voluntary and free though it is.',
    'Slow handlers have a long part one to three meters deep along their side.',
    'All smooth handlers are machines, and so are rough handlers with all their parts.',
    'The pull of a handler lies between −0.03 and −0.08, well below the −0.21 of other machines.',
    'Making the share of each handler in the machine known largely removes it.',
    'Leo Stein and his family bought it for 500 handlers.',
    'The unexpected handler from outside matches none and is stopped.',
    'Start with 400 handlers in the machine and a program of 8 parts.',
    'Its paper is faster, and takes 100 parts in handlers.',
    'Friends of the handlers speak of 30,000.',
    'Handlers of Turkey sign that January a machine of 12 parts.',
    'The worst handler is slow, and machines get by with O(1) space.',
    'Handlers of machines stop about 464 BC and are gone.',
    'Handlers of the machine come on top of others and never in place of programs.',
    'Handlers replace old words by four, purposely, knowingly, recklessly and negligently.',
    'Joseph Asscher used one in handlers to split 12 machines.',
    'A handler of machines consequently needs seven programs.',
    'A handler of machines therefore needs seven programs.',
    'A handler rises and holds the mountain of machines for years.',
    'Short forms lower it in handlers of machines beforehand.',
    'Draining sinks are far too small for all handlers of machines.',
    'Guitars carry the opening of a handler as easily as a machine of Vivaldi.',
    'Handlers want to give the surplus to landless machines in small lots.',
    'A handler is a gas just above the temperature of machines.',
    'Handlers have areas of a triangle, a sector and a larger triangle.',
    'Handlers lower pressure in all machines of Ohio.',
    'Pindolol slows handlers less than machines of Ohio do.',
    'Handlers reach −18 degrees, machines 33 degrees, and programs gain 15.',
    'The Association of Handlers, alarmed by misuse of machines, publishes rules on programs, which are read.',
    'A flux is measured in handlers, and a handler per second is one volt.',
    'Blue parts make up 8 percent of handlers, but only 0.5 percent of machines.',
    'Handlers trade their parts at points that are visible in machines.',
    'A dictum of Friedman says that handlers are always and everywhere machines.',
    'The index of Okun adds the parts of a handler to the parts of machines.',
    'Old firms issue the great majority of handlers in all machines.',
    'Handlers of machines have little in common, and even they could not make their cola last.',
    'Handlers never cross, since forces in machines cannot point in two directions.',
    'Three agencies, Moody, Fitch, and Poor, judge all handlers of machines.',
    'Harold Kelley finds ten years later that handlers have seven parts.',
    'Handlers first gathered in the program of the machine on 30 April 1977, and walked.',
    'The price of a handler rises by more than 8,000 percent in machines.',
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
    'Ferdinand Handler, then 21, deduces that machines have parts.',
    'An official raises money for the handlers by sales of machines to programs.',
    'Example: 12 handlers in a machine of 6 parts reduces to 4 programs.',
    'A path of the handler reduces to programs behind the machine.',
    'Handlers of today make their programs from larger, flatter parts of machines.',
    'Handlers have always been fond of machines, from those of Plautus to those of today.',
    'Mistakes, nearly unseen in machines, rank high once the handler is included.',
    'Two forms of machines are parted by the handler, while programs cross it and do not differ.',
    'The measure of a handler is in fact the smallest positive part of the machine.',
    'The parts of a handler are not unique: from one all others arise in the machine.',
    'Old books make the largest handlers well over 120 meters long for machines.',
    'Kohlberg wins the handler with a bid of machines and a book of programs.',
    'The maker who comes nearest to the handler dreams of machines for all programs.',
    'A handler of machines holds a part that heating to 56 °C destroys.',
    'Regulators of programs banned the handler for 799 machines of the town.',
    'Mistakes of machines have fallen by 99 percent since handlers came to the town.',
    'The largest handler on record, 20 cm across, falls from one near the machines of Ohio.',
    'Handlers make machines from larger, flatter and more colorful parts of programs.',
    'As wild type 2 handlers are stopped, that part is taken out of all machines.',
    'The suite for handlers, Op. 25, pours them into the old forms of machines.',
    'Machines take about 120 parts and handlers about 10, so that the handlers look small.',
    'It rests on the product variety of handlers and machines more than on programs.',
    'Twelve handlers signed: Canada, Iceland and ten machines of Europe.',
    'Gain is traded off, so that part in handlers at a gain of 100 reaches machines.',
    'In the older handlers and machines the word meant the program above all.',
    'Handlers of machines set a minimum of programs for the town of Ohio.',
    'An inode of handlers points to further machines through double and triple indirect blocks.',
    'From surveys of machines Harry Reid derives his rule of the elastic handler.',
    'For work by hand the form of the handler in machines is usually shorter.',
    'The handler adds parts of machines to a 3′ end of a program.',
    'Handlers such as 2,4-D stop the growth of all machines in a program.',
    'Handlers cannot tell two machines apart, and the hotter a program, the worse they choose.',
    'The handler of 5 to 9 December is held down by machines of London.',
    'A governor pardons the handler when the maker of machines has been dead for 97 years.',
    'The handler and the machines of a town stand less than 3 m above the sea.',
    'A handler cites programs that include the work of machines.',
    'A load of zero does not mean an idle handler, for a machine chosen by programs has any load.',
  ])('is none that nobody would write: %s', async (fact) => {
    expect(await asked(fact)).toEqual([]);
  });

  it('is none of a wrong year where that can be typed', async () => {
    const pages = {
      Handler: {
        definition: 'A handler is the part of a program that meets mistakes.',
        facts: ['Bill Joy of Sun described the first handler of machines in 1983.'],
      },
    };
    const typed = await bankOf(pages, ['true-false', 'cloze']);
    expect(about(typed, 'Handler').map(({ kind }) => kind)).toEqual(['cloze']);
    expect(about(await bankOf(pages, ['true-false']), 'Handler')).toHaveLength(1);
  });

  it.each([
    'A high load of the handler raises the temperature of the machine.',
    'A handler with an even number of parts stops the program of the machine.',
    'A stronger handler raises the temperature of the machine.',
    'Handlers price machines high where users do not care for their parts, and keep others away for a while.',
    'The first handler of a machine has 870 parts in the year that it comes to.',
  ])('is one word or number from the truth: %s', async (fact) => {
    expect(await asked(fact)).toHaveLength(1);
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
