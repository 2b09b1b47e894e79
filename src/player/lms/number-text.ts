/** A number as SCORM takes it: a point, no exponent, at most so many decimals. */
export const numberText = (value: number, decimals: number): string => {
  const text = String(Number(value.toFixed(decimals)));
  return text.includes('e') ? '0' : text;
};

/** A typed number with a point and a hyphen, where a comma and a minus sign may have been typed. */
export const typedNumber = (written: string): string =>
  written.trim().replace(',', '.').replace('\u2212', '-');
