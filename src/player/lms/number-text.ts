/** A number as SCORM takes it: a point, no exponent, at most so many decimals. */
export const numberText = (value: number, decimals: number): string =>
  String(Number(value.toFixed(decimals))).includes('e') ? '0' : String(Number(value.toFixed(decimals)));
