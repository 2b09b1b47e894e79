import { describe, expect, it } from 'vitest';
import { type MadeBank, makeBank } from '../src/banks/make-bank.ts';
import type { BankKind } from '../src/banks/options.ts';
import { readCourse } from '../src/build/read-course.ts';
import { toPlain } from '../src/rich/plain.ts';
import { cli, temporaryFolder } from './support/cli.ts';

const lesson = `# Motion

**Displacement** is the change in position. It depends only on where a motion starts and ends. A bird may fly far.

A quantity that has a direction as well as a size is called a **vector**. **Never** run in the laboratory.

**Step 1**: mark the start.

## Glossary

- **Kinematics** – the description of motion without regard to its causes
- **Displacement** – another text about the same thing

**Free fall**: motion under the influence of gravity alone.

## Words of waves

crest
: the highest point of a wave between two troughs
`;

const bankOf = async (
  files: Readonly<Record<string, string>>,
  kinds: readonly BankKind[] = ['short-answer', 'flashcard'],
): Promise<MadeBank> => {
  const { folder, remove } = await temporaryFolder({ 'course.yml': 'id: c\ntitle: C\n', ...files });
  const { course } = await readCourse(folder);
  await remove();
  return makeBank(course, { kinds });
};

const termsOf = ({ questions }: MadeBank): readonly string[] => [
  ...new Set(questions.map(({ tags }) => tags[1] ?? '')),
];

describe('what a lesson defines', () => {
  it('is asked: bold subjects of sentences, a glossary, definition lists, and nothing else that is bold', async () => {
    const made = await bankOf({ '01-m/01-motion.lesson.md': lesson });
    expect([...termsOf(made)].sort()).toEqual(['Crest', 'Displacement', 'Free fall', 'Kinematics', 'Vector']);
    const asked = made.questions.filter(({ kind }) => kind === 'text');
    expect(asked.map(({ prompt, body }) => toPlain([...prompt, ...body])).join('\n')).toContain(
      '“A quantity that has a direction as well as a size”',
    );
  });

  it('is asked as the glossary says it, with what the text goes on to say as its facts', async () => {
    const made = await bankOf({ '01-m/01-motion.lesson.md': lesson }, ['flashcard', 'cloze', 'true-false']);
    const displacement = JSON.stringify(made.questions.filter(({ tags }) => tags.includes('Displacement')));
    expect(displacement).toContain('Another text about the same thing');
    expect(displacement).not.toContain('change in position');
    const asked = made.rejected.filter(({ term }) => term === 'Displacement').map(({ text }) => text);
    expect(displacement + asked.join()).toContain('depends only on where a motion starts and ends');
  });

  it('is linked to the lesson that says it', async () => {
    const { questions } = await bankOf({ '01-m/01-motion.lesson.md': lesson });
    const typed = questions.find(({ kind }) => kind === 'text');
    expect(JSON.stringify(typed?.feedback.always)).toContain('"href":"item:m-motion"');
  });

  it('is left to the page of the key term where there is one', async () => {
    const page =
      '---\nterm: Vector\n---\n\n## Definition\n\nA vector is an arrow with a length and a place to go.\n';
    const made = await bankOf({ '01-m/01-motion.lesson.md': lesson, '01-m/02-vector.term.md': page });
    const vector = made.questions.filter(({ tags }) => tags.includes('Vector'));
    expect(vector.length).toBeGreaterThan(0);
    expect(JSON.stringify(vector)).not.toContain('item:m-motion');
  });
});

describe('terms of a lesson', () => {
  it('stand beside each other, and not beside those of another lesson of the module', async () => {
    const list = (title: string, entries: Readonly<Record<string, string>>): string =>
      `# ${title}\n\nText of the lesson.\n\n## Key terms\n\n${Object.entries(entries)
        .map(([term, definition]) => `- **${term}** – ${definition}\n`)
        .join('')}`;
    const made = await bankOf(
      {
        '01-m/01-light.lesson.md': list('Light', {
          Rubisco: 'An enzyme that binds the gas of the air to a sugar of five parts',
          Kranz: 'An order of leaves in which large cells form a wreath around a vein',
          Stroma: 'A liquid of the leaf in which the gas of the air is bound at night',
        }),
        '01-m/02-spores.lesson.md': list('Spores', {
          Sorus: 'A cluster of spores on the lower side of the frond of a fern',
          Prothallus: 'A small free plant of a fern, often of the form of a heart',
          Embryo: 'A young plant of few parts inside the seed of a flower',
        }),
      },
      ['matching'],
    );
    const sets = made.questions.flatMap((one) =>
      one.kind === 'match' ? [one.pairs.map(({ left }) => toPlain(left)).sort()] : [],
    );
    expect(sets.sort()).toEqual([
      ['Embryo', 'Prothallus', 'Sorus'],
      ['Kranz', 'Rubisco', 'Stroma'],
    ]);
  });
});

const page = (term: string, definition: string): string => `🌍earth science review

${term}

Written by a teacher • Last updated May 2026

Definition

${definition}

2 Must Know Facts For Your Next Test

1. Tides follow the moon with a delay of some hours.
2. People have built mills for it.
`;

describe('a folder of pages', () => {
  it('is read without a course, each folder as a module', async () => {
    const { folder, remove } = await temporaryFolder({
      'pages/01-water/tide.txt': page('Tide', 'A tide is the rise and fall of the sea that the moon causes.'),
      'pages/02-air/wind.txt': page('Wind', 'Wind is air that moves from high pressure to low pressure.'),
      'pages/_drafts/old.txt': page('Old', 'An old page is a page that nobody reads any more today.'),
    });
    const { code, out } = await cli(folder, ['bank', 'pages', '--kinds', 'short-answer', '--json']);
    const read = await cli(folder, [
      'bank',
      'pages',
      '--kinds',
      'short-answer',
      '--to',
      'gift',
      '--out',
      'x.gift',
    ]);
    await remove();
    expect([code, read.code]).toEqual([0, 0]);
    expect(JSON.parse(out).kinds).toEqual({ 'short-answer': 2 });
  });
});
