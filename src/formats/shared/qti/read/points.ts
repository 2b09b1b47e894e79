import type { Question } from '../../../../model/question.ts';
import type { Answered } from '../../answered.ts';
import type { ItemReading } from './reading.ts';
import { numberOf } from './values.ts';

/** What a wholly right answer earns: as the item marks it, else as it declares; of several questions each its share. */
export const pointsOf = (reading: ItemReading, { fields, right }: Answered, parts: number): number => {
  if (fields.kind === 'stimulus') return 0;
  const declared = declaredMaximum(reading);
  const earned = earnedBy(reading, right);
  if (parts > 1) return earned && earned > 0 ? tidy(earned) : tidy((declared ?? parts) / parts);
  if (earned === undefined || earned <= 0) return declared ?? 1;
  // Shares of a third add up to nearly a whole.
  return declared !== undefined && Math.abs(declared - earned) < 1e-6 ? declared : tidy(earned);
};

/** An outcome that is not `SCORE` holds percent where it goes up to 100: it says nothing about points. */
const earnedBy = (reading: ItemReading, right: Answered['right']): number | undefined => {
  const earned = right && reading.mark(right)?.score;
  return reading.score !== 'SCORE' && earned === 100 ? undefined : earned;
};

const declaredMaximum = ({ declarations, score: name }: ItemReading): number | undefined => {
  const score = declarations.get(name)?.element.attrs.normalMaximum;
  const found =
    numberOf(score === undefined ? undefined : [score]) ?? numberOf(declarations.get('MAXSCORE')?.defaults);
  return found !== undefined && found >= 0 ? found : undefined;
};

const tidy = (value: number): number => Number(value.toFixed(6));

/** In part, where a part of the answer earns a part of the points. */
export const scoringOf = (reading: ItemReading, { fields, right, half }: Answered): Question['scoring'] => {
  if ('scoring' in fields && (fields.scoring === 'partial' || fields.scoring === 'all'))
    return fields.scoring;
  if (!half || !right) return 'all';
  return (reading.mark(half)?.score ?? 0) > 0 ? 'partial' : 'all';
};
