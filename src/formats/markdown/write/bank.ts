import type { Bank } from '../../../model/course.ts';
import { type PageFile, printBody, printFile, questionsIn } from './file.ts';
import { printFrontMatter } from './front-matter.ts';
import { commonKeys } from './item-keys.ts';
import { printQuestion } from './question.ts';

/** A bank: what it gives to all its questions stands in its front matter only. */
export const printBank = (bank: Bank, file: PageFile): string => {
  const shared = { tags: bank.tags, ...(bank.outcome !== undefined && { outcome: bank.outcome }) };
  const ctx = questionsIn(file, 2, shared);
  return printFile(printFrontMatter(commonKeys(bank, file)), [
    printBody(bank.intro, { ...file, options: { ...file.options, topHeading: 3, gaps: true } }),
    ...bank.questions.map((question) => printQuestion(question, ctx)),
  ]);
};
