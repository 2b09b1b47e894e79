import { namedColors } from './named-colors.ts';

/** sRGB, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** An opaque colour as CSS writes it: hexadecimal, `rgb()`, `hsl()` or a name (CSS Color Module Level 4). */
export const parseColor = (css: string): Color | undefined => {
  const value = css.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value)?.[1] ?? namedColors.get(value);
  if (hex) return fromHex(hex);
  const [, space, inside] = /^(rgb|hsl)a?\(([^)/]*)\)$/.exec(value) ?? [];
  const parts = inside?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (parts.length !== 3) return undefined;
  return space === 'hsl' ? fromHsl(parts) : fromRgb(parts);
};

const fromHex = (hex: string): Color => {
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const channel = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
};

const fromRgb = (parts: readonly string[]): Color | undefined => {
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = parts.map((part) =>
    part.endsWith('%') ? (Number(part.slice(0, -1)) * 255) / 100 : Number(part),
  );
  return legal([r, g, b]);
};

/** CSS Color Module Level 4, 7.1. */
const fromHsl = (parts: readonly string[]): Color | undefined => {
  const [hue = Number.NaN, saturation = Number.NaN, lightness = Number.NaN] = parts.map((part) =>
    Number(part.replace(/(?:deg|%)$/, '')),
  );
  const s = saturation / 100;
  const l = lightness / 100;
  const channel = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return legal([channel(0), channel(8), channel(4)]);
};

const legal = (color: Color): Color | undefined => {
  const rounded = color.map((one) => Math.round(one));
  const [r = 0, g = 0, b = 0] = rounded;
  return rounded.every((one) => one >= 0 && one <= 255) ? [r, g, b] : undefined;
};

export const toHex = (color: Color): string =>
  `#${color.map((one) => one.toString(16).padStart(2, '0')).join('')}`;

/** `share` of `other`, the rest of `color`. */
export const mix = (color: Color, other: Color, share: number): Color => [
  Math.round(color[0] + (other[0] - color[0]) * share),
  Math.round(color[1] + (other[1] - color[1]) * share),
  Math.round(color[2] + (other[2] - color[2]) * share),
];

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export const contrast = (a: Color, b: Color): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const luminance = (color: Color): number => {
  const [r, g, b] = [linear(color[0]), linear(color[1]), linear(color[2])];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
