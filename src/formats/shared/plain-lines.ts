import type { Rich, RichNode } from '../../model/rich.ts';

/** Rich text of paragraphs and line breaks as text: a line break for each, a blank line between paragraphs. */
export const plainLines = (rich: Rich): string => {
  const blocks: string[] = [''];
  for (const node of rich) {
    if (node.type === 'element' && node.name === 'p') blocks.push(lineOf(node.children), '');
    else blocks[blocks.length - 1] += lineOf([node]);
  }
  return blocks
    .map((block) => block.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/g, '\n').trim())
    .filter((block) => block !== '')
    .join('\n\n');
};

const lineOf = (rich: Rich): string => rich.map(textOf).join('');

const textOf = (node: RichNode): string => {
  if (node.type === 'text') return node.value.replace(/[ \t\r\n]+/g, ' ');
  if (node.type !== 'element') return '';
  return node.name === 'br' ? '\n' : lineOf(node.children);
};
