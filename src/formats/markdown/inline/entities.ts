import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

/** Text with its character references (`&eacute;`, `&#233;`) resolved, as HTML does. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(reference, decode) : text;

const reference = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);/g;

const known = new Map<string, string>();

const decode = (one: string): string => {
  const found = known.get(one);
  if (found !== undefined) return found;
  const [node] = parseFragment(one).childNodes as DefaultTreeAdapterMap['childNode'][];
  const value = node && 'value' in node ? node.value : one;
  known.set(one, value);
  return value;
};
