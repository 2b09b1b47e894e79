import type { WriteContext } from '../../formats/format.ts';
import type { Course } from '../../model/course.ts';
import { type Accent, accentOf, lightContrast, readable } from './accent.ts';
import { type Color, parseColor, toHex } from './color.ts';
import { compact } from './compact.ts';
import { featuresOf, usedSections } from './sections.ts';

/** `assets/theme.css`: the theme, the author's accent in place of its own, and rules of the course's own. */
export const themeCss = (course: Course, { program, report }: WriteContext): string => {
  const whole = program.template('theme.css');
  if (whole === undefined) throw new Error('the template theme.css is missing');
  const { accent } = course.settings;
  const own = program.template('own.css') ?? '';
  const css = [whole, accent === undefined ? '' : accentCss(accent, course, report), own].join('\n');
  return compact(usedSections(css, featuresOf(course)));
};

const accentCss = (written: string, { pos }: Course, report: WriteContext['report']): string => {
  const color = parseColor(written);
  if (!color) {
    report.add('theme/accent-unknown', { accent: written }, pos);
    return '';
  }
  // The theme's own pair was chosen by eye: its dark half is finer than what a rule would make of the light one.
  if (toHex(color) === '#1f4fd8') return '';
  const accent = accentOf(color);
  const used = toHex(accent.light);
  if (used !== toHex(color)) {
    // Rounded down: a ratio of 4.49 is too low and must not read as 4.5.
    const ratio = (Math.floor(lightContrast(color) * 10) / 10).toFixed(1);
    report.add('theme/accent-contrast', { accent: written, ratio, needed: String(readable), used }, pos);
  }
  return accentRules(accent);
};

/** On the screen only: print is black on white. */
const accentRules = ({ light, lightTint, dark }: Accent): string =>
  `@media screen { :root { --accent: ${toHex(light)}; --accent-tint: ${toHex(lightTint)}; }
:root[data-cw-scheme=dark] { ${darkAccent(dark)} } }
@media screen and (prefers-color-scheme: dark) { :root:not([data-cw-scheme=light]) { ${darkAccent(dark)} } }
`;

const darkAccent = (color: Color): string => `--accent: ${toHex(color)}; --accent-tint: #1d2126;`;
