import type { Element } from '../../model/rich.ts';
import { el } from '../shared/xml.ts';

/** What several conditions beside each other mean is not said everywhere: ours say it. */
export const all = (tests: readonly Element[]): Element => joined('and', tests);

export const any = (tests: readonly Element[]): Element => joined('or', tests);

const joined = (name: 'and' | 'or', tests: readonly Element[]): Element => {
  const [only, ...more] = tests;
  return only && more.length === 0 ? only : el(name, {}, tests);
};
