import type { Diagnostic, Related } from '../diagnostic.ts';
import { excerpt } from './excerpt.ts';
import type { Style } from './style.ts';

export interface PrintOptions {
  readonly style: Style;
  /** Lines of a file of the course, where it can be read as text. */
  readonly lines: (file: string) => readonly string[] | undefined;
  /** How many are shown at most; the rest is counted. */
  readonly most?: number;
}

/** Findings as a reader sees them: place, code and message, the source line with carets, help. */
export const printDiagnostics = (found: readonly Diagnostic[], options: PrintOptions): string => {
  const most = options.most ?? found.length;
  const weightiest = new Set(inOrderOfWeight(found).slice(0, most));
  const shown = found.filter((one) => weightiest.has(one));
  const blocks = shown.map((one) => printOne(one, options).join('\n'));
  const hidden = found.length - shown.length;
  if (hidden > 0) blocks.push(`... and ${hidden} more (--json lists them all)`);
  return blocks.map((block) => `${block}\n`).join('\n');
};

/** Where not all are shown, errors come before warnings and notes. */
const inOrderOfWeight = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
  (['error', 'warning', 'note'] as const).flatMap((severity) =>
    found.filter((one) => one.severity === severity),
  );

const printOne = (one: Diagnostic, { style, lines }: PrintOptions): readonly string[] => {
  const source = one.at && lines(one.at.file);
  return [
    `${one.at ? `${style.place(placeOf(one.at))} ` : ''}${style.severity(one.severity)} ${one.code}: ${one.message}`,
    ...(one.at && source ? excerpt(source, one.at, style) : []),
    ...(one.related ?? []).map((related) => printRelated(related, style)),
    ...(one.hint ? [`  help: ${one.hint.replaceAll('\n', '\n        ')}`] : []),
  ];
};

const printRelated = (related: Related, style: Style): string =>
  `  ${style.place(placeOf(related.at))} ${related.message}`;

const placeOf = (at: { readonly file: string; readonly line: number; readonly column: number }): string =>
  `${at.file}:${at.line}:${at.column}`;
