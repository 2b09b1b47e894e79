import { checkFormulas } from '../question/check-formulas.ts';
import { readIntro } from '../question/intro.ts';
import { isPoolHeading } from '../question/pool.ts';
import { readQuestion } from '../question/read-question.ts';
import { isHeading, reportUnderlined, splitQuestions } from '../question/split-questions.ts';
import { noVariables } from '../question/vars.ts';
import { blockPos, type PageBlock, pageBlocks } from './blocks/block.ts';
import { reportUnusedFootnotes } from './blocks/footnotes.ts';
import { createReader } from './create-reader.ts';
import { pageNotes } from './lesson.ts';
import type { QuestionScope, Reader } from './reader.ts';
import type { BankPage, PageContext, PageSource } from './types.ts';

/** A bank is a row of questions: sections and pools belong in quizzes. */
export const readBank = (source: PageSource, ctx: PageContext): BankPage => {
  const reader = createReader(source, ctx);
  const scope: QuestionScope = { gaps: [], uses: [], gapsAllowed: false, openGap: false };
  reader.question = scope;
  const blocks = pageBlocks(reader);
  reportUnderlined(reader, blocks);
  const { before, questions: sources } = splitQuestions(withoutTitles(reader, blocks), 2);
  const intro = readIntro(reader, before);
  const questions = sources.flatMap((one) => readQuestion(reader, one, 'quiz') ?? []);
  reportUnusedFootnotes(reader);
  checkFormulas(reader, noVariables, scope.uses);
  return { intro, questions, notes: pageNotes(reader) };
};

const withoutTitles = (reader: Reader, blocks: readonly PageBlock[]): readonly PageBlock[] =>
  blocks.filter((block) => {
    if (!isHeading(block, 1)) return true;
    reader.ctx.report.add(
      isPoolHeading(block) ? 'bank/pool' : 'bank/section',
      { text: block.token.text },
      blockPos(block),
    );
    return false;
  });
