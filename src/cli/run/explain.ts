import { didYouMean } from '../../build/target-options.ts';
import { usage } from '../../build/usage-error.ts';
import { type Code, codes } from '../../diagnostics/codes.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Outcome } from '../outcome.ts';
import { createStyle } from '../style.ts';

export const runExplain = (io: Io, word: string, options: CommonOptions): Outcome => {
  if (!isCode(word)) {
    const meant = didYouMean(word, Object.keys(codes));
    throw usage((report) => report.add('usage/unknown-code', { word, meant }));
  }
  const { severity, title, why, ...examples } = codes[word];
  const wrong = 'wrong' in examples ? examples.wrong : undefined;
  const right = 'right' in examples ? examples.right : undefined;
  const style = createStyle(io.colour && options.color !== false);
  const lines = [
    `${style.severity(severity)} ${style.bold(word)}: ${title}`,
    '',
    why,
    ...(wrong ? ['', style.bold('Wrong:'), indent(wrong)] : []),
    ...(right ? ['', style.bold('Right:'), indent(right)] : []),
  ];
  const json = { code: word, severity, title, why, ...(wrong && { wrong }), ...(right && { right }) };
  return { ok: true, diagnostics: [], json, text: `${lines.join('\n')}\n`, essential: true };
};

const isCode = (word: string): word is Code => Object.hasOwn(codes, word);

const indent = (example: string): string =>
  example
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
