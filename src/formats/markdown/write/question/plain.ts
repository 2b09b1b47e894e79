/** An accepted text of an answer line or a blank: only these signs mean anything there. */
export const plainAnswer = (value: string): string =>
  value
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim()
    .replace(/\\|\||[{}]/g, '\\$&')
    .replace(/(?<=^|\s)\?(?=\s|$)/g, '\\?')
    .replace(/^[="]/, '\\$&')
    .replace(/^[([](?=(?:[ xX]|[-\u2212]?\d+(?:\.\d+)?%)[)\]])/, '\\$&');

/** One that would be read as a number is quoted. */
export const plainLine = (texts: readonly string[]): string => {
  const [only = '', ...others] = texts;
  if (others.length === 0 && looksLikeNumber.test(only))
    return `"${plainAnswer(only).replaceAll('"', '\\"')}"`;
  return texts.map(plainAnswer).join(' | ');
};

const looksLikeNumber = /^\s*[-\u2212+]?\s*[€£¥$]?\s*[-\u2212+]?\.?\d/;
