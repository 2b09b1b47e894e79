import { sectionStart } from './section-names.ts';

/** Whether a text has the headings of such a page, two of them at least: prose has none, other formats' files hardly. */
export const isStudyGuide = (text: string): boolean => {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    const start = line.length < 100 ? sectionStart(line.replace(/\s+/gu, ' ').trim(), true) : undefined;
    if (start) found.add(start.name);
    if (found.size > 1) return true;
  }
  return false;
};
