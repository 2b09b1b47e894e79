import { describe, expect, it } from 'vitest';
import type { Question } from '../src/model/question.ts';
import { about, bankOf, type Page, textOf } from './support/term-banks.ts';

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
    'It dies away with Walt Kuhn of New York, whose pictures lower the value from 4.8 to about 2.9 in an hour.',
    'It followed the Salon of Paris of 1909, where the rooms of the painters belonged to their friends.',
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
    expect(made.questions.map(textOf).join('')).toContain('“A rock that has solidified');
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

  it('is a name, where it is somebody who did something, and none of several', async () => {
    const rustin = 'The Quaker pacifist and strategist who organized the march of 1963 as a deputy.';
    const made = await bankOf({ 'Bayard Rustin': { definition: rustin } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('Write the name that fits');
    const six = 'The leaders of the main organizations in 1963: Randolph, King, Wilkins and three others.';
    expect(await accepted('Big Six', six)).toEqual(['Big Six']);
  });

  it('is not told by what it is made of, nor asked for by two blanks of two names', async () => {
    const dao = 'The Chinese tradition that takes its name from the Dao, the source of all things.';
    const act =
      'The Fair Housing Act, Title VIII of the Civil Rights Act of 1968, forbade discrimination in the sale of houses.';
    const pages = {
      Daoism: { definition: dao },
      'Fair Housing Act\naliases: [Civil Rights Act of 1968]': { definition: act },
    };
    expect((await bankOf(pages, ['short-answer'])).questions).toEqual([]);
    const hormone =
      'A plant hormone, chiefly indoleacetic acid, that controls the growth of cells toward light.';
    const auxin = { 'Auxin\naliases: [indoleacetic acid]': { definition: hormone } };
    expect((await bankOf(auxin, ['short-answer'])).questions).toEqual([]);
    const halide = 'An organomagnesium halide, RMgX, made by stirring turnings of a metal in a dry ether.';
    const reagent = { 'Grignard reagent\naliases: [organomagnesium halide]': { definition: halide } };
    expect((await bankOf(reagent, ['short-answer'])).questions).toEqual([]);
  });

  it('of a battle may be its place', async () => {
    const bosworth =
      'The encounter of 1485 in Leicestershire in which a king of England lost crown and life.';
    expect(await accepted('Battle of Bosworth', bosworth)).toContain('Bosworth');
  });

  it('is asked for without the number of its words where a hyphen makes one of two', async () => {
    const robin = 'The scheduling that gives every process a short and equal slice of time in turn.';
    const made = await bankOf({ 'Round-robin scheduling': { definition: robin } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).not.toContain('words');
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

  it('of a person is no singular, and one of its sort is of that', async () => {
    expect(
      await accepted(
        'Jorge Luis Borges',
        'Argentine poet and author of short fictions with the air of scholarship.',
      ),
    ).not.toContain('Jorge Luis Borge');
    const bought = 'One that the buyer researches with care because it is costly and full of risk.';
    const made = await bankOf({ 'High purchase': { definition: bought } }, ['short-answer']);
    expect(made.questions.map(textOf).join('')).toContain('“A purchase that the buyer');
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
    const ghana = 'The Ghana Empire was the earliest state of the western coast and flourished before 1076.';
    const other = await bankOf({ 'Ghana Empire': { definition: ghana } }, ['short-answer']);
    expect(other.questions.map(textOf).join('')).toContain('state of the western coast”');
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

  const asked = async (term: string, definition: string, others: Readonly<Record<string, Page>> = {}) =>
    about(await bankOf({ [term]: { definition }, ...others }, ['short-answer']), term).map(textOf);

  it('may be described by the noun with which its name ends, where it is one', async () => {
    expect(
      await asked('Activation energy', 'Activation energy is the least energy that lets a reaction begin.'),
    ).toEqual([expect.stringContaining('“The least energy that lets a reaction begin”')]);
    expect(
      await asked('Activation energy', 'A barrier of energy that lets no reaction begin before its time.'),
    ).toEqual([]);
    expect(
      await asked('Activation energy', 'The energy that must activate a reaction before it can begin.'),
    ).toEqual([]);
  });

  it('may be described by the noun with which others of its module end, too', async () => {
    const key = (which: string): Page => ({ definition: `A column of a table that holds ${which}.` });
    const foreign = 'A column whose values stand as a key in another table of a store.';
    const keys = { 'Natural key': key('what the world uses'), 'Primary key': key('no value twice') };
    expect(await asked('Foreign key', foreign)).toEqual([]);
    expect(await asked('Foreign key', foreign, keys)).toEqual([expect.stringContaining('stand as a key')]);
  });

  it('is a name or a title of one, and the term for many', async () => {
    expect(
      await asked('The Red Letter', 'A novel of a town in which people judge a woman with a child.'),
    ).toEqual([expect.stringMatching(/^Write the title that/)]);
    const sonnet = 'A poem of fourteen lines that turns from one thought to another.';
    expect(await asked('Sonnet', sonnet)).toEqual([expect.stringMatching(/^Write the term \(one word\)/)]);
    const work = 'The work of giving a thing a clear place in the minds of buyers.';
    expect(await asked('Slotting', work)).toEqual([expect.stringMatching(/^Write the term \(one word\)/)]);
    const painter = 'A painter of portraits who worked for the merchants of a rich town.';
    expect(await asked('Anna Vogt', painter)).toEqual([expect.stringMatching(/^Write the name that/)]);
    const group = 'A loose group of painters who showed the hills of a river to the towns.';
    expect(await asked('Hudson Valley School', group)).toEqual([expect.stringMatching(/^Write the term/)]);
    expect(await accepted('Hudson Valley School', group)).not.toContain('School');
    expect(await asked('Limner', painter)).toEqual([expect.stringMatching(/^Write the term \(one word\)/)]);
    expect(await asked('Limners', 'Painters of portraits who went from town to town for merchants.')).toEqual(
      [expect.stringMatching(/^Write the term/)],
    );
  });

  it('is asked for by one blank behind “officially”', async () => {
    const definition =
      'Officially the European Recovery Program, the Marshall Plan was the scheme that gave goods to Europe.';
    const { questions } = await bankOf(
      { 'Marshall Plan\naliases: [European Recovery Program]': { definition } },
      ['short-answer'],
    );
    expect(questions.map(textOf)).toEqual([
      expect.stringContaining('“_____ was the scheme that gave goods to Europe.”'),
    ]);
  });

  it('stands behind the article with which its sentence begins', async () => {
    expect(await asked('Internal wave', 'An internal wave travels inside the sea along its layers.')).toEqual(
      [expect.stringContaining('“An _____ travels inside the sea')],
    );
    const pages = {
      'Armory Show': {
        definition: 'The exhibition of many pictures in a hall of New York.',
        facts: ['The Armory Show was opened by Walt Kuhn for artists of New York and not by a museum.'],
      },
    };
    const [fact] = about(await bankOf(pages, ['fact-to-term']), 'Armory Show');
    expect(fact && textOf(fact)).toContain('“The _____ was opened by Walt Kuhn');
  });

  it('is typed in both numbers where its definition is of many', async () => {
    expect(
      await accepted(
        'Toll-like receptor',
        'Toll-like receptors are proteins of the cell that find microbes.',
      ),
    ).toContain('Toll-like receptors');
  });

  it('may lack the sign of a genitive', async () => {
    const typed = await accepted(
      "Graves' disease",
      'A disorder in which the gland of the throat is too busy.',
    );
    expect(typed).toContain('Graves disease');
    expect(typed).not.toContain("Graves' diseases");
  });

  it('is no family’s name that two of them have', async () => {
    const poet = { definition: 'A poet of the moors whose one novel tells of revenge.' };
    const other = { definition: 'A poet of the moors who wrote of a governess and her pupils.' };
    const names = async (pages: Readonly<Record<string, Page>>) => {
      const [question] = about(await bankOf(pages, ['short-answer']), 'Emily Vogt');
      return question?.kind === 'text' ? question.answers.flatMap(({ texts }) => texts) : [];
    };
    expect(await names({ 'Emily Vogt': poet })).toContain('Vogt');
    expect(await names({ 'Emily Vogt': poet, 'Anne Vogt': other })).not.toContain('Vogt');
  });
});
