/** 1.2 - 0.05 is 1.1499999999999999 in binary: fifteen digits say what the author meant. */
export const tidy = (value: number): number => Number(value.toPrecision(15));
