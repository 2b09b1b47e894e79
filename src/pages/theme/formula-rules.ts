import { parseColor, toHex } from '../../rich/color.ts';
import { accentOf } from './accent.ts';

/** A rule for each class that formulas brought along, in the order of their names. */
export const formulaRules = (styles: ReadonlyMap<string, string>): string =>
  [...styles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, declaration]) => `.${name}{${readableColour(declaration) ?? declaration}}\n`)
    .join('');

/** A colour that the author chose is darkened on light grounds and lightened on dark ones, as the accent is. */
const readableColour = (declaration: string): string | undefined => {
  const color = parseColor(/^color:(.*)$/.exec(declaration)?.[1] ?? '');
  if (!color) return undefined;
  const { light, dark } = accentOf(color);
  return `color:${toHex(light)};color:light-dark(${toHex(light)},${toHex(dark)})`;
};
