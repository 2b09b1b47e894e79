import type { Tokens } from 'marked';
import { type Element, element, type Rich, type RichNode, text } from '../../../../model/rich.ts';
import { blockElements } from '../../../../rich/html-allowed.ts';
import { readInline } from '../../inline/read-inline.ts';
import type { Reader } from '../reader.ts';
import { type Block, textPlace } from './block.ts';
import { readDefinitionList } from './definition-list.ts';
import { reportLatexDelimiters } from './latex-delimiters.ts';
import { reportLostTable } from './lost-table.ts';
import { reportNestedFence } from './nested-fence.ts';
import type { BlockSpot } from './read-blocks.ts';

export const readParagraph = (reader: Reader, block: Block<Tokens.Paragraph>, spot: BlockSpot): Rich => {
  const definitions = readDefinitionList(reader, block, spot);
  if (definitions) return definitions;
  reportNestedFence(reader, block);
  reportLostTable(reader, block);
  reportLatexDelimiters(reader, block);
  const children = readInline(reader, block.token.text, textPlace(block));
  const [only] = children;
  if (children.length === 1 && only?.type === 'math' && only.display) return [only];
  if (children.length === 1 && only?.type === 'element' && media.has(only.name)) return [alone(only)];
  // Of raw HTML: a paragraph can hold no block.
  return children.length === 0 ? [] : [element(children.some(isBlock) ? 'div' : 'p', {}, children)];
};

const isBlock = (node: RichNode): boolean => node.type === 'element' && blockElements.has(node.name);

const media: ReadonlySet<string> = new Set(['img', 'audio', 'video']);

/** A picture or recording alone in its paragraph: with a title it is a figure, the title its caption. */
const alone = (node: Element): Element => {
  const { title, ...attrs } = node.attrs;
  if (!title)
    return node.name === 'img' ? element('p', {}, [node]) : element('figure', { class: 'media' }, [node]);
  return element('figure', node.name === 'img' ? {} : { class: 'media' }, [
    { ...node, attrs },
    element('figcaption', {}, [text(title)]),
  ]);
};
