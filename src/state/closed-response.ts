import type { QuestionEntry } from '../model/package-data.ts';
import type { Response } from '../scoring/response.ts';
import { type BitWriter, width } from './bits.ts';

/** Whether an answer is one of finitely many: then it has a fixed place in the saved state. */
export const isClosed = ({ options }: QuestionEntry): boolean => options > 0;

/** Writes an answer that was given; 0 stands for a part without one. */
export const writeClosed = (out: BitWriter, entry: QuestionEntry, response: Response): void => {
  if (entry.kind === 'multi') {
    const chosen = typeof response === 'object' ? response : [];
    for (let index = 0; index < entry.options; index++) out.write(chosen.includes(index) ? 1 : 0, 1);
    return;
  }
  const parts = typeof response === 'object' ? response : [Number(response)];
  for (let part = 0; part < entry.parts; part++) out.write((parts[part] ?? -1) + 1, width(entry.options + 1));
};

export const readClosed = (read: (bits: number) => number, entry: QuestionEntry): Response => {
  if (entry.kind === 'multi') {
    const bits = Array.from({ length: entry.options }, () => read(1));
    return bits.flatMap((bit, index) => (bit ? [index] : []));
  }
  const parts = Array.from({ length: entry.parts }, () => read(width(entry.options + 1)) - 1);
  return entry.kind === 'match' ? parts : (parts[0] ?? -1);
};
