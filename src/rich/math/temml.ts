import type { Rich } from '../../model/rich.ts';
import { walkRich } from '../map.ts';

type Temml = typeof import('temml')['default'];

let loaded: Temml | undefined;

/**
 * Loads temml, half a megabyte, where one of the texts holds a formula: from then on formulas can be made MathML. Most
 * courses have none and never load it.
 */
export const loadTemml = async (texts: Iterable<Rich>): Promise<void> => {
  if (loaded !== undefined || !hasFormula(texts)) return;
  const module = await import('temml');
  // Its types are those of a CommonJS module, the file that is loaded is an ES module: its default is temml itself.
  loaded = module.default as unknown as Temml;
};

/** None where no formula was met. */
export const temml = (): Temml | undefined => loaded;

const hasFormula = (texts: Iterable<Rich>): boolean => {
  for (const rich of texts) for (const node of walkRich(rich)) if (node.type === 'math') return true;
  return false;
};
