/** The shares of a mark that Moodle's importers take, in percent; each may be negative too (question bank, "fraction options"). */
const grades = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
] as const;

/** The nearest share that Moodle knows, in percent, for a share between -1 and 1. */
export const moodleGrade = (share: number): number => {
  const wanted = Math.abs(share) * 100;
  let nearest: number = 0;
  for (const grade of grades) if (Math.abs(grade - wanted) < Math.abs(nearest - wanted)) nearest = grade;
  return share < 0 && nearest !== 0 ? -nearest : nearest;
};

/** What a percentage of Moodle means: 33.33333 is a third. */
export const shareOf = (percent: number): number => {
  for (const part of parts)
    if (Math.abs(Math.abs(percent) - 100 * part) < 0.0005) return percent < 0 ? -part : part;
  return Number((percent / 100).toPrecision(7));
};

const parts: readonly number[] = [1 / 3, 2 / 3, 1 / 6, 5 / 6, 1 / 7, 1 / 9];

/** Parts of 100 % for so many right choices, all of Moodle's list: equal where there is such a share. None: there are too many. */
export const moodleParts = (count: number): readonly number[] | undefined => {
  const equal = moodleGrade(1 / count);
  if (Math.abs(equal * count - 100) < 0.001) return Array.from({ length: count }, () => equal);
  // Tens and fives.
  const tens = 20 - count;
  if (count < 10 || tens < 0) return undefined;
  return Array.from({ length: count }, (_, index) => (index < tens ? 10 : 5));
};
