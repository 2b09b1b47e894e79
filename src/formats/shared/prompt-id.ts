import type { Rich } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import { toPlain } from '../../rich/plain.ts';
import { deriveId } from './derive-id.ts';

/** The id that follows from a question's heading: from its text without blanks. */
export const promptId = (prompt: Rich): string =>
  deriveId(toPlain(mapRich(prompt, (node) => (node.type === 'gap' ? [] : [node]))));
