import type { Bank } from '../../model/course.ts';
import { deriveId } from './derive-id.ts';
import { fileId } from './ids.ts';

/** A file for each bank, called as the bank is: lower case, each name once. */
export const bankFileNames = (banks: readonly Bank[], extension: string): readonly string[] => {
  const taken = new Set<string>();
  return banks.map(({ id, title }) => {
    const start = fileId(deriveId(title), 60);
    let name = start;
    for (let count = 2; taken.has(name); count++) name = `${start}-${count}`;
    taken.add(name);
    return `${/^q-[0-9a-f]{8}$/.test(name) ? fileId(id, 60) : name}.${extension}`;
  });
};
