import { closest } from '../../../diagnostics/closest.ts';
import type { Term } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { readInline } from '../inline/read-inline.ts';
import { type QuestionSource, readQuestion } from '../question/read-question.ts';
import { splitQuestions, splitSections } from '../question/split-questions.ts';
import { isSectionWord, sectionWords, type WordList } from '../question/words.ts';
import { blockPos, type PageBlock, pageBlocks } from './blocks/block.ts';
import { readFootnotes, reportUnusedFootnotes } from './blocks/footnotes.ts';
import { headingAnchor, splitHeading } from './blocks/heading.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { createReader } from './create-reader.ts';
import { pageNotes, takeTitle } from './lesson.ts';
import type { Reader } from './reader.ts';
import { reportUnknownSettings } from './report-settings.ts';
import type { PageContext, PageSource, TermPage } from './types.ts';

export const readTerm = (source: PageSource, ctx: PageContext): TermPage => {
  const reader = createReader(source, ctx);
  const { heading, blocks } = takeTitle(reader, pageBlocks(reader));
  const { before, questions: sections } = splitSections(blocks);
  // Text before any section says what the term is.
  const gathered: Gathered = {
    definition: readBlocks(reader, before),
    facts: undefined,
    more: [],
    review: [],
  };
  for (const section of sections) readSection(reader, section, gathered);
  reportMisspelled(reader, gathered);
  if (gathered.definition.length === 0 && !gathered.more.some(({ title }) => meantSection(reader, title)))
    ctx.report.add('term/no-definition', {}, { file: source.file, line: 1, column: 1 });
  const notes = readFootnotes(reader);
  reportUnusedFootnotes(reader);
  const definition = [...gathered.definition, ...notes];
  return {
    ...(heading && { heading }),
    ...(definition.length > 0 && { definition }),
    ...(gathered.facts && { facts: gathered.facts }),
    more: gathered.more,
    review: gathered.review,
    notes: pageNotes(reader),
  };
};

interface Gathered {
  definition: Rich;
  facts: Rich | undefined;
  readonly more: Term['more'][number][];
  readonly review: Question[];
}

const readSection = (reader: Reader, { heading, blocks }: QuestionSource, gathered: Gathered): void => {
  const { text, place, settings } = splitHeading(reader, heading, new Set());
  if (settings) reportUnknownSettings(reader, settings, { keys: [], words: [], id: true, place });
  const title = readInline(reader, text, place);
  const name = toPlain(title);
  headingAnchor(reader, name, settings, place);
  const known = sectionNames.find((one) => isSectionWord(reader.ctx, one, name));
  if (known === 'definition') gathered.definition = [...gathered.definition, ...readBlocks(reader, blocks)];
  else if (known === 'facts') gathered.facts = [...(gathered.facts ?? []), ...readBlocks(reader, blocks)];
  else if (known === 'review') gathered.review.push(...readReview(reader, blocks));
  else gathered.more.push({ title, body: readBlocks(reader, blocks), pos: blockPos(heading) });
};

/** A heading that is nearly the name of a section which the page does not have. */
const reportMisspelled = (reader: Reader, gathered: Gathered): void => {
  const missing = new Set<WordList>(sectionNames);
  if (gathered.definition.length > 0) missing.delete('definition');
  if (gathered.facts) missing.delete('facts');
  if (gathered.review.length > 0) missing.delete('review');
  for (const { title, pos } of gathered.more) {
    const meant = meantSection(reader, title);
    if (meant && missing.has(meant.list))
      reader.ctx.report.add('term/unknown-section', { text: toPlain(title), meant: meant.word }, pos);
  }
};

const meantSection = (
  reader: Reader,
  title: Rich,
): { readonly list: WordList; readonly word: string } | undefined => {
  const words = sectionNames.flatMap((list) =>
    sectionWords(reader.ctx, list).map((word) => ({ list, word })),
  );
  const meant = closest(
    toPlain(title),
    words.map(({ word }) => word),
  );
  return words.find(({ word }) => word === meant);
};

const sectionNames = ['definition', 'facts', 'review'] as const satisfies readonly WordList[];

const readReview = (reader: Reader, blocks: readonly PageBlock[]): readonly Question[] => {
  const { before, questions } = splitQuestions(blocks, 3);
  const lost = before.find((block) => block.type !== 'block' || block.token.type !== 'space');
  if (lost) reader.ctx.report.add('term/review-text', {}, blockPos(lost));
  return questions.flatMap((source) => readQuestion(reader, source, 'review') ?? []);
};
