import { describe, expect, it } from 'vitest';
import { type MadeBank, makeBank } from '../src/banks/make-bank.ts';
import type { BankKind } from '../src/banks/options.ts';
import { readCourse } from '../src/build/read-course.ts';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { temporaryFolder } from './support/cli.ts';

interface Page {
  readonly definition: string;
  readonly facts?: readonly string[];
}

/** The bank of a course of one module in a language. */
const bankOf = async (
  language: string,
  pages: Readonly<Record<string, Page>>,
  kinds?: readonly BankKind[],
): Promise<MadeBank> => {
  const written = Object.entries(pages).map(([term, { definition, facts = [] }], index) => [
    `01-m/${index + 1}-t${index}.term.md`,
    `---\nterm: ${term}\n---\n\n## Definition\n\n${definition}\n\n## Must-know facts\n\n${facts.map((fact, at) => `${at + 1}. ${fact}\n`).join('')}`,
  ]);
  const { folder, remove } = await temporaryFolder({
    'course.yml': `id: c\ntitle: C\nlanguage: ${language}\n`,
    ...Object.fromEntries(written),
  });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, kinds ? { kinds } : {});
};

const textOf = (question: Question): string => toPlain([...question.prompt, ...question.body]);
const reasonsOf = ({ rejected }: MadeBank, term: string): string =>
  rejected
    .filter((one) => one.term === term)
    .map(({ reason }) => reason)
    .join('\n');
const optionsOf = (question: Question | undefined): readonly string[] =>
  question?.kind === 'cloze'
    ? question.gaps.flatMap((gap) => (gap.type === 'choice' ? gap.options.map(({ text }) => text) : []))
    : [];

describe('a description in another language', () => {
  it('is given away by no small word of the name, but by a word of meaning', async () => {
    const made = await bankOf(
      'es',
      {
        'Canal de Panamá': { definition: 'Vía de navegación entre el mar Caribe y el océano Pacífico.' },
        'Grito de Dolores': { definition: 'Llamamiento que el cura Hidalgo hizo en el pueblo de Dolores.' },
      },
      ['short-answer'],
    );
    expect(made.questions.map(({ tags }) => tags[1])).toEqual(['Canal de Panamá']);
    expect(reasonsOf(made, 'Grito de Dolores')).toContain('“Dolores” in the definition gives the term away');
  });

  it('is given away by the last noun of a compound', async () => {
    const made = await bankOf(
      'de',
      {
        Bodensee: { definition: 'Der Bodensee ist ein See im nördlichen Vorland der Alpen.' },
        'Gotthard-Basistunnel': { definition: 'Längster Eisenbahntunnel der Welt unter den Alpen im Süden.' },
        Föhn: { definition: 'Der Föhn ist ein warmer, trockener Fallwind auf der Leeseite eines Gebirges.' },
      },
      ['short-answer'],
    );
    expect(made.questions.map(({ tags }) => tags[1])).toEqual(['Föhn']);
    expect(reasonsOf(made, 'Bodensee')).toContain('“See”');
    expect(reasonsOf(made, 'Gotthard-Basistunnel')).toContain('“Eisenbahntunnel”');
  });

  it('is given away by a word with which a name without spaces ends, and not by a part of a word', async () => {
    const made = await bankOf(
      'ja',
      {
        琵琶湖: { definition: '滋賀県にある日本で最も大きな湖。' },
        鎖国: { definition: '外国との貿易や交流をきびしく制限した江戸幕府の対外政策。' },
      },
      ['short-answer'],
    );
    expect(made.questions.map(({ tags }) => tags[1])).toEqual(['鎖国']);
    expect(reasonsOf(made, '琵琶湖')).toContain('“湖”');
  });

  it('is asked without the sentence that says “er” or “sie”, which would tell the gender', async () => {
    const { questions } = await bankOf(
      'de',
      {
        Föhn: {
          definition: 'Der Föhn ist ein warmer, trockener Fallwind. Er weht meist von Süden in die Täler.',
        },
      },
      ['short-answer'],
    );
    expect(questions.map(textOf)).toEqual([
      expect.stringMatching(/„_____ ist ein warmer, trockener Fallwind\.“/),
    ]);
  });

  it('stands in a matching set where it leaves its term out', async () => {
    const { questions } = await bankOf(
      'it',
      {
        Sfumato: { definition: 'Passaggio graduale tra luce e ombra che ammorbidisce i contorni.' },
        Mecenatismo: { definition: 'Sostegno che un signore ricco dà ad artisti in cambio di prestigio.' },
        Eliocentrismo: { definition: 'Modello del cosmo in cui i pianeti girano intorno a una stella.' },
      },
      ['matching'],
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['match']);
  });

  it('is asked with terms to choose from only beside two that begin alike', async () => {
    const movements: Readonly<Record<string, Page>> = {
      Romantisme: { definition: 'Mouvement qui met le sentiment au-dessus des règles de la raison.' },
      Naturalisme: { definition: 'Mouvement qui applique au roman la méthode des sciences.' },
      Symbolisme: { definition: 'Mouvement qui suggère les états de l’âme par des images.' },
      Parnasse: { definition: 'Mouvement qui recherche la perfection et défend l’art pour l’art.' },
      Alexandrin: { definition: 'Vers de douze syllabes coupé en deux moitiés par une césure.' },
    };
    const { questions } = await bankOf('fr', movements, ['definition-to-term']);
    const asked = questions.map(({ tags }) => tags[1]);
    expect(asked).toContain('Parnasse');
    expect(asked).not.toContain('Alexandrin');
  });
});

const authors: Readonly<Record<string, Page>> = {
  Umanesimo: {
    definition: 'Movimento culturale che rimise al centro lo studio dei classici.',
    facts: ['Poggio Bracciolini ritrovò a San Gallo il poema di Lucrezio.'],
  },
  Prospettiva: {
    definition: 'Tecnica che rappresenta lo spazio su una superficie piana.',
    facts: ['Filippo Brunelleschi la dimostrò con due tavolette davanti al Battistero di Firenze.'],
  },
  Stampa: {
    definition: 'Procedimento con cui si compongono le pagine con lettere di metallo.',
    facts: [
      'Aldo Manuzio pubblicò a Venezia i primi libri in formato tascabile.',
      'La Bibbia di Magonza ha 42 linee per colonna.',
      'La bottega stampò circa 180 copie.',
      'Nuovi Torchi arrivarono a Venezia per i libri.',
    ],
  },
  Sfumato: {
    definition: 'Passaggio graduale tra luce e ombra.',
    facts: ['Giorgio Vasari lo descrisse in un capitolo delle Vite.', 'L’artista Leonardo usò molti strati.'],
  },
};

describe('a blank in another language', () => {
  it('is who did something, among others of the module who did something', async () => {
    const { questions } = await bankOf('it', authors, ['cloze']);
    const [person] = questions.filter(({ tags }) => tags.includes('Prospettiva'));
    expect(person && textOf(person)).toContain('_____ la dimostrò con due tavolette');
    expect([...optionsOf(person)].sort()).toEqual([
      'Aldo Manuzio',
      'Filippo Brunelleschi',
      'Giorgio Vasari',
      'Poggio Bracciolini',
    ]);
  });

  it('is no capitalized noun of German', async () => {
    const fact = (verb: string): Page => ({
      definition: 'Begriff der Grammatik.',
      facts: [`Starke Verben ${verb} im Präteritum den Vokal.`],
    });
    const { questions } = await bankOf(
      'de',
      { A: fact('ändern'), B: fact('haben'), C: fact('wählen'), D: fact('tragen') },
      ['cloze'],
    );
    expect(questions).toEqual([]);
  });

  it('is a number of something that is alone and exact', async () => {
    const { questions } = await bankOf('it', authors, ['cloze']);
    const numbers = questions.map(textOf).filter((text) => text.includes('il numero'));
    expect(numbers).toEqual([expect.stringContaining('La Bibbia di Magonza ha _____ linee per colonna.')]);
  });

  it('is neither a day of a month nor a number in a name', async () => {
    const made = await bankOf(
      'fr',
      {
        Constitution: {
          definition: 'Loi fondamentale d’un État.',
          facts: [
            'La fête nationale a lieu le 14 juillet à Paris.',
            'Article 16 de la Constitution donne des pouvoirs au président.',
          ],
        },
      },
      ['cloze'],
    );
    expect(made.questions).toEqual([]);
  });

  it('may stand beside the pronoun that means the term', async () => {
    const { questions } = await bankOf(
      'de',
      {
        'Gotthard-Basistunnel': {
          definition:
            'Der Gotthard-Basistunnel ist ein Eisenbahntunnel in der Schweiz. Mit 57 Kilometern ist er der längste der Welt.',
          facts: ['Im Tunnel liegt er 3 Kilometer unter dem Gipfel.'],
        },
      },
      ['cloze'],
    );
    expect(questions.map(textOf)).toEqual([
      expect.stringContaining('Mit _____ Kilometern ist er der längste'),
    ]);
  });

  it('is a year in scripts without capitals, where a sign or word says that it is one', async () => {
    const japanese = await bankOf(
      'ja',
      {
        鎖国: {
          definition: '江戸幕府の対外政策。',
          facts: ['1853年にペリーが浦賀に来航した。', '約200年間ペリーより前に続いた。'],
        },
      },
      ['cloze'],
    );
    expect(japanese.questions.map(textOf)).toEqual([
      expect.stringContaining('_____年にペリーが浦賀に来航した。'),
    ]);
    const arabic = await bankOf(
      'ar',
      {
        الجبر: {
          definition: 'فرع من الرياضيات.',
          facts: ['دمر المغول مدينة بغداد سنة 1258.', 'كتب الخوارزمي كتابا نحو سنة 820.'],
        },
      },
      ['cloze'],
    );
    expect(arabic.questions.map(textOf)).toEqual([
      expect.stringContaining('دمر المغول مدينة بغداد سنة _____'),
    ]);
  });
});

describe('events in another language', () => {
  it('are put in order with their years left out', async () => {
    const event = (year: number, who: string): Page => ({
      definition: 'Hecho de la historia.',
      facts: [`En abril de ${year} el general ${who} firmó la paz.`],
    });
    const { questions } = await bankOf(
      'es',
      {
        A: event(1810, 'Juan Ruiz'),
        B: event(1826, 'José Páez'),
        C: event(1842, 'Luis Gil'),
        D: event(1860, 'Ana Rey'),
      },
      ['ordering'],
    );
    const [order] = questions;
    expect(order?.kind === 'order' && order.items.map((item) => toPlain(item))).toEqual([
      'A: En abril de […] el general Juan Ruiz firmó la paz.',
      'B: En abril de […] el general José Páez firmó la paz.',
      'C: En abril de […] el general Luis Gil firmó la paz.',
      'D: En abril de […] el general Ana Rey firmó la paz.',
    ]);
  });
});
