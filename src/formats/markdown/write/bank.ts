import type { Bank, BankHead } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import { type PageFile, printBody, printFile, questionsIn } from './file.ts';
import { printFrontMatter } from './front-matter.ts';
import { commonKeys } from './item-keys.ts';
import { printQuestion } from './question.ts';

/** A bank in parts, for one whose questions do not exist all at once. */
export interface BankPrinter {
  /** Front matter and introduction. */
  readonly head: string;
  readonly question: (question: Question) => string;
}

/** What a bank gives to all its questions stands in its front matter only. */
export const bankPrinter = (bank: BankHead, file: PageFile): BankPrinter => {
  const shared = { tags: bank.tags, ...(bank.outcome !== undefined && { outcome: bank.outcome }) };
  const ctx = questionsIn(file, 2, shared);
  return {
    head: printFile(printFrontMatter(commonKeys(bank, file)), [
      printBody(bank.intro, { ...file, options: { ...file.options, topHeading: 3, gaps: true } }),
    ]),
    question: (question) => printQuestion(question, ctx),
  };
};

export const printBank = (bank: Bank, file: PageFile): string => {
  const { head, question } = bankPrinter(bank, file);
  return printFile(head, bank.questions.map(question));
};
