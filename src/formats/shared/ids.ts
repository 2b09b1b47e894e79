import { sha256 } from '../../package/content-digest.ts';

/**
 * Identifiers in packages, made from the ids of the course by pure functions, so that a new build of the course updates
 * what an LMS has already imported. Ids of the course match `[A-Za-z][A-Za-z0-9_-]*`: legal as NCName and in Canvas.
 */

/** A question, pool or section of an item or bank: `ITEM__QUESTION`. */
export const partId = (item: string, part: string): string => {
  const plain = `${item}__${part}`;
  return ambiguous(item, part) ? `${plain}__x${digest(item, part)}` : plain;
};

/** Where `__` could have been read at another place, a digest of the pair tells the readings apart. */
const ambiguous = (item: string, part: string): boolean =>
  item.includes('__') || item.endsWith('_') || part.includes('__') || part.startsWith('_');

/** The part's own id, from an identifier that `partId` has made for it in this item; any other stays what it is. */
export const partOf = (item: string, identifier: string): string => {
  if (!identifier.startsWith(`${item}__`)) return identifier;
  const rest = identifier.slice(item.length + 2);
  const part = rest.replace(/__x[0-9a-f]{12}$/, '');
  return [part, rest].find((one) => one !== '' && partId(item, one) === identifier) ?? identifier;
};

/** Of several things with one identifier in a document, the second and later: `ID__2`. */
export const nthId = (id: string, n: number): string => (n === 1 ? id : `${id}__${n}`);

/**
 * A name for files and folders: lower case, at most `longest` signs. Where that changes the id, seven digits of its
 * digest keep it apart from others.
 */
export const fileId = (id: string, longest = 80): string => {
  const lower = id.toLowerCase();
  if (lower === id && id.length <= longest) return id;
  return `${lower.slice(0, longest - 8).replace(/[-_]+$/, '')}-${digest(id).slice(0, 7)}`;
};

export const digest = (...parts: readonly string[]): string => sha256(parts.join('\u0000')).slice(0, 12);
