import { isInline } from '../../model/normal-rich.ts';
import type { QuestionBase } from '../../model/question.ts';
import { element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';

type Stem = Pick<QuestionBase, 'prompt' | 'body'>;

/**
 * The text of a question as heading and what follows: the first paragraph, up to a line break in it, is the heading. A text
 * that begins with a picture, a table or the like has the question's name for a heading.
 */
export const splitStem = (rich: Rich, name: string): Stem => {
  const at = rich.findIndex(isVisible);
  const first = rich[at];
  if (first === undefined) return { prompt: [text(name)], body: [] };
  const isParagraph = first.type === 'element' && headings.has(first.name);
  const end = isParagraph ? at + 1 : endOfRun(rich, at);
  const line = isParagraph ? first.children : rich.slice(at, end);
  const { before, after } = cutAtBreak(line);
  const rest = withoutLooseSpace([...paragraph(after), ...rich.slice(end)]);
  return hasWords(before) ? { prompt: before, body: rest } : { prompt: [text(name)], body: rich };
};

const headings: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6'.split(' '));

const isVisible = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';

/** A space says something between words alone. */
const withoutLooseSpace = (rich: Rich): Rich => {
  const isWord = (node: RichNode | undefined): boolean => node !== undefined && isInline(node);
  return rich.filter(
    (node, index) => isVisible(node) || (isWord(rich[index - 1]) && isWord(rich[index + 1])),
  );
};

/** Inline nodes that stand loose at the beginning. */
const endOfRun = (rich: Rich, start: number): number => {
  const block = rich.findIndex((node, index) => index >= start && !isInline(node));
  return block < 0 ? rich.length : block;
};

const cutAtBreak = (line: Rich): { readonly before: Rich; readonly after: Rich } => {
  const start = line.findIndex((node) => isVisible(node) && !isBreak(node));
  const cut = line.findIndex((node, index) => index > start && isBreak(node));
  if (start < 0 || cut < 0) return { before: line.filter((node) => !isBreak(node)), after: [] };
  return { before: line.slice(start, cut), after: line.slice(cut + 1) };
};

const isBreak = (node: RichNode): boolean => node.type === 'element' && node.name === 'br';

const paragraph = (rich: Rich): Rich => {
  const start = rich.findIndex((node) => isVisible(node) && !isBreak(node));
  return start < 0 ? [] : [element('p', {}, rich.slice(start))];
};

/** A picture alone is no heading, a blank or a formula in it is one. */
const hasWords = (rich: Rich): boolean =>
  rich.some((node) => {
    if (node.type !== 'element') return node.type !== 'text' || node.value.trim() !== '';
    return node.name !== 'img' && (hasWords(node.children) || toPlain(node.children) !== '');
  });
