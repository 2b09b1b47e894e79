import { digest } from './ids.ts';

/** An id that a system cuts, or refuses, above a length: with digits of its digest where it had to be cut here. */
export const shortId = (id: string, longest: number): string =>
  id.length <= longest ? id : `${id.slice(0, longest - 8)}-${digest(id).slice(0, 7)}`;
