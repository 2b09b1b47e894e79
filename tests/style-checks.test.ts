import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../src/check/guess-language.ts';
import { checkStyle } from '../src/check/index.ts';
import { unusedFiles } from '../src/check/unused-files.ts';
import { createReport } from '../src/diagnostics/report.ts';
import { courseOf } from './support/course-of.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Notes of a course, as `code file:line` and message. */
const notes = async (files: Files): Promise<readonly string[]> => {
  const report = createReport();
  checkStyle(await courseOf(files), report);
  for (const { severity } of report.list()) expect(severity).toBe('note');
  return report.list().map(({ code, at, message }) => `${code} ${at?.file}:${at?.line} ${message}`);
};

const lesson = (text: string, files: Files = {}): Promise<readonly string[]> =>
  notes({ '01-m/01-a.md': `# A\n\n${text}\n`, '01-m/map.svg': picture(), ...files });
const quiz = (text: string): Promise<readonly string[]> => notes({ '01-m/01-a.quiz.md': text });

const picture = (more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 4">${more}</svg>`;

/** The beginning of a PNG, which says its size; then as many bytes as it weighs. */
const png = (width: number, height: number, bytes: number): Uint8Array => {
  const data = Buffer.alloc(bytes);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(data);
  data.writeUInt32BE(width, 16);
  data.writeUInt32BE(height, 20);
  return data;
};

const explained = '\n> [!FEEDBACK]\n> Because.\n';

describe('pictures', () => {
  it.each([
    'Image of a cell',
    'A photograph showing a cell',
    'Une photo de la cellule',
    'Imagen de una célula',
    'Ein Bild von Zellen',
  ])('“%s” says that it is a picture', async (alt) => {
    const [said, ...others] = await lesson(`![${alt}](map.svg)`);
    expect(said).toContain('pictures/alt-says-picture 01-m/01-a.md:3 ');
    expect(others).toEqual([]);
  });

  it('“Imagery of the poem” and “Photosynthesis” do not', async () => {
    expect(
      await lesson('![Imagery of the poem](map.svg) ![Photosynthesis](map.svg) ![](map.svg){decorative}'),
    ).toEqual([]);
  });

  it('have alternative texts that can be followed', async () => {
    expect(await lesson(`![${'word '.repeat(70)}](map.svg)`)).toEqual([
      'pictures/long-alt 01-m/01-a.md:3 the alternative text has 349 characters; more than 300 are hard to follow',
    ]);
  });

  it('are no heavier and no larger than a page needs; drawings have no pixels', async () => {
    expect(
      await lesson('![a](map.svg) ![b](big.png) ![c](wide.png)', {
        '01-m/big.png': png(800, 600, 700_000),
        '01-m/wide.png': png(5000, 300, 1000),
      }),
    ).toEqual([
      'pictures/heavy 01-m/01-a.md:3 01-m/big.png weighs 700 kB; 600 kB are enough for a picture that fills the page',
      'pictures/large 01-m/01-a.md:3 01-m/wide.png has 5000 × 300 pixels; more than 2400 on a side are never shown',
    ]);
  });
});

describe('recordings', () => {
  const files = { '01-m/talk.mp3': 'x' };

  it('want captions or a transcript', async () => {
    expect(await lesson('![A talk](talk.mp3)', files)).toEqual([
      'media/no-captions 01-m/01-a.md:3 the recording talk.mp3 has neither captions nor a transcript',
    ]);
    expect(await lesson('![A talk](talk.mp3)', { ...files, '01-m/talk.vtt': 'WEBVTT' })).toEqual([]);
    expect(await lesson('![A talk](talk.mp3)\n\n> [!TRANSCRIPT]\n> Words.', files)).toEqual([]);
  });
});

describe('questions', () => {
  it('are not too long', async () => {
    const words = 'word '.repeat(190);
    expect(await quiz(`## ${'long '.repeat(60)}?\n\n${words}\n\n= yes\n${explained}`)).toEqual([
      'quiz/long-heading 01-m/01-a.quiz.md:1 this prompt has 301 characters; gradebooks and reports show 250',
      'quiz/long-question 01-m/01-a.quiz.md:1 this question has a text of 190 words; after 180 it is no longer clear what it asks',
    ]);
    expect(await quiz(`## Read. {text}\n\n${words}\n\n## Well?\n\n= yes\n${explained}`)).toEqual([]);
  });

  it('do not give the right choice away by its length', async () => {
    const right = 'Because roads, railways and canals were closed from June on';
    expect(await quiz(`## Why?\n\n- (x) ${right}\n- ( ) Cheaper\n- ( ) Faster\n${explained}`)).toEqual([
      'quiz/longest-is-right 01-m/01-a.quiz.md:1 the right choice has 59 characters, the longest of the others 7: its length gives it away',
    ]);
    expect(await quiz(`## Why?\n\n- ( ) ${right}\n- (x) Cheaper\n- ( ) Faster\n${explained}`)).toEqual([]);
    expect(await quiz(`## Why?\n\n- (x) Roads were closed\n- ( ) No\n- ( ) Yes\n${explained}`)).toEqual([]);
  });

  it('say why: one note for a quiz, with the questions', async () => {
    const two = '## A?\n\n= a\n\n## B?\n\n- (x) b\n  > Right.\n- ( ) c\n\n## E?\n\n> [!ANSWER]\n> e\n';
    expect(await quiz(`---\ntitle: T\n---\n\n${two}`)).toEqual([
      'quiz/no-feedback 01-m/01-a.quiz.md:2 1 of the 2 questions of “T” do not say why an answer is right or wrong',
    ]);
    expect(await quiz('## A?\n\n= a\n\n> [!SOLUTION]\n> Because.\n')).toEqual([]);
  });

  it('are not nearly the same with the same answer, in one quiz or in two', async () => {
    const one = `## In which year did the airlift to Berlin end?\n\n- (x) May 1949\n- ( ) June\n${explained}`;
    const near = `## In what year did the airlift to Berlin end?\n\n- (x) May 1949\n- ( ) July\n${explained}`;
    const other = `## In which year did the airlift to Berlin begin?\n\n- (x) June 1948\n- ( ) July\n${explained}`;
    const turned = `## Did the airlift to Berlin end in which year?\n\n- (x) May 1949\n- ( ) No\n${explained}`;
    const found = [expect.stringContaining('quiz/similar-question ')];
    expect(await quiz(`${one}\n${near}`)).toEqual(found);
    expect(await quiz(`${one}\n${turned}`)).toEqual(found);
    expect(await quiz(`${one}\n${other}`)).toEqual([]);
    expect(await notes({ '01-m/01-a.quiz.md': one, '01-m/02-b.quiz.md': one })).toEqual(found);
    expect(await notes({ '01-m/01-a.quiz.md': one, '01-m/b.bank.md': other })).toEqual([]);
  });
});

describe('files', () => {
  it('that nothing uses are named, but not what is left out on purpose', async () => {
    const course = await courseOf({ '01-m/01-a.md': '# A\n\n![a](map.svg)\n', '01-m/map.svg': picture() });
    const report = createReport();
    const paths = [
      'course.yml',
      '01-m/01-a.md',
      '01-m/map.svg',
      '01-m/old.png',
      '01-m/_draft.png',
      'templates/logo.svg',
      '01-m/notes.pdf',
    ];
    unusedFiles(course, paths, report);
    expect(report.list().map(({ code, message }) => `${code} ${message}`)).toEqual([
      'files/unused no page shows or links 01-m/notes.pdf',
      'files/unused no page shows or links 01-m/old.png',
    ]);
  });
});

describe('the language of a text', () => {
  const texts: Readonly<Record<string, string>> = {
    en: 'The policy of containment was born in the years after the war, and it lasted for more than forty years. It was not the same for all presidents, but none of them gave it up, because the alternative was a war that nobody could win at all.',
    es: 'La política de contención nació en los años que siguieron a la guerra y duró más de cuarenta años. No fue la misma para todos los presidentes, pero ninguno la abandonó, porque la otra vía era una guerra que nadie podía ganar en el mundo.',
    fr: 'La politique d’endiguement est née dans les années qui ont suivi la guerre et elle a duré plus de quarante ans. Elle ne fut pas la même pour tous les présidents, mais aucun ne l’abandonna, car l’autre voie était une guerre que personne ne pouvait gagner.',
    de: 'Die Politik der Eindämmung entstand in den Jahren nach dem Krieg und dauerte mehr als vierzig Jahre. Sie war nicht für alle Präsidenten die gleiche, aber keiner gab sie auf, denn der andere Weg war ein Krieg, den niemand gewinnen konnte, und das war auch den Gegnern von Anfang an klar.',
    pt: 'A política de contenção nasceu nos anos que se seguiram à guerra e durou mais de quarenta anos. Não foi a mesma para todos os presidentes, mas nenhum a abandonou, porque o outro caminho era uma guerra que ninguém podia ganhar, e isso era claro para os dois lados.',
    ar: 'نشأت سياسة الاحتواء في السنوات التي أعقبت الحرب ودامت أكثر من أربعين عامًا، ولم يتخلَّ عنها أي رئيس لأن الطريق الآخر كان حربًا لا يمكن لأحد أن يكسبها.',
    zh: '遏制政策产生于战后的年代，持续了四十多年。各位总统对它的理解并不相同，但没有一位放弃它，因为另一条路是一场谁也无法取胜的战争。这一点从一开始双方都很清楚，所以冷战虽然漫长却没有变成热战，直到苏联解体为止。',
    ja: '封じ込め政策は戦後の数年間に生まれ、四十年以上続いた。大統領によって理解は異なったが、誰もそれを捨てなかった。もう一つの道は、誰も勝つことのできない戦争だったからである。双方にとって最初から明らかだった。',
    ru: 'Политика сдерживания родилась в годы после войны и продолжалась более сорока лет. Президенты понимали её по-разному, но никто от неё не отказался.',
  };

  it.each(Object.entries(texts))('%s is known by its words or its letters', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('is left open where it is not evident', () => {
    expect(guessLanguage('NATO, SEATO, CENTO')).toBeUndefined();
    expect(guessLanguage('const a = b(c); '.repeat(30))).toBeUndefined();
    expect(
      guessLanguage('Truman Stalin Churchill Attlee Kennan Marshall Acheson Byrnes '.repeat(10)),
    ).toBeUndefined();
    expect(guessLanguage(`${texts.en} ${texts.fr}`)).toBeUndefined();
  });
});

describe('rules of item writing', () => {
  const codesOf = async (text: string, files: Files = {}): Promise<readonly string[]> =>
    (await notes({ '01-m/01-a.quiz.md': text, ...files }))
      .map((note) => note.split(' ')[0] ?? '')
      .filter((code) => !/feedback|longest/.test(code));
  const choice = (prompt: string, right: string, ...wrong: readonly string[]): string =>
    `## ${prompt}\n\n- (x) ${right}\n${wrong.map((one) => `- ( ) ${one}\n`).join('')}`;
  const german = '---\nlanguage: de\n---\n\n';

  it.each([
    'Which of the following is not a noble gas?',
    'Which gas does not react with oxygen?',
    'Who was never President?',
    'Which metals aren’t magnetic?',
    'All of the following are noble gases except',
    'Each planet has moons except:',
  ])('“%s” is easily misread', async (prompt) => {
    expect(await codesOf(choice(prompt, 'Alpha', 'Beta', 'Gamma'))).toEqual(['quiz/negative-stem']);
  });

  it.each([
    'Which of the following is **not** a noble gas?',
    'Which of the following is *not* a noble gas?',
    'Which of the following is NOT a noble gas?',
    'All of the following are noble gases EXCEPT',
    'Why did Sweden not join NATO?',
    'Which treaty said that states must not test weapons in space?',
    'Which letter of a king who did not speak English survives?',
    'What happens when a cell cannot make ATP?',
    'Which planet has no moon?',
  ])('“%s” is clear', async (prompt) => {
    expect(await codesOf(choice(prompt, 'Alpha', 'Beta', 'Gamma'))).toEqual([]);
  });

  it('know negation in German, and leave subordinate clauses alone', async () => {
    const plain = 'Welche Stadt liegt nicht am Rhein?';
    expect(await codesOf(`${german}${choice(plain, 'Kassel', 'Worms', 'Mainz')}`)).toEqual([
      'quiz/negative-stem',
    ]);
    const clause = 'Welches Gestein entsteht, wenn Lava nicht langsam abkühlt?';
    expect(await codesOf(`${german}${choice(clause, 'Basalt', 'Granit', 'Gneis')}`)).toEqual([]);
  });

  it('know how articles sound', async () => {
    const given = ['quiz/article-gives-away'];
    expect(await codesOf(choice('Such a thing is called an', 'isotope', 'molecule', 'ion'))).toEqual(given);
    expect(await codesOf(choice('Such a thing is called a ...', 'unit', 'hour', 'isotope'))).toEqual(given);
    expect(await codesOf(choice('Such a thing is called a', 'unit', 'metre', 'European law'))).toEqual([]);
    expect(await codesOf(choice('Such a thing is called an', 'hour', 'unknown', 'eighth'))).toEqual([]);
    expect(await codesOf(choice('Such a thing is called a(n)', 'isotope', 'molecule', 'ion'))).toEqual([]);
    // Misleads whoever goes by it: nothing is given away.
    expect(await codesOf(choice('Such a thing is called an', 'molecule', 'isotope', 'ion'))).toEqual([]);
  });

  it('let no choice sound like the prompt', async () => {
    const prompt = 'What does the doctrine of containment hold?';
    expect(await codesOf(choice(prompt, 'Containment of power', 'Neutral zones', 'Free trade'))).toEqual([
      'quiz/stem-word-repeats',
    ]);
    expect(
      await codesOf(choice(prompt, 'Containment of power', 'Containment of trade', 'Free trade')),
    ).toEqual([]);
    expect(await codesOf(choice(prompt, 'Power', 'Containment of trade', 'Free trade'))).toEqual([]);
  });

  it('mind absolute words only where they are on one side', async () => {
    const prompt = 'How does water cross a membrane?';
    expect(await codesOf(choice(prompt, 'Slowly', 'Always fast', 'Never alone'))).toEqual([
      'quiz/absolute-words',
    ]);
    expect(await codesOf(choice(prompt, 'Never fast', 'Always fast', 'Never alone'))).toEqual([]);
    expect(await codesOf(choice(prompt, 'Slowly', 'Always fast', 'Through walls'))).toEqual([]);
  });

  it('see a full stop that stands alone', async () => {
    const uneven = ['quiz/uneven-choices'];
    expect(await codesOf(choice('Why?', 'It was very cold.', 'It was so hot', 'It had much rained'))).toEqual(
      uneven,
    );
    expect(
      await codesOf(choice('Why?', 'It was very cold', 'It was so hot.', 'It had much rained.')),
    ).toEqual(uneven);
    expect(
      await codesOf(choice('Why?', 'It was very cold.', 'It was so hot', 'It had much rained.')),
    ).toEqual([]);
    expect(await codesOf(choice('Where?', 'In the U.S.', 'In the east', 'In the west'))).toEqual([]);
  });

  it('see what can be right at once', async () => {
    const overlap = ['quiz/overlapping-choices'];
    expect(await codesOf(choice('How many?', '0–10', '10–20', '20–30'))).toEqual(overlap);
    expect(await codesOf(choice('How many?', '0 to 10 m', '10 to 20 m', '20 to 30 m', 'none'))).toEqual(
      overlap,
    );
    expect(await codesOf(choice('What?', 'Oxygen and hydrogen', 'Oxygen', 'Helium'))).toEqual(overlap);
    expect(await codesOf(choice('How many?', '0–9', '10–19', '20–29'))).toEqual([]);
    expect(await codesOf(choice('When was the war?', '1914–1918', '1918–1939', '1914–1945'))).toEqual([]);
    expect(await codesOf(choice('What?', 'Civil War', 'Spanish Civil War', 'Cold War'))).toEqual([]);
  });

  it('want numbers in order, where they are seen in the order of the file', async () => {
    const mixed = choice('When did it end?', '1949', '1955', '1948');
    expect(await codesOf(mixed)).toEqual(['quiz/numbers-unordered']);
    expect(await codesOf(`---\nshuffle: answers\n---\n\n${mixed}`)).toEqual([]);
    expect(await codesOf(choice('How far?', '1,500 km', '900 km', '2,000 km'))).toEqual([
      'quiz/numbers-unordered',
    ]);
    expect(await codesOf(choice('How far?', '2,000 km', '900 km', '80 km'))).toEqual([]);
    expect(await codesOf(choice('How far?', '2 km', '900 m', '8 km'))).toEqual([]);
  });

  it('know choices that speak of others, shuffled or not', async () => {
    expect(await codesOf(choice('Who founded NATO?', 'All of the above', 'Canada', 'Norway'))).toEqual([
      'quiz/all-of-the-above',
    ]);
    // Kept last while the others are shuffled, it makes sense, and is as weak.
    const last =
      '## Who founded it? {shuffle=fixed-last}\n\n- ( ) Canada\n- ( ) Norway\n- (x) All of the above\n';
    expect(await codesOf(last)).toEqual(['quiz/all-of-the-above']);
  });

  it('want a question in the prompt', async () => {
    const bare = (prompt: string): string => choice(prompt, 'Ice melts', 'Ice burns', 'Ice sings');
    for (const prompt of [
      'Which of the following statements is true?',
      'Which of these are correct?',
      'Select the right answer.',
    ])
      expect(await codesOf(bare(prompt)), prompt).toEqual(['quiz/unfocused-stem']);
    expect(await codesOf(bare('Which of these statements about ice is true?'))).toEqual([]);
    expect(await codesOf(`## Read. {text}\n\nA text.\n\n${bare('Which of these is true?')}`)).toEqual([]);
    expect(await codesOf(bare('Which is true?').replace('\n\n', '\n\nIce is solid water.\n\n'))).toEqual([]);
  });

  it('see a habit in the places of right choices', async () => {
    const six = ['ant', 'bee', 'cow', 'dog', 'eel', 'fox'];
    const quizOf = (turn: (index: number) => boolean): string =>
      six
        .map((name, index) =>
          turn(index)
            ? `## How old is the ${name}?\n\n- ( ) Young ${name}\n- (x) Old ${name}\n`
            : choice(`How old is the ${name}?`, `Old ${name}`, `Young ${name}`),
        )
        .join('\n');
    expect(await codesOf(quizOf(() => false))).toEqual(['quiz/right-place']);
    expect(await codesOf(quizOf((index) => index === 3))).toEqual([]);
    expect(await codesOf(`---\nshuffle: all\n---\n\n${quizOf(() => false)}`)).toEqual([]);
    const ten = [...six, 'gnu', 'hen', 'jay', 'elk'];
    const statements = (last: string): string =>
      ten
        .map((name) => `## The ${name} is alive.\n\n${name === 'elk' ? last : '- (x) True\n- ( ) False\n'}`)
        .join('\n');
    expect(await codesOf(statements('- (x) True\n- ( ) False\n'))).toEqual(['quiz/one-verdict']);
    expect(await codesOf(statements('- ( ) True\n- (x) False\n'))).toEqual([]);
  });
});
