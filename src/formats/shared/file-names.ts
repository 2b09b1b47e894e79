import type { Bank } from '../../model/course.ts';
import { deriveId } from './derive-id.ts';
import { fileId } from './ids.ts';
import { type TakenIds, takeId } from './take-id.ts';

/** A file for each bank, called as the bank is, else by its id: lower case, each name once. */
export const bankFileNames = (banks: readonly Bank[], extension: string): readonly string[] => {
  const taken: TakenIds = new Set();
  return banks.map(({ id, title }) => {
    const named = fileId(deriveId(title), 60);
    const isDigest = /^q-[0-9a-f]{8}$/.test(named);
    return `${takeId(isDigest ? fileId(id, 60) : named, taken)}.${extension}`;
  });
};
