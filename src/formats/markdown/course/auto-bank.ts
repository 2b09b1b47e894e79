import type { Course } from '../../../model/course.ts';
import { itemsOf } from '../../../model/walk.ts';
import { itemId } from './names.ts';

/** Where the bank of the key terms lies, or would lie: quizzes draw from it by this path. */
export const keyTermsBank = 'banks/key-terms.bank.md';

/** With `banks: auto` a course has the bank of its key terms, unless the file is there: then an author has it in hand. */
export const withAutoBank = async (course: Course): Promise<Course> => {
  if (course.settings.banks !== 'auto' || course.banks.some(({ pos }) => pos.file === keyTermsBank))
    return course;
  // Most courses make no questions: they do not wait for what would.
  const { bankOf, makeBank } = await import('../../../banks/make-bank.ts');
  const made = makeBank(course);
  if (made.questions.length === 0) return course;
  const pos = { file: keyTermsBank, line: 1, column: 1 };
  const bank = bankOf(made, { id: freeId(course), title: keyTermsTitle(course), pos });
  return { ...course, banks: [...course.banks, bank].sort((a, b) => (a.pos.file < b.pos.file ? -1 : 1)) };
};

export const keyTermsTitle = ({ title }: Pick<Course, 'title'>): string => `Key terms: ${title}`;

const freeId = (course: Course): string => {
  const id = itemId(keyTermsBank, false);
  const taken = new Set([...itemsOf(course), ...course.banks].map((one) => one.id));
  return taken.has(id) ? `auto-${id}` : id;
};
