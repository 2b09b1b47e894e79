import type { Tokens } from 'marked';
import type { Draw, Pool, QuizPart, QuizSection } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { checkFormulas } from '../question/check-formulas.ts';
import { readDraw } from '../question/draw.ts';
import { readIntro } from '../question/intro.ts';
import { isPoolHeading, readPool, readSectionTitle } from '../question/pool.ts';
import { readQuestion } from '../question/read-question.ts';
import { isHeading, reportUnderlined, splitQuestions } from '../question/split-questions.ts';
import { noVariables } from '../question/vars.ts';
import { type Block, blockPos, type PageBlock, pageBlocks } from './blocks/block.ts';
import { reportUnusedFootnotes } from './blocks/footnotes.ts';
import { createReader } from './create-reader.ts';
import { pageNotes } from './lesson.ts';
import type { QuestionScope, Reader } from './reader.ts';
import type { PageContext, PageSource, QuizPage } from './types.ts';

interface OpenSection extends Omit<QuizSection, 'parts'> {
  readonly parts: QuizPart[];
}

export const readQuiz = (source: PageSource, ctx: PageContext): QuizPage => {
  const reader = createReader(source, ctx);
  const scope: QuestionScope = { gaps: [], uses: [], gapsAllowed: false, openGap: false };
  reader.question = scope;
  const blocks = pageBlocks(reader);
  reportUnderlined(reader, blocks);
  const [first, ...rest] = splitAtTitles(blocks);
  const sections: OpenSection[] = [];
  const start = readParts(reader, first?.blocks ?? []);
  if (start.parts.length > 0) sections.push({ intro: [], parts: [...start.parts], pos: reader.place.at(0) });
  for (const { title, blocks } of rest) if (title) readTitled(reader, { title, blocks }, sections);
  reportUnusedFootnotes(reader);
  checkFormulas(reader, noVariables, scope.uses);
  return { intro: start.intro, sections, notes: pageNotes(reader) };
};

const readTitled = (
  reader: Reader,
  { title, blocks }: { readonly title: Block<Tokens.Heading>; readonly blocks: readonly PageBlock[] },
  sections: OpenSection[],
): void => {
  const pos = blockPos(title);
  if (!isPoolHeading(title)) {
    const name = readSectionTitle(reader, title);
    const { intro, parts } = readParts(reader, blocks);
    sections.push({ ...(name.length > 0 && { title: name }), intro, parts: [...parts], pos });
    return;
  }
  if (sections.length === 0) sections.push({ intro: [], parts: [], pos });
  sections.at(-1)?.parts.push(readPool(reader, title, () => readPoolParts(reader, blocks)));
};

/** A pool holds questions only. */
const readPoolParts = (reader: Reader, blocks: readonly PageBlock[]): Pick<Pool, 'intro' | 'questions'> => {
  const { intro, parts } = readParts(reader, blocks);
  const questions: Question[] = [];
  for (const part of parts) {
    if (part.type === 'question') questions.push(part.question);
    else reader.ctx.report.add('pool/draw-inside', {}, part.pos);
  }
  return { intro, questions };
};

/** Blocks cut at their `# Heading`s; the first stretch has none. */
const splitAtTitles = (blocks: readonly PageBlock[]) => {
  const { before, questions } = splitQuestions(blocks, 1);
  return [
    { title: undefined, blocks: before },
    ...questions.map((one) => ({ title: one.heading, blocks: one.blocks })),
  ];
};

/** Questions and draws in order, and the text before them. A draw ends the question above it. */
const readParts = (
  reader: Reader,
  blocks: readonly PageBlock[],
): { readonly intro: Rich; readonly parts: readonly QuizPart[] } => {
  const before: PageBlock[] = [];
  const parts: (PartSource | { readonly draw: Draw })[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (isHeading(block, 2)) parts.push({ heading: block, blocks: [] });
    else if (block.type === 'container' && block.name === 'pool')
      parts.push({ draw: readDraw(reader, block) });
    else if (last && 'heading' in last) last.blocks.push(block);
    else if (!last) before.push(block);
    else if (block.type === 'container' || block.token.type !== 'space')
      reader.ctx.report.add('quiz/text-after-draw', {}, blockPos(block));
  }
  const intro = readIntro(reader, before);
  return { intro, parts: parts.flatMap((part) => ('draw' in part ? [part.draw] : readPart(reader, part))) };
};

interface PartSource {
  readonly heading: Block<Tokens.Heading>;
  readonly blocks: PageBlock[];
}

const readPart = (reader: Reader, source: PartSource): readonly QuizPart[] => {
  const question = readQuestion(reader, source, 'quiz');
  return question ? [{ type: 'question', question }] : [];
};
