import type { Question } from '../../../../model/question.ts';
import { type Block, blockPos } from '../../page/blocks/block.ts';
import type { Draft } from '../draft.ts';

/** `@ upload .pdf .docx`. */
export const readUpload = (draft: Draft, blocks: readonly Block[]): Question => {
  const lines = blocks.flatMap((block) =>
    block.token.type === 'paragraph'
      ? block.token.text.split('\n').map((line) => ({ line: line.trim(), pos: blockPos(block) }))
      : [],
  );
  const types: string[] = [];
  for (const { line, pos } of lines) {
    const [name, ...extensions] = line.slice(1).trim().split(/\s+/);
    const wrong = extensions.find((one) => !/^\.[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/.test(one));
    if (name !== 'upload') draft.reader.ctx.report.add('upload/unknown-command', { line }, pos);
    else if (wrong !== undefined)
      draft.reader.ctx.report.add('upload/bad-extension', { extension: wrong }, pos);
    else types.push(...extensions.map((one) => one.toLowerCase()));
  }
  const { base, answers, rubric } = draft;
  return { ...base, kind: 'upload', types, answers, rubric: rubric?.criteria ?? [] };
};
