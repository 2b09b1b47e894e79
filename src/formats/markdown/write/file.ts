import type { Course } from '../../../model/course.ts';
import type { Rich } from '../../../model/rich.ts';
import { type MarkdownOptions, toMarkdown } from '../../../rich/markdown.ts';
import { createAnchors } from './anchors.ts';
import { writtenAddress } from './links.ts';
import type { CoursePaths } from './names.ts';
import type { QuestionContext } from './question/context.ts';

/** One file that is being written: its place among the others, and how its rich text is printed. */
export interface PageFile {
  readonly path: string;
  readonly paths: CoursePaths;
  readonly course: Course;
  readonly options: MarkdownOptions;
}

/** `topHeading`: headings above that level would mean something else in this file. */
export const pageFile = (path: string, paths: CoursePaths, course: Course, topHeading = 1): PageFile => {
  const anchor = createAnchors();
  const href = (url: string): string => writtenAddress(url, path, paths);
  return {
    path,
    paths,
    course,
    options: { href, anchor, gap: () => '', gaps: false, answers: false, topHeading },
  };
};

export const printBody = (body: Rich, { options }: PageFile): string => toMarkdown(body, options);

/** Questions whose heading stands at `level`. */
export const questionsIn = (
  file: PageFile,
  level: number,
  more: Partial<QuestionContext> = {},
): QuestionContext => ({
  options: { ...file.options, topHeading: level + 1 },
  level,
  tags: [],
  open: false,
  ...more,
});

/** Blocks with a blank line between; empty ones are left out. */
export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.filter((block) => block !== '').join('\n\n');

/** A whole file: front matter, a blank line, the text, one line end. */
export const printFile = (frontMatter: string, blocks: readonly string[]): string => {
  const body = joinBlocks(blocks);
  if (body === '') return frontMatter;
  return `${frontMatter}${frontMatter === '' ? '' : '\n'}${body}\n`;
};
