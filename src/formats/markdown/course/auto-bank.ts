import { type BankPart, bankParts } from '../../../banks/options.ts';
import { wordingOf } from '../../../banks/wording.ts';
import type { Course } from '../../../model/course.ts';
import { itemsOf } from '../../../model/walk.ts';
import { itemId } from './names.ts';

/** Where the banks of the key terms lie, or would lie: quizzes draw from them by these paths. */
export const keyTermsBanks: Readonly<Record<BankPart, string>> = {
  closed: 'banks/key-terms.bank.md',
  essays: 'banks/key-terms-essays.bank.md',
};

/** With `banks: auto` a course has the banks of its key terms, but for a file that is there: that one an author has in hand. */
export const withAutoBank = async (course: Course): Promise<Course> => {
  const there = new Set(course.banks.map(({ pos }) => pos.file));
  if (course.settings.banks !== 'auto' || bankParts.every((part) => there.has(keyTermsBanks[part])))
    return course;
  // Most courses make no questions: they do not wait for what would.
  const { banksOf, makeBank } = await import('../../../banks/make-bank.ts');
  const made = banksOf(makeBank(course), (part) => ({
    id: freeId(course, keyTermsBanks[part]),
    title: keyTermsTitle(course, part),
    pos: { file: keyTermsBanks[part], line: 1, column: 1 },
  })).filter(({ pos }) => !there.has(pos.file));
  if (made.length === 0) return course;
  return { ...course, banks: [...course.banks, ...made].sort((a, b) => (a.pos.file < b.pos.file ? -1 : 1)) };
};

export const keyTermsTitle = (
  { title, language }: Pick<Course, 'title' | 'language'>,
  part: BankPart,
): string => {
  const words = wordingOf(language);
  return (part === 'essays' ? words.essaysTitle : words.title).replace('{title}', () => title);
};

const freeId = (course: Course, path: string): string => {
  const id = itemId(path, false);
  const taken = new Set([...itemsOf(course), ...course.banks].map((one) => one.id));
  return taken.has(id) ? `auto-${id}` : id;
};
