import { normalText } from './normal-text.ts';

/**
 * The number that a learner typed: digits with a point or, where the language writes one, a comma; U+2212 is a minus; the
 * author's unit may follow (or, a currency sign, go before) or be left out. None where it is no number.
 */
export const readNumber = (
  typed: string,
  { unit, comma }: { readonly unit?: string | undefined; readonly comma: boolean },
): number | undefined => {
  const text = westernDigits(withoutUnit(typed.replace(/\s+/gu, ' ').trim(), unit));
  const pointed = comma && !text.includes('.') ? text.replace(',', '.') : text;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(pointed) ? Number(pointed) : undefined;
};

/** The digits of Arabic, Persian, Thai and Chinese keyboards, whose last four bits are their values, and the decimal sign of Arabic. */
const westernDigits = (text: string): string =>
  text
    .replaceAll('\u2212', '-')
    .replaceAll('\u066b', '.')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59\uff10-\uff19]/g, (digit) =>
      String(digit.charCodeAt(0) & 15),
    );

const withoutUnit = (text: string, unit: string | undefined): string => {
  if (!unit) return text;
  const folded = plainUnit(text);
  const written = plainUnit(unit);
  if (folded.endsWith(written)) return folded.slice(0, -written.length).trim();
  return folded.startsWith(written) ? folded.slice(written.length).trim() : folded;
};

/** One form of what is one unit, compatibility forms of Unicode (NFKC) aside: `m²`, `m^2` and `m2`; `s⁻¹` and `s^-1`; the two signs for micro. */
const plainUnit = (text: string): string =>
  normalText(text.normalize('NFKC'), true)
    .replace(/(\D)\^/g, '$1')
    .replaceAll('\u2212', '-');

/** Languages that write a decimal comma: those whose own numbers show one. */
export const writesDecimalComma = (language: string): boolean => {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(',');
  } catch {
    return false;
  }
};
