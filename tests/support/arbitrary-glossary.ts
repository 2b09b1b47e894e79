import fc from 'fast-check';

/** A key-term page before it is written down. */
export interface GlossaryPage {
  readonly term: string;
  readonly alias?: string;
  readonly definition: string;
  readonly facts: readonly string[];
  readonly review: readonly (readonly [string, string])[];
}

const of = <T>(...list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);

const noun = of(
  ...(
    'engine river treaty enzyme valley market council harvest mirror needle orbit garden signal vessel border crystal ' +
    'muscle pigment ledger glacier anchor furnace lantern statute sonnet theorem capital railway fabric colony'
  ).split(' '),
);
const verb = of(...'carries limits shapes divides feeds protects measures replaces crosses joins'.split(' '));
const done = of(...'described measured founded proposed introduced rejected published built'.split(' '));
const person = fc
  .tuple(
    of(...'Albert Clara David Emma George Helen Isaac Louis Maria Peter Robert Sophie'.split(' ')),
    of(...'Adler Brandt Carver Dorn Ekman Fisk Gordon Hale Ives Jansen Keller Lind'.split(' ')),
  )
  .map((names) => names.join(' '));
const place = of(...'Vienna Paris Boston Geneva Lisbon Prague Oxford Chicago'.split(' '));
const year = fc.integer({ min: 1600, max: 2020 });
const clause = fc
  .tuple(verb, noun, noun, noun)
  .map(([does, one, two, three]) => `${does} the ${one} of a ${two} with a ${three}`);

const syllable = of(...'ba co di fu ga le mo na po ri sa te vo lu mi'.split(' '));
const made = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));

/** One word or two, that contain each other now and then; an abbreviation, a proper name, a word with a hyphen. */
const name = fc.oneof(
  { weight: 4, arbitrary: made.map(capital) },
  { weight: 3, arbitrary: fc.tuple(made, noun).map(([one, two]) => `${capital(one)} ${two}`) },
  { weight: 1, arbitrary: fc.tuple(made, noun).map(([one, two]) => `${capital(one)} ${capital(two)}`) },
  { weight: 1, arbitrary: fc.tuple(made, made).map(([one, two]) => `${capital(one)}-${two} effect`) },
  { weight: 1, arbitrary: noun.map((one) => capital(`${one}s`)) },
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const definitionOf = (term: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(noun, clause).map(([kind, does]) => `${term} is a ${kind} that ${does}.`),
    fc.tuple(noun, clause).map(([kind, does]) => `The ${term.toLowerCase()} is the ${kind} that ${does}.`),
    fc.tuple(noun, clause).map(([kind, does]) => `A ${kind} that ${does}.`),
    fc
      .tuple(noun, clause, clause)
      .map(([kind, does, also]) => `${term} (${initials(term)}) is a ${kind} that ${does}. It ${also}.`),
    of('', `${term} is what it is.`, 'It is the state in which nothing changes any more in a closed vessel.'),
  );

const initials = (term: string): string =>
  term
    .split(/[ -]/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const factOf = (term: string, others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(person, done, place, year)
      .map(([who, did, where, when]) => `${who} ${did} it in ${where} in ${when}.`),
    fc
      .tuple(year, person, done, noun)
      .map(([when, who, did, what]) => `In ${when} ${who} ${did} the ${what} of ${term.toLowerCase()}.`),
    clause.map((does) => `It ${does}.`),
    clause.map((does) => `This approach ${does}.`),
    fc
      .tuple(of(...others), clause, place)
      .map(([other, does, where]) => `In ${where} it was called ${other.toLowerCase()}, which ${does}.`),
    fc
      .tuple(fc.integer({ min: 2, max: 40 }), noun, clause)
      .map(([count, what, does]) => `It has ${count} ${what}s and ${does}.`),
    fc.tuple(noun, noun).map(([one, two]) => `The longer ${one} is faster than the ${two} of $x^2$.`),
  );

const reviewOf = (term: string): fc.Arbitrary<readonly [string, string]> =>
  fc
    .tuple(
      of(`What does ${term.toLowerCase()} do?`, 'Which of them came first?', 'Name it.'),
      clause,
      fc.boolean(),
    )
    .map(([asked, does, names]) => [asked, names ? `${term}.` : `It ${does}. It also ${does}.`] as const);

/** Pages of different terms. */
export const arbitraryGlossary = (minLength = 1, maxLength = 9): fc.Arbitrary<readonly GlossaryPage[]> =>
  fc.uniqueArray(name, { minLength, maxLength, selector: (term) => term.toLowerCase() }).chain((terms) =>
    fc.tuple(
      ...terms.map((term) =>
        fc.record({
          term: fc.constant(term),
          definition: definitionOf(term),
          facts: fc.array(factOf(term, terms), { maxLength: 5 }),
          review: fc.array(reviewOf(term), { maxLength: 2 }),
        }),
      ),
    ),
  );

const pageText = ({ term, definition, facts, review }: GlossaryPage): string =>
  [
    `---\ntype: term\nterm: ${JSON.stringify(term)}\n---`,
    ...(definition === '' ? [] : [`## Definition\n\n${definition}`]),
    ...(facts.length === 0
      ? []
      : [`## Must-know facts\n\n${facts.map((fact, index) => `${index + 1}. ${fact}`).join('\n')}`]),
    ...(review.length === 0
      ? []
      : [
          `## Review questions\n\n${review
            .map(([asked, answer], index) => `### ${asked} {#r${index}}\n\n> [!ANSWER]\n> ${answer}`)
            .join('\n\n')}`,
        ]),
  ].join('\n\n');

/** Files of a course of such pages, in two modules; the numbers before their names follow the order of the list. */
export const glossaryFiles = (pages: readonly GlossaryPage[]): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ['course.yml', 'id: c\ntitle: C\n'],
    ...pages.map((page, index) => [
      `0${(page.term.length % 2) + 1}-m${page.term.length % 2}/${String(index).padStart(3, '0')}-${slug(page.term)}.term.md`,
      pageText(page),
    ]),
  ]);

const slug = (term: string): string => term.toLowerCase().replace(/[^a-z]+/g, '-');
