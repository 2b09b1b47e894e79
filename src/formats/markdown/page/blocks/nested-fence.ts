import type { Tokens } from 'marked';
import type { Reader } from '../reader.ts';
import { type Block, textPlace } from './block.ts';

const fence = /^[ \t]*:{3,}[ \t]*(check|tabs|pool)(?:[ \t]+[^=\n]+=[^\n]*)?[ \t]*$/m;

/** A block that begins inside a list or a quotation would be shown as text. */
export const reportNestedFence = (reader: Reader, block: Block<Tokens.Paragraph | Tokens.Text>): void => {
  const { text } = block.token;
  const found = text.includes(':::') ? fence.exec(text) : null;
  if (!found) return;
  const [line, name = ''] = found;
  const at = found.index + line.indexOf(name, line.lastIndexOf(':::'));
  reader.ctx.report.add('markdown/misplaced-fence', { name }, textPlace(block).at(at));
};
