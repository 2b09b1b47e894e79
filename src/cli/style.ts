import pc from 'picocolors';
import type { Style } from '../diagnostics/print/style.ts';
import { plainStyle } from '../diagnostics/print/style.ts';

export interface CliStyle extends Style {
  readonly bold: (text: string) => string;
  readonly good: (text: string) => string;
}

/** Colours of the terminal, or none. */
export const createStyle = (colour: boolean): CliStyle => {
  const { bold, cyan, dim, green, red, yellow } = pc.createColors(colour);
  if (!colour) return { ...plainStyle, bold: (text) => text, good: (text) => text };
  const severities = { error: red, warning: yellow, note: cyan };
  return {
    place: bold,
    severity: (severity) => bold(severities[severity](severity)),
    faint: dim,
    mark: red,
    bold,
    good: green,
  };
};
