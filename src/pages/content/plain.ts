export { toPlain as plainText } from '../../rich/plain.ts';

/** At most `limit` UTF-16 units, an ellipsis for the rest; no surrogate pair is cut. */
export const clip = (value: string, limit: number): string =>
  value.length <= limit ? value : `${value.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
