const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

const variance = (all: readonly number[], divisor: number): number => {
  const middle = mean(all);
  return all.reduce((sum, one) => sum + (one - middle) ** 2, 0) / divisor;
};

/** What `statsOperator` can compute. */
export const statistics: Readonly<Record<string, (all: readonly number[]) => number>> = {
  mean,
  popVariance: (all) => variance(all, all.length),
  popSD: (all) => Math.sqrt(variance(all, all.length)),
  sampleVariance: (all) => variance(all, all.length - 1),
  sampleSD: (all) => Math.sqrt(variance(all, all.length - 1)),
};

export const commonDivisor = (a: number, b: number): number =>
  b === 0 ? Math.abs(a) : commonDivisor(b, a % b);
