/**
 * How the cell `answer` calls options: by their numbers, or, where an option says such a number itself, by letters, or by
 * numbers that look like no text.
 */
export const optionNames = (options: readonly string[]): ((index: number) => string) => {
  const said = new Set(options.map((one) => one.trim().toLowerCase()));
  const isFree = (name: (index: number) => string): boolean =>
    !options.some((_, index) => said.has(name(index)));
  return (
    [number, letter].find((name) => (name !== letter || options.length <= 26) && isFree(name)) ?? numbered
  );
};

const number = (index: number): string => `${index + 1}`;

const letter = (index: number): string => String.fromCharCode(97 + index);

const numbered = (index: number): string => `#${index + 1}`;

/** The index that `#3` means. */
export const numberedIndex = (name: string): number | undefined => {
  const written = /^#(\d{1,3})$/.exec(name)?.[1];
  return written === undefined ? undefined : Number(written) - 1;
};
