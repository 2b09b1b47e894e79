import type { Rich } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';
import { deriveId } from './derive-id.ts';

/** The id that follows from a question's heading: from its text without blanks. */
export const promptId = (prompt: Rich): string =>
  deriveId(toPlain(mapRich(prompt, (node) => (node.type === 'gap' ? [] : [node]))));

/** Whether an id is the one that follows. Most others begin otherwise, which is quickly seen. */
export const isPromptId = (id: string, prompt: Rich): boolean => {
  const [first] = prompt;
  const word = first?.type === 'text' ? /^\s*([A-Za-z]{1,20})/.exec(first.value)?.[1] : undefined;
  if (word !== undefined && !id.startsWith(word.toLowerCase())) return false;
  return id === promptId(prompt);
};
