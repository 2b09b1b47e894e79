import { allowedBy } from '../../build/target-options.ts';
import type { Format } from '../../formats/format.ts';
import { formats } from '../../formats/index.ts';
import type { Io } from '../io.ts';
import type { CommonOptions, Outcome } from '../outcome.ts';
import { createStyle } from '../style.ts';
import { table } from '../table.ts';

export const runFormats = (io: Io, options: CommonOptions): Outcome => {
  const { bold } = createStyle(io.colour && options.color !== false);
  const titles = ['id', 'format', 'file', 'read', 'write', 'holds'].map((title) => ({ title }));
  const list = table(titles, formats.map(row), bold);
  const lines = formats.flatMap(optionLines);
  const text = `${[list, ...(lines.length ? ['', bold('options (--set TARGET.OPTION=VALUE)'), ...lines] : [])].join('\n')}\n`;
  return { ok: true, diagnostics: [], json: { formats: formats.map(describe) }, text, essential: true };
};

const row = (format: Format): readonly string[] => [
  format.id,
  format.title,
  format.container === 'folder' ? 'folder' : `.${format.extension}`,
  format.read ? 'yes' : '',
  format.write ? 'yes' : '',
  format.content === 'course' ? 'the whole course' : 'quizzes, banks, review questions',
];

const optionLines = (format: Format): readonly string[] =>
  Object.entries(format.options).map(
    ([name, option]) =>
      `  ${format.id}.${name}  ${allowedBy(option)} (default ${option.default || 'none'}): ${option.help}`,
  );

const describe = (format: Format) => ({
  id: format.id,
  title: format.title,
  container: format.container,
  extension: format.extension,
  content: format.content,
  read: format.read !== undefined,
  write: format.write !== undefined,
  questions: format.questions,
  options: format.options,
});
