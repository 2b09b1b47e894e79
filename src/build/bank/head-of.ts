import { bankHead } from '../../banks/make-bank.ts';
import type { BankPart } from '../../banks/options.ts';
import { keyTermsTitle } from '../../formats/markdown/course/auto-bank.ts';
import { itemId } from '../../formats/markdown/course/names.ts';
import type { BankHead, Course } from '../../model/course.ts';

/** What stands above the questions of a part, in a file of the course. */
export const headOf = (part: BankPart, file: string, course: Course): BankHead => {
  const module = course.modules.find(({ items }) =>
    items.some(({ pos }) => file.includes('/') && pos.file.startsWith(`${file.split('/')[0]}/`)),
  );
  return bankHead({
    id: itemId(file, module !== undefined),
    title: keyTermsTitle(course, part),
    pos: { file, line: 1, column: 1 },
    ...(module && { module: module.id }),
  });
};
