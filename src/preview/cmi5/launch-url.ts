/** An address with parameters joined to those that it has (cmi5 8.1). */
export const withParameters = (
  url: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string => {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const joined = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) joined.set(name, value);
  return `${path}?${joined}${hash}`;
};
