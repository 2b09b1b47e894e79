/**
 * TeX and siunitx as foreign text has them: `$x$` is `\(x\)`, and `\SI{1.2}{m/s}` is 1.2 m/s, inside of TeX too. In code
 * both stay, and so does `$$x$$`, which is TeX there already.
 */
export const withTexMarks = (markdown: string): string =>
  markdown.replace(
    /`[^`]*`|\\\$|\$\$[^$]+\$\$|\$(?=[^\s$])([^$\n]*(?:\n(?!\s*\n)[^$\n]*)*)(?<=\S)\$(?!\d)|\\(?:SI|num|si)(?=\{)(?:\{[^{}]*\}){1,2}/g,
    (whole, tex?: string) => {
      if (tex !== undefined) return `\\(${withUnits(tex, asTex)}\\)`;
      if (whole.startsWith('$$')) return withUnits(whole, asTex);
      return whole.startsWith('`') ? whole : withUnits(whole, asHtml);
    },
  );

/** How numbers and units are said. */
interface Notation {
  readonly number: (digits: string, power: number) => string;
  readonly unit: (unit: string) => string;
  readonly space: string;
}

const asHtml: Notation = {
  number: (digits, power) => `${digits}×10<sup>${power}</sup>`,
  unit: (unit) => unit,
  space: ' ',
};

const asTex: Notation = {
  number: (digits, power) => `${digits} \\times 10^{${power}}`,
  unit: (unit) => `\\text{${unit}}`,
  space: '\\ ',
};

const withUnits = (source: string, how: Notation): string =>
  source
    .replace(
      /\\SI\{([^{}]*)\}\{([^{}]*)\}/g,
      (_, number: string, unit: string) => `${numberOf(number, how)}${how.space}${how.unit(unitOf(unit))}`,
    )
    .replace(/\\num\{([^{}]*)\}/g, (_, number: string) => numberOf(number, how))
    .replace(/\\si\{([^{}]*)\}/g, (_, unit: string) => how.unit(unitOf(unit)));

const numberOf = (number: string, how: Notation): string => {
  const [, digits, power] = /^([^e]*)e([+-]?\d+)$/i.exec(number) ?? [];
  return digits === undefined ? number : how.number(digits, Number(power));
};

const unitOf = (unit: string): string =>
  unit
    .replace(/\\(degree|celsius|fahrenheit|ohm|micro)\b\s*/g, (_, name: string) => signs[name] ?? '')
    .replaceAll('.', '·');

const signs: Readonly<Record<string, string>> = {
  degree: '°',
  celsius: '°C',
  fahrenheit: '°F',
  ohm: 'Ω',
  micro: 'µ',
};
