import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seeded } from '../src/scoring/seeded.ts';

const onsets = 'b c d f g h l m n p r s t v br cl cr dr fl gl gr pl pr st str th tr'.split(' ');
const vowels = 'a e i o u ai ea ee io ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ct', 'm'];
const endings = ['tion', 'ment', 'ity', 'ism', 'or', 'al', 'ure', 'ance', 'et', 'in'];
const given = (
  'Ada Alan Albert Alice Anna Carl Charles Clara David Dorothy Edward Elena Emma Eric Frances George Grace Hannah Henry ' +
  'Ida Jacob James Jane John Karl Laura Leon Louis Lucy Maria Mary Max Nina Oscar Paul Peter Robert Rosa Samuel Sarah ' +
  'Simon Sofia Thomas Victor William'
).split(' ');
const places =
  'Vienna Paris London Boston Berlin Geneva Madrid Lisbon Chicago Rome Oxford Munich Prague Kyoto Cairo'.split(
    ' ',
  );
const verbs =
  'described measured introduced proposed founded discovered published defended rejected revised'.split(' ');
const acts = 'limits raises changes carries splits joins turns holds lowers shapes feeds replaces'.split(' ');

type Next = () => number;

const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

const syllable = (next: Next): string => pick(next, onsets) + pick(next, vowels) + pick(next, codas);

const word = (next: Next): string => {
  const stem = Array.from({ length: 1 + Math.floor(next() * 2) }, () => syllable(next)).join('');
  return next() < 0.5 ? stem + pick(next, endings) : stem;
};

/** So many different made-up words. */
const lexicon = (next: Next, count: number): readonly string[] => {
  const found = new Set<string>();
  while (found.size < count) found.add(word(next));
  return [...found];
};

/** Words as often as in texts: the rank of a word times its frequency is constant (Zipf). */
const zipf = (next: Next, words: readonly string[]): string =>
  words[Math.min(words.length - 1, Math.floor(words.length ** next()) - 1)] as string;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Writes a course of so many key terms, forty to a module: names of one to three words, definitions of one or two sentences,
 * four to six facts with names and years (some that lean on another sentence, some that name another term), two review
 * questions. The same on every machine.
 */
export const generateGlossary = async (count: number, folder: string): Promise<void> => {
  const next = seeded(1719);
  // As a vocabulary grows with its text (Heaps): by the square root.
  const words = lexicon(next, 400 + Math.round(120 * Math.sqrt(count)));
  const surnames = lexicon(next, 60 + Math.round(10 * Math.sqrt(count))).map(capital);
  const names = [...termNames(next, words, count)];
  const files = new Map([
    ['course.yml', `id: glossary\ntitle: A synthetic glossary\ntargets: [moodle-xml]\n`],
  ]);
  names.forEach((name, index) => {
    const module = String(Math.floor(index / 40) + 1).padStart(4, '0');
    files.set(
      `${module}-module-${module}/${String(index).padStart(5, '0')}-t${index}.term.md`,
      page({ next, words, surnames, names, name }),
    );
  });
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const termNames = (next: Next, words: readonly string[], count: number): ReadonlySet<string> => {
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + Math.floor(next() * 3);
    names.add(capital(Array.from({ length }, () => pick(next, words)).join(' ')));
  }
  return names;
};

interface Page {
  readonly next: Next;
  readonly words: readonly string[];
  readonly surnames: readonly string[];
  readonly names: readonly string[];
  readonly name: string;
}

const page = (about: Page): string => {
  const { next, name } = about;
  const more = next() < 0.5 ? ` It ${clause(about)}.` : '';
  const facts = Array.from(
    { length: 4 + Math.floor(next() * 3) },
    (_, index) => `${index + 1}. ${fact(about)}`,
  );
  const reviews = [
    `What does the ${noun(about)} of ${name.toLowerCase()} show?`,
    `How far is ${name.toLowerCase()} a ${noun(about)}?`,
  ];
  return [
    `---\nterm: ${name}\nsubject: Synthetic studies\n---`,
    `## Definition\n\n${capital(name)} is the ${noun(about)} that ${clause(about)}.${more}`,
    `## Must-know facts\n\n${facts.join('\n')}`,
    '## Review questions',
    ...reviews.map(
      (asked) => `### ${asked}\n\n> [!ANSWER]\n> It ${clause(about)}. The ${noun(about)} ${clause(about)}.`,
    ),
  ]
    .join('\n\n')
    .concat('\n');
};

const noun = ({ next, words }: Page): string => zipf(next, words);

const clause = (about: Page): string =>
  `${pick(about.next, acts)} the ${noun(about)} of a ${noun(about)} with ${noun(about)} and ${noun(about)}`;

const person = ({ next, surnames }: Page): string => `${pick(next, given)} ${zipf(next, surnames)}`;

const yearOf = ({ next }: Page): number => 1500 + Math.floor(next() * 520);

const fact = (about: Page): string => {
  const { next, names, name } = about;
  const forms: readonly (() => string)[] = [
    () => `${person(about)} ${pick(next, verbs)} it in ${pick(next, places)} in ${yearOf(about)}.`,
    () =>
      `In ${yearOf(about)} ${person(about)} ${pick(next, verbs)} the ${noun(about)} of ${name.toLowerCase()}.`,
    () => `It ${clause(about)}.`,
    () => `This ${noun(about)} ${clause(about)}.`,
    () => `${capital(name)} ${clause(about)}, while ${pick(next, names).toLowerCase()} ${clause(about)}.`,
    () => `A ${noun(about)} with ${2 + Math.floor(next() * 90)} ${noun(about)}s ${clause(about)}.`,
  ];
  return pick(next, forms)();
};
