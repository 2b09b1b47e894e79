import { type Color, contrast, mix } from '../../rich/color.ts';

/** An author's accent as both modes show it. */
export interface Accent {
  readonly light: Color;
  readonly lightTint: Color;
  readonly dark: Color;
}

/** What text needs on its ground (WCAG 2.2, 1.4.3). */
export const readable = 4.5;

const white: Color = [255, 255, 255];
const black: Color = [0, 0, 0];
/** The grounds of theme.css: `--ground` and `--raised`. */
const lightGrounds: readonly Color[] = [white, [246, 247, 249]];
const darkGrounds: readonly Color[] = [
  [20, 23, 27],
  [29, 33, 38],
];

/** The accent, darkened on light grounds and lightened on dark ones until it can be read as text on each of them. */
export const accentOf = (color: Color): Accent => {
  const lightTint = mix(color, white, 0.92);
  return {
    light: until(color, black, [...lightGrounds, lightTint]),
    lightTint,
    dark: until(color, white, darkGrounds),
  };
};

/** The lowest contrast that a colour has on the light grounds. */
export const lightContrast = (color: Color): number =>
  Math.min(...[...lightGrounds, mix(color, white, 0.92)].map((ground) => contrast(color, ground)));

const until = (color: Color, toward: Color, grounds: readonly Color[]): Color => {
  for (let percent = 0; percent <= 100; percent++) {
    const tried = mix(color, toward, percent / 100);
    if (grounds.every((ground) => contrast(tried, ground) >= readable)) return tried;
  }
  return toward;
};
