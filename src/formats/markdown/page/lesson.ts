import type { Section } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { readInline } from '../inline/read-inline.ts';
import { reportLostInLesson } from '../question/lost-in-lesson.ts';
import { readQuestion } from '../question/read-question.ts';
import { isHeading, reportUnderlined, splitQuestions } from '../question/split-questions.ts';
import { blockPos, type ContainerBlock, type PageBlock, pageBlocks } from './blocks/block.ts';
import { readFootnotes, reportUnusedFootnotes } from './blocks/footnotes.ts';
import { headingAnchor, splitHeading } from './blocks/heading.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { createReader } from './create-reader.ts';
import type { Reader } from './reader.ts';
import { reportUnknownSettings } from './report-settings.ts';
import type { LessonPage, PageContext, PageNotes, PageSource } from './types.ts';

export const readLesson = (source: PageSource, ctx: PageContext): LessonPage => {
  const reader = createReader(source, ctx);
  const { heading, blocks } = takeTitle(reader, pageBlocks(reader));
  const body = readSections(reader, blocks);
  const notes = readFootnotes(reader);
  reportUnusedFootnotes(reader);
  return { ...(heading && { heading }), body: appended(body, notes), notes: pageNotes(reader) };
};

/** The first `# Heading`, where it is the page's title: taken out, so that it is not shown twice. */
export const takeTitle = (
  reader: Reader,
  blocks: readonly PageBlock[],
): { readonly heading?: NonNullable<LessonPage['heading']>; readonly blocks: readonly PageBlock[] } => {
  const index = blocks.findIndex(
    (block) => block.type === 'block' && block.token.type === 'heading' && block.token.depth === 1,
  );
  const block = blocks[index];
  if (block?.type !== 'block' || block.token.type !== 'heading') return { blocks };
  const { text, place, settings } = splitHeading(reader, { ...block, token: block.token }, new Set());
  const { title } = reader.ctx;
  if (title !== undefined && title !== text.replace(/[*_`\\]/g, '')) return { blocks };
  if (settings) reportUnknownSettings(reader, settings, { keys: [], words: [], id: true, place });
  const heading = { text: toPlain(readInline(reader, text, place)), pos: blockPos(block) };
  headingAnchor(reader, heading.text, settings, place);
  return { heading, blocks: blocks.toSpliced(index, 1) };
};

export const pageNotes = (reader: Reader): PageNotes => ({
  headings: reader.headings,
  anchors: reader.slugger.anchors,
});

const readSections = (reader: Reader, blocks: readonly PageBlock[]): readonly Section[] => {
  const sections: Section[] = [];
  let run: PageBlock[] = [];
  const flush = (): void => {
    reportLostInLesson(reader, run);
    const body = readBlocks(reader, run);
    run = [];
    if (body.length > 0) sections.push({ type: 'text', body });
  };
  for (const block of blocks) {
    if (block.type !== 'container' || block.name !== 'check') run.push(block);
    else {
      const { before, questions } = splitQuestions(block.blocks, 2);
      run.push(...before);
      flush();
      sections.push({
        type: 'check',
        questions: block.closed
          ? readCheck(reader, block, questions)
          : reader.quietly(() => readCheck(reader, block, questions)),
        pos: block.place.at(block.start),
      });
    }
  }
  flush();
  return sections;
};

const readCheck = (
  reader: Reader,
  block: ContainerBlock,
  sources: ReturnType<typeof splitQuestions>['questions'],
): readonly Question[] => {
  if (sources.length === 0) reader.ctx.report.add('markdown/empty-check', {}, block.place.at(block.start));
  reportUnderlined(reader, block.blocks);
  for (const one of block.blocks)
    if (isHeading(one, 1)) reader.ctx.report.add('quiz/section-in-check', {}, blockPos(one));
  return sources.flatMap((source) => readQuestion(reader, source, 'quiz') ?? []);
};

const appended = (body: readonly Section[], notes: Rich): readonly Section[] => {
  if (notes.length === 0) return body;
  const last = body.at(-1);
  if (last?.type !== 'text') return [...body, { type: 'text', body: notes }];
  return [...body.slice(0, -1), { ...last, body: [...last.body, ...notes] }];
};
