import type { WriteContext } from '../../formats/format.ts';
import type { Course } from '../../model/course.ts';
import { type Color, parseColor, toHex } from '../../rich/color.ts';
import { type FeatureName, type Features, featureNames } from '../features.ts';
import { type Accent, accentOf, lightContrast, readable } from './accent.ts';
import { compact } from './compact.ts';
import { formulaRules } from './formula-rules.ts';
import { featuresOf, usedSections } from './sections.ts';
import { usedRules } from './used-rules.ts';

/** `assets/theme.css`: the theme with the parts that its pages need, the author's accent in place of its own, and rules of the course's own. */
export const themeCss = (course: Course, { program, report }: WriteContext, features: Features): string => {
  const sheet = (name: string): string => templateOf(name, program);
  const { accent } = course.settings;
  const parts = [
    usedSections(sheet('theme.css'), featuresOf(course)),
    ...featureNames.filter((name) => features.parts.has(name)).map((name) => partOf(name, sheet, features)),
    formulaRules(features.formulaStyles),
    accent === undefined ? '' : accentCss(accent, course, report),
    program.template('own.css') ?? '',
  ];
  return compact(parts.join('\n'));
};

/** `assets/icon.svg`: what a browser shows beside the title, in the author's accent. */
export const iconSvg = ({ settings }: Course, { program }: WriteContext): string => {
  const color = settings.accent === undefined ? undefined : parseColor(settings.accent);
  const icon = templateOf('icon.svg', program);
  return color ? icon.replaceAll(ownAccent, toHex(accentOf(color).light)) : icon;
};

/** The accent of the theme itself. */
const ownAccent = '#1f4fd8';

const templateOf = (name: string, program: WriteContext['program']): string => {
  const text = program.template(name);
  if (text === undefined) throw new Error(`the template ${name} is missing`);
  return text;
};

/** Of what formulas and code can look like a course needs little; tabs are needed whole. */
const partOf = (name: FeatureName, sheet: (name: string) => string, { classes }: Features): string => {
  const css = sheet(`theme-${name}.css`);
  return name === 'tabs' ? css : `${usedRules(css, classes)}\n`;
};

/** Says what is wrong with the author's accent, whether a page is made or not. */
export const checkAccent = (course: Course, report: WriteContext['report']): void => {
  if (course.settings.accent !== undefined) accentCss(course.settings.accent, course, report);
};

const accentCss = (written: string, course: Course, report: WriteContext['report']): string => {
  const pos = course.settings.accentPos ?? course.pos;
  const color = parseColor(written);
  if (!color) {
    report.add('theme/accent-unknown', { accent: written }, pos);
    return '';
  }
  // The theme's own pair was chosen by eye: its dark half is finer than what a rule would make of the light one.
  if (toHex(color) === ownAccent) return '';
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
