import type { Question } from '../../../../model/question.ts';
import { type Block, isBlock, textPlace } from '../../page/blocks/block.ts';
import type { Draft } from '../draft.ts';

/** `@ upload .pdf .docx`. */
export const readUpload = (draft: Draft, blocks: readonly Block[]): Question => {
  const { base, answers, rubric, reader } = draft;
  const types: string[] = [];
  for (const { line, pos } of blocks.flatMap(linesOf)) {
    const [name, ...extensions] = line.slice(1).trim().split(/\s+/);
    const wrong = extensions.find((one) => !/^\.[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/.test(one));
    if (name !== 'upload') reader.ctx.report.add('upload/unknown-command', { line }, pos);
    else if (wrong !== undefined) reader.ctx.report.add('upload/bad-extension', { extension: wrong }, pos);
    else types.push(...extensions.map((one) => one.toLowerCase()));
  }
  return { kind: 'upload', types, answers, rubric: rubric?.criteria ?? [], ...base };
};

const linesOf = (block: Block) => {
  if (!isBlock(block, 'paragraph')) return [];
  const { token } = block;
  const place = textPlace(block);
  let start = 0;
  return token.text.split('\n').map((source) => {
    const pos = place.at(start + source.search(/\S|$/));
    start += source.length + 1;
    return { line: source.trim(), pos };
  });
};
