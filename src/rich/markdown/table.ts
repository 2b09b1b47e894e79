import { isInline } from '../../model/normal-rich.ts';
import type { Element, Rich } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { inlineMarkdown } from './inline.ts';
import type { MarkdownOptions } from './options.ts';

/** A table of one header row and cells of one line each; any other is written as tags. */
export const table = (node: Element, { options }: BlockContext): string | undefined => {
  const grid = gridOf(node);
  if (!grid) return undefined;
  const rows = [grid.header, ...grid.body].map((row) => row.map((cell) => cellText(cell, options)));
  const marks = grid.header.map((cell) => delimiters[alignOf(cell) ?? 'none'] ?? '---');
  const [header, ...body] = rows.map(printRow);
  const caption = grid.caption && `\n\nTable: ${inlineMarkdown(grid.caption, { line: 'heading' }, options)}`;
  return [header, `|${marks.join('|')}|`, ...body].join('\n') + (caption ?? '');
};

interface Grid {
  readonly caption?: Rich;
  readonly header: readonly Element[];
  readonly body: readonly (readonly Element[])[];
}

const gridOf = (node: Element): Grid | undefined => {
  if (Object.keys(node.attrs).length > 0 || node.children.some((child) => child.type !== 'element'))
    return undefined;
  const parts = elements(node);
  const caption = parts.find((part) => part.name === 'caption');
  const [head, ...bodies] = parts.filter((part) => part !== caption);
  if (head?.name !== 'thead' || bodies.length > 1 || (bodies[0] && bodies[0].name !== 'tbody'))
    return undefined;
  const [header, ...others] = rowsOf(head);
  const body = bodies[0] ? rowsOf(bodies[0]) : [];
  if (!header || others.length > 0 || header.length === 0) return undefined;
  const fits = body.every(
    (row) => row.length === header.length && row.every((cell, at) => alignOf(cell) === alignOf(header[at])),
  );
  const plain = [...header, ...body.flat()].every(isPlainCell) && header.every((cell) => cell.name === 'th');
  if (!fits || !plain || !body.flat().every((cell) => cell.name === 'td')) return undefined;
  return { header, body, ...(caption && { caption: caption.children }) };
};

const elements = (node: Element): readonly Element[] =>
  node.children.filter((child) => child.type === 'element');

const rowsOf = (part: Element): readonly (readonly Element[])[] => elements(part).map(elements);

const isPlainCell = ({ attrs, children }: Element): boolean =>
  Object.entries(attrs).every(isCellAttribute) && children.every((child) => isInline(child));

const isCellAttribute = ([name, value]: readonly [string, string]): boolean =>
  (name === 'class' && value in delimiters) || (name === 'scope' && value === 'col');

const alignOf = (cell: Element | undefined): string | undefined => cell?.attrs.class;

const delimiters: Readonly<Record<string, string>> = {
  'align-left': ':---',
  'align-center': ':---:',
  'align-right': '---:',
};

const cellText = (cell: Element, options: MarkdownOptions): string =>
  inlineMarkdown(cell.children, { line: 'cell' }, options);

const printRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
