/** A credit as its percentage, for a message. */
export const percentOf = (credit: number): string => String(Math.round(credit * 10000) / 100);

/** The share that a percentage is: shifted as a decimal, so that 33.3 gives 0.333 and no noise of binary fractions. */
export const percentage = (digits: string): number => Number(`${digits}e-2`);
