/** Columns that a terminal takes for a text: two for East Asian wide signs and emoji, none for combining marks. */
export const displayWidth = (text: string): number => {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += combining.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
};

const narrow = /^[\u0020-\u02ff]*$/;
const combining = /^(?:\p{Mn}|\p{Me}|\p{Cf})$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
