import type { NumberAnswer, NumberRange } from '../../../../../model/question.ts';
import { boundsOf, decimal } from '../../../number-bounds.ts';
import { num } from '../../../number-notation.ts';
import type { Condition, Test } from '../conditions.ts';
import type { Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';

/** A number that is accepted. */
export interface Accepted {
  readonly accept: NumberRange;
  readonly condition: Condition;
}

/** What right conditions accept of a number. */
export const acceptedNumbers = ({ processing }: ItemReading, response: Response): readonly Accepted[] =>
  processing.conditions.flatMap((condition): readonly Accepted[] => {
    if (!condition.isRight) return [];
    const ranges = condition.tests.flatMap((test): readonly Accepted[] => {
      const [, low, high] = /^(-?[\d.]+)\|(-?[\d.]+)$/.exec(test.value) ?? [];
      const isRange = !test.negated && isOf(test, response) && test.name === 'varequal';
      if (!isRange || numeric(low) === undefined || numeric(high) === undefined) return [];
      return [{ accept: { type: 'range', low: written(low ?? ''), high: written(high ?? '') }, condition }];
    });
    // Sakai: two bounds in one value.
    if (ranges.length > 0) return ranges;
    const tests = condition.tests.filter(
      (test) => !test.negated && isOf(test, response) && numeric(test.value) !== undefined,
    );
    return groups(tests).flatMap((group) => {
      const accept = rangeOf(group);
      return accept ? [{ accept, condition }] : [];
    });
  });

const isOf = (test: Test, { ident, labels }: Response): boolean =>
  test.response === ident || labels.some((label) => label.ident === test.response);

const numeric = (written: string | undefined): number | undefined => {
  const value =
    written === undefined || written.trim() === '' ? Number.NaN : Number(written.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
};

/** A number with its bounds is one answer; further numbers in the same condition are others. */
const groups = (tests: readonly Test[]): readonly (readonly Test[])[] => {
  const found: Test[][] = [];
  for (const test of tests) {
    const open = found.at(-1);
    if (!open || open.some(({ name }) => kindOf(name) === kindOf(test.name))) found.push([test]);
    else open.push(test);
  }
  return found;
};

const kindOf = (name: string): string =>
  name === 'varequal' ? 'equal' : /^vargte?$/.test(name) ? 'low' : 'high';

const rangeOf = (tests: readonly Test[]): NumberRange | undefined => {
  const of = (kind: string): Test | undefined => tests.find(({ name }) => kindOf(name) === kind);
  const [equal, low, high] = [of('equal'), of('low'), of('high')];
  if (equal) {
    const own = marginOf(equal);
    if (own) return own;
  }
  const value = numeric(equal?.value);
  const [from, to] = [numeric(low?.value), numeric(high?.value)];
  if (from === undefined || to === undefined || from > to)
    return equal && value !== undefined ? { type: 'exact', value: written(equal.value) } : undefined;
  if (equal === undefined || value === undefined)
    return { type: 'range', low: written(low?.value ?? ''), high: written(high?.value ?? '') };
  if (from === value && to === value) return { type: 'exact', value: written(equal.value) };
  const [below, above] = [decimal(value - from), decimal(to - value)];
  return below === above
    ? { type: 'tolerance', value: written(equal.value), tolerance: num(below), relative: false }
    : { type: 'range', low: written(low?.value ?? ''), high: written(high?.value ?? '') };
};

/** New Quizzes: a margin, or digits that count, as attributes. */
const marginOf = ({ value, element: { attrs } }: Test): NumberRange | undefined => {
  const margin = numeric(attrs.margin);
  if (margin !== undefined && margin > 0)
    return {
      type: 'tolerance',
      value: written(value),
      tolerance: num(decimal(margin)),
      relative: /percent/i.test(attrs.margintype ?? ''),
    };
  const digits = numeric(attrs.precision);
  if (digits === undefined || digits < 0 || digits > 15) return undefined;
  const size = Math.abs(numeric(value) ?? 0);
  const places = /significant/i.test(attrs.precisiontype ?? '')
    ? digits - 1 - (size === 0 ? 0 : Math.floor(Math.log10(size)))
    : digits;
  return {
    type: 'tolerance',
    value: written(value),
    tolerance: num(decimal(0.5 * 10 ** -places)),
    relative: false,
  };
};

const written = (value: string) => num(decimal(numeric(value) ?? 0));

/** A number that hits one answer and, where there is one, none of those before it. */
const sampleOf = (accept: NumberRange, before: readonly NumberRange[]): string => {
  const { low, high, exact } = boundsOf(accept);
  const middle = exact ?? decimal((Number(low) + Number(high)) / 2);
  const isFree = (sample: string): boolean => !before.some((one) => hits(Number(sample), one));
  return [middle, low, high].find(isFree) ?? middle;
};

const hits = (value: number, accept: NumberRange): boolean => {
  const { low, high } = boundsOf(accept);
  return value >= Number(low) && value <= Number(high);
};

/** Answers with their shares of the points. */
export const numberAnswers = (
  reading: ItemReading,
  response: Response,
  { accepted, unit }: { readonly accepted: readonly Accepted[]; readonly unit: string | undefined },
): { readonly answers: readonly NumberAnswer[]; readonly samples: readonly string[] } => {
  const ranges = accepted.map(({ accept }) => accept);
  const samples = ranges.map((accept, index) => sampleOf(accept, ranges.slice(0, index)));
  const shares = accepted.map(
    ({ condition }, index) =>
      condition.share ?? reading.processing.mark({ [response.ident]: samples.slice(index, index + 1) }).score,
  );
  const most = Math.max(0, ...shares);
  const answers = accepted.map(
    ({ accept, condition }, index): NumberAnswer => ({
      accept,
      credit: most > 0 ? Number(((shares[index] ?? 0) / most).toFixed(6)) : 1,
      pos: condition.element.pos,
      ...(unit && { unit }),
    }),
  );
  return { answers, samples };
};
