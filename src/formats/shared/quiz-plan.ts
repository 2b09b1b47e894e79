import type { Course, Draw, Pool, Quiz, QuizPart, QuizSection } from '../../model/course.ts';
import type { Rich } from '../../model/rich.ts';
import { candidates } from '../../model/walk.ts';
import { toPlain } from '../../rich/plain.ts';
import type { WriteContext } from '../format.ts';
import { type Entry, entriesOf } from './assessments.ts';
import { digest, nthId, partId } from './ids.ts';

/** A quiz with its draws resolved: single questions, and groups of which some are picked. At least one section. */
export interface PlannedSection {
  readonly title: string;
  readonly intro: Rich;
  readonly parts: readonly PlannedPart[];
}

export type PlannedPart =
  | { readonly type: 'question'; readonly entry: Entry; readonly points: number }
  | PlannedGroup;

export interface PlannedGroup {
  readonly type: 'group';
  readonly ident: string;
  readonly title: string;
  readonly intro: Rich;
  readonly pick: number;
  /** Of each picked question. */
  readonly points: number;
  readonly entries: readonly Entry[];
  /** Id of the bank, where its questions are drawn. */
  readonly bank?: string;
  /** Every question of that bank may be picked. */
  readonly wholeBank: boolean;
}

interface Planning {
  readonly quiz: Quiz;
  readonly course: Course;
  readonly ctx: Pick<WriteContext, 'report'>;
  readonly target: string;
  /** How often each group identifier was given. */
  readonly given: Map<string, number>;
}

export const planQuiz = (planning: Omit<Planning, 'given'>): readonly PlannedSection[] => {
  const all: Planning = { given: new Map(), ...planning };
  const sections = planning.quiz.sections.map((section) => planSection(section, all));
  return sections.length > 0 ? sections : [{ title: '', intro: [], parts: [] }];
};

/** Every question that may be asked, in order. */
export const entriesOfPlan = (sections: readonly PlannedSection[]): readonly Entry[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.type === 'group' ? part.entries : [part.entry])),
  );

/** Introductions of sections and groups. */
export const introsOfPlan = (sections: readonly PlannedSection[]): readonly Rich[] =>
  sections.flatMap(({ intro, parts }) => [
    intro,
    ...parts.flatMap((part) => (part.type === 'group' ? [part.intro] : [])),
  ]);

const planSection = (section: QuizSection, planning: Planning): PlannedSection => ({
  title: section.title ? toPlain(section.title) : '',
  intro: section.intro,
  parts: section.parts.flatMap((part) => planPart(part, planning)),
});

const planPart = (part: QuizPart, planning: Planning): readonly PlannedPart[] => {
  switch (part.type) {
    case 'question':
      return entriesOf(planning.quiz.id, [part.question]).map(single);
    case 'pool':
      return planPool(part, planning);
    case 'draw':
      return planDraw(part, planning);
  }
};

const single = (entry: Entry): PlannedPart => ({ type: 'question', entry, points: entry.question.points });

const planPool = (pool: Pool, planning: Planning): readonly PlannedPart[] => {
  const { quiz } = planning;
  const entries = entriesOf(quiz.id, pool.questions);
  if (entries.length === 0) return [];
  const group = { ident: partId(quiz.id, pool.id), title: pool.title, intro: pool.intro, wholeBank: false };
  return grouped(pool, entries, group);
};

const planDraw = (draw: Draw, planning: Planning): readonly PlannedPart[] => {
  const { quiz, course, ctx, target, given } = planning;
  const bank = course.banks.find((one) => one.id === draw.bank);
  const entries = bank ? entriesOf(bank.id, candidates(bank, draw)) : [];
  if (!bank || entries.length === 0) {
    ctx.report.add('formats/empty-draw', { target, bank: bank?.title ?? draw.bank }, draw.pos);
    return [];
  }
  const id = drawId(quiz, draw);
  const n = (given.get(id) ?? 0) + 1;
  given.set(id, n);
  const group = { ident: nthId(id, n), title: bank.title, intro: [], bank: bank.id };
  return grouped(draw, entries, { wholeBank: entries.length === bank.questions.length, ...group });
};

const drawId = (quiz: Quiz, { bank, tags, difficulty }: Draw): string =>
  `${quiz.id}__${bank}__x${digest('draw', quiz.id, bank, difficulty ?? '', ...tags)}`;

type Group = Omit<PlannedGroup, 'type' | 'pick' | 'points' | 'entries'>;

/** One where all questions are taken, each for its own points, is no choice: its questions stand for themselves. */
const grouped = (
  wanted: Pick<Pool, 'pick' | 'points'>,
  entries: readonly Entry[],
  group: Group,
): readonly PlannedPart[] => {
  const pick = Math.min(wanted.pick ?? entries.length, entries.length);
  if (pick === entries.length && wanted.points === undefined) return entries.map(single);
  const points = wanted.points ?? entries[0]?.question.points ?? 0;
  return [{ type: 'group', pick, points, entries, ...group }];
};

/** What the quiz is worth. */
export const plannedPoints = (sections: readonly PlannedSection[]): number =>
  tidy(sections.flatMap(({ parts }) => parts).reduce((sum, part) => sum + partPoints(part), 0));

const partPoints = (part: PlannedPart): number =>
  part.type === 'question' ? part.points : part.pick * part.points;

// 0.1 + 0.2 is no sum that a teacher expects to read.
const tidy = (value: number): number => Number(value.toPrecision(12));
