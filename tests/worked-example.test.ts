import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Question } from '../src/model/question.ts';
import type { Rich, RichNode } from '../src/model/rich.ts';
import { toPlain } from '../src/rich/plain.ts';
import { cli, temporaryFolder } from './support/cli.ts';
import { courseOf, quizAt } from './support/course-of.ts';
import { pngOfSize } from './support/png.ts';

/** The quiz with every type of question, as the authoring guide shows it. */
const source = readFileSync(new URL('fixtures/cell-transport.quiz.md', import.meta.url), 'utf8');
const files = { 'm/01-transport.quiz.md': source, 'm/images/cell.png': pngOfSize(640, 480) };

const quiz = async () => quizAt(await courseOf(files), 'm/01-transport.quiz.md');

/** Questions by id, those of the pool too. */
const questions = async (): Promise<ReadonlyMap<string, Question>> => {
  const parts = (await quiz()).sections.flatMap((section) => section.parts);
  const all = parts.flatMap((part) =>
    part.type === 'question' ? [part.question] : part.type === 'pool' ? part.questions : [],
  );
  return new Map(all.map((one) => [one.id, one]));
};

/** Marks as an author would write them, to compare rich text at a glance. */
const marked = (rich: Rich): string => rich.map(markedNode).join('');
const marks: Readonly<Record<string, string>> = { em: '*', sub: '~', sup: '^' };
const markedNode = (node: RichNode): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'math') return `$${node.tex}$`;
  if (node.type === 'value') return `{=${node.expression}}`;
  if (node.type === 'gap') return `{{${node.gap}}}`;
  const mark = marks[node.name] ?? '';
  return `${mark}${marked(node.children)}${mark}`;
};

const line = (at: number) => ({ file: 'm/01-transport.quiz.md', line: at, column: 1 });

describe('the worked file of the authoring guide', () => {
  it('has the settings that it says', async () => {
    expect(await quiz()).toMatchObject({
      kind: 'quiz',
      id: 'm-transport-quiz',
      title: 'Cell transport quiz',
      pass: 80,
      attempts: 2,
      shuffle: 'answers',
      graded: true,
      feedbackWhen: 'end',
      show: 'after-last',
      keep: 'highest',
    });
  });

  it('asks every question as its kind, with its id', async () => {
    expect([...(await questions())].map(([id, { kind }]) => `${kind} ${id}`)).toEqual([
      'choice energy',
      'multi bilayer',
      'boolean osmosis-is-the-diffusion-of-solute',
      'text osmosis',
      'number water',
      'cloze cloze',
      'match match',
      'order order',
      'categorize sort',
      'essay burst',
      'upload report',
      'hotspot hotspot',
      'formula force',
      'choice which-molecule-is-amphipathic',
      'text what-is-the-membrane-model-called',
    ]);
  });

  it('reads choices with their feedback, hints and settings', async () => {
    const energy = (await questions()).get('energy');
    expect(energy).toMatchObject({
      points: 1,
      difficulty: 'easy',
      outcome: 'BIO-2.B',
      tags: ['transport', 'ATP'],
      pos: line(8),
    });
    if (energy?.kind !== 'choice') throw new Error('no choice');
    expect(energy.choices.map(({ text, right, pos }) => [marked(text), right, pos.line])).toEqual([
      ['Active transport', true, 10],
      ['Osmosis', false, 12],
      ['Simple diffusion', false, 14],
    ]);
    expect(energy.choices.map(({ feedback }) => feedback && marked(feedback))).toEqual([
      'Right: pumps use ATP to move solutes *against* the gradient.',
      'Water moves passively, down its own gradient.',
      undefined,
    ]);
    expect(energy.hints.map(marked)).toEqual(['Think about moving uphill.']);
    expect(marked(energy.feedback.always ?? [])).toBe(
      'Only active transport moves solutes against their gradient.',
    );
  });

  it('reads several right answers, and true or false', async () => {
    const { bilayer, truth } = await questions().then((all) => ({
      bilayer: all.get('bilayer'),
      truth: all.get('osmosis-is-the-diffusion-of-solute'),
    }));
    if (bilayer?.kind !== 'multi' || truth?.kind !== 'boolean') throw new Error('other kinds');
    expect(bilayer).toMatchObject({ points: 2, scoring: 'partial', none: false });
    expect(bilayer.choices.map(({ text, right }) => [marked(text), right])).toEqual([
      ['O~2~', true],
      ['CO~2~', true],
      ['Na^+^', false],
      ['Glucose', false],
    ]);
    expect(truth.choices.map(({ value, right }) => [value, right])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(marked(truth.choices[1]?.feedback ?? [])).toBe('It is the diffusion of *water*.');
  });

  it('reads short answers, a number, blanks', async () => {
    const all = await questions();
    expect(all.get('osmosis')).toMatchObject({
      answers: [
        { texts: ['osmosis'], credit: 1, pos: line(38) },
        { texts: ['osmosys'], credit: 0.5, feedback: [{ type: 'text', value: 'Check the spelling.' }] },
      ],
      matchCase: false,
    });
    const num = (text: string) => ({ value: Number(text), text });
    expect(all.get('water')).toMatchObject({
      answers: [
        {
          accept: { type: 'tolerance', value: num('1.2'), tolerance: num('0.05'), relative: false },
          unit: 'ng',
        },
      ],
    });
    const cloze = all.get('cloze');
    if (cloze?.kind !== 'cloze') throw new Error('no cloze');
    expect(marked(cloze.body)).toBe(
      'Plants are {{0}}; animals are {{1}}.\nA glucose molecule has {{2}} carbon atoms. The powerhouse is the {{3}}.',
    );
    expect(cloze.gaps.map(({ pos: _pos, ...gap }) => gap)).toEqual([
      { type: 'text', texts: ['autotrophs', 'producers'] },
      {
        type: 'choice',
        options: [
          { text: 'consumers', right: true },
          { text: 'producers', right: false },
          { text: 'decomposers', right: false },
        ],
      },
      { type: 'number', accept: { type: 'exact', value: num('6') } },
      { type: 'text', texts: ['mitochondrion', 'mitochondria'], hint: 'It makes ATP' },
    ]);
  });

  it('reads pairs, an order, categories', async () => {
    const all = await questions();
    const [match, order, sort] = [all.get('match'), all.get('order'), all.get('sort')];
    if (match?.kind !== 'match' || order?.kind !== 'order' || sort?.kind !== 'categorize')
      throw new Error('other kinds');
    expect(match.pairs.map(({ left, right }) => `${marked(left)} - ${marked(right)}`)).toEqual([
      'Ribosome - makes proteins',
      'Mitochondrion - makes ATP',
      'Golgi apparatus - packages proteins',
    ]);
    expect(match.distractors.map(marked)).toEqual(['stores water']);
    expect(order.items.map(marked)).toEqual(['Prophase', 'Metaphase', 'Anaphase', 'Telophase']);
    expect(sort.categories.map(({ title, items }) => [marked(title), items.map(marked)])).toEqual([
      ['Needs a transporter', ['Glucose', 'Na^+^']],
      ['Crosses unaided', ['O~2~', 'CO~2~']],
    ]);
  });

  it('reads an essay with its rubric, an upload, a hotspot in the pixels of its picture', async () => {
    const all = await questions();
    const essay = all.get('burst');
    if (essay?.kind !== 'essay') throw new Error('no essay');
    expect(essay).toMatchObject({ points: 4, lines: 8 });
    expect(essay.answers.map(toPlain)).toEqual([
      'Pure water is hypotonic, so water enters by osmosis until the membrane ruptures.',
    ]);
    expect(essay.rubric.map(({ points, text }) => [points, marked(text)])).toEqual([
      [1, 'names osmosis'],
      [1, 'says the outside is hypotonic'],
      [2, 'links water entry to rupture'],
    ]);
    expect(all.get('report')).toMatchObject({ points: 10, types: ['.pdf', '.docx'] });
    expect(all.get('hotspot')).toMatchObject({
      image: {
        asset: 'm/images/cell.png',
        alt: 'Animal cell with labelled organelles',
        width: 640,
        height: 480,
      },
      multiple: false,
      areas: [
        { right: true, shape: { type: 'circle', x: 420, y: 310, r: 60 } },
        { right: false, shape: { type: 'rect', x1: 80, y1: 200, x2: 190, y2: 260 } },
        {
          right: false,
          shape: {
            type: 'poly',
            points: [
              [10, 10],
              [60, 20],
              [40, 90],
            ],
          },
        },
      ],
    });
  });

  it('reads a formula with its variables', async () => {
    const force = (await questions()).get('force');
    if (force?.kind !== 'formula') throw new Error('no formula');
    expect(marked(force.prompt)).toBe('A {=m} kg cart accelerates at {=a} m/s². What net force acts on it?');
    expect(force.vars?.map((one) => [one.type, one.name])).toEqual([
      ['range', 'm'],
      ['range', 'a'],
      ['expression', 'F'],
    ]);
    expect(force.vars?.[1]).toMatchObject({ low: { value: 0.5 }, high: { value: 4 }, step: { value: 0.5 } });
    expect(force.answers).toMatchObject([
      { expression: 'F', tolerance: { value: { value: 1 }, relative: true }, unit: 'N' },
    ]);
    expect(marked(force.feedback.solution ?? [])).toBe('$F = ma = {=m} \\times {=a} = {=F}$ N');
  });

  it('draws one of two from its pool', async () => {
    const pool = (await quiz()).sections.flatMap(({ parts }) => parts).at(-1);
    expect(pool).toMatchObject({ type: 'pool', title: 'membranes', id: 'membranes', pick: 1, points: 2 });
  });

  it('builds', async () => {
    const { folder, remove } = await temporaryFolder({ 'course.yml': 'id: c\ntitle: C\n', ...files });
    onTestFinished(remove);
    const { code, out } = await cli(folder, ['build', '--json', '--target', 'qti21', '--target', 'site']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true, counts: { quizzes: 1, questions: 15 } }]);
  }, 240_000);

  const guide = new URL('../../shared/design/authoring.md', import.meta.url);
  it.runIf(existsSync(guide))('is the one of the guide, letter for letter', () => {
    expect(readFileSync(guide, 'utf8')).toContain(`\n${source}`);
  });
});
