/** A date as such pages write it, as YYYY, YYYY-MM or YYYY-MM-DD; nothing where it is not understood. */
export const readDate = (written: string): string | undefined => {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/[,.]+(?=\s|$)/g, ' ');
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text.trim());
  if (iso) return join(iso[1], iso[2], iso[3]);
  const numeric = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  if (numeric) return numericDate(numeric);
  const words = text.split(/[^\p{L}\p{M}\d]+/u).filter((word) => word !== '' && !fillers.has(word));
  const month = words.map(monthOf).find((found) => found !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  const known = Number(year !== undefined) + Number(month !== undefined) + Number(day !== undefined);
  return year !== undefined && month !== undefined && known === words.length
    ? join(year, month, day)
    : undefined;
};

/** Month first or day first: only where one of them cannot be a month. */
const numericDate = ([, first, second = '', year]: RegExpExecArray): string | undefined => {
  if (first === undefined) return join(year, second);
  if (Number(first) > 12) return join(year, second, first);
  if (Number(second) > 12 || first === second) return join(year, first, second);
  return undefined;
};

const join = (year = '', month?: string, day?: string): string | undefined => {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const months = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return months;
  return Number(day) < 1 || Number(day) > 31 ? undefined : `${months}-${day.padStart(2, '0')}`;
};

const fillers: ReadonlySet<string> = new Set([
  'de',
  'del',
  'of',
  'the',
  'on',
  'am',
  'le',
  'di',
  'den',
  'r',
  'г',
]);

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl'];

let names: ReadonlyMap<string, string> | undefined;

const monthOf = (word: string): string | undefined => {
  names ??= monthNames();
  return names.get(word) ?? (/^[a-z]{3,4}$/.test(word) ? names.get(word.slice(0, 3)) : undefined);
};

const monthNames = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.toLowerCase()
            .replaceAll('.', '') ?? '';
        if (/\p{L}/u.test(name) && !found.has(name)) found.set(name, String(month));
      }
    }
  }
  return found;
};
