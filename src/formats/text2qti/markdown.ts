/** TeX between single dollars as foreign text has it, `\(x\)`; in code dollars are dollars. */
export const withTexMarks = (markdown: string): string =>
  markdown.replace(
    /`[^`]*`|\\\$|\$(?=\S)([^$\n]*(?:\n(?!\s*\n)[^$\n]*)*)(?<=\S)\$(?!\d)/g,
    (whole, tex?: string) => (tex === undefined ? whole : `\\(${tex}\\)`),
  );

/** Numbers with units in the notation of siunitx, outside of TeX: `\SI{1.2}{m/s}` is 1.2 m/s. */
export const withoutSiunitx = (markdown: string): string =>
  markdown
    .replace(
      /\\SI\{([^{}]*)\}\{([^{}]*)\}/g,
      (_, number: string, unit: string) => `${numberOf(number)} ${unitOf(unit)}`,
    )
    .replace(/\\num\{([^{}]*)\}/g, (_, number: string) => numberOf(number))
    .replace(/\\si\{([^{}]*)\}/g, (_, unit: string) => unitOf(unit));

const numberOf = (number: string): string =>
  number.replace(
    /^(.*?)e([+-]?\d+)$/i,
    (_, digits: string, power: string) => `${digits}×10<sup>${Number(power)}</sup>`,
  );

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
