/** A date as written (YYYY, YYYY-MM, YYYY-MM-DD, or with a time and zone) in the words of a language; what is no date stays as it is. */
export const dateText = (written: string, language: string): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(written) ?? [];
  if (!year) return written;
  if (!month) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const words = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
  }).format(date);
  const [, time, zone] = /T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:?\d{2})?$/.exec(written) ?? [];
  return time ? `${words}, ${time}${zone === 'Z' ? ' UTC' : zone ? ` (UTC${zone})` : ''}` : words;
};
