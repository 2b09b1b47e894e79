import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';

type DateKey = 'from' | 'due' | 'until';

export interface QuizDates {
  readonly values: Readonly<Partial<Record<DateKey, string>>>;
  readonly at: (key: DateKey) => Pos;
}

/** A quiz opens, is due and closes in this order; the first pair that is turned round is reported. */
export const checkDates = ({ values, at }: QuizDates, report: Report): void => {
  const turned = pairs.find(([early, late]) => isBefore(values[late], values[early]));
  if (!turned) return;
  const [early, late] = turned;
  report.add('quiz/dates-turned', { early, late }, at(late), [
    { message: `“${early}” is here`, at: at(early) },
  ]);
};

const pairs: readonly (readonly [early: DateKey, late: DateKey])[] = [
  ['from', 'due'],
  ['from', 'until'],
  ['due', 'until'],
];

const isBefore = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && Date.parse(one) < Date.parse(other);
