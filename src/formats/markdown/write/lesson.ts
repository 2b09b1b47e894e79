import type { Lesson, Section } from '../../../model/course.ts';
import { element, type RichNode, text } from '../../../model/rich.ts';
import { type PageFile, printBody, printFile, questionsIn } from './file.ts';
import { printFrontMatter } from './front-matter.ts';
import { commonKeys, relatedNames } from './item-keys.ts';
import { printQuestion } from './question.ts';

export const printLesson = (lesson: Lesson, file: PageFile): string => {
  const { title, ...common } = commonKeys(lesson, file);
  const asHeading = hasTopHeading(lesson);
  const keys = printFrontMatter({
    title: asHeading ? undefined : title,
    ...common,
    related: relatedNames(lesson.related),
    time: lesson.time,
    glossary: lesson.glossary,
  });
  return printFile(keys, [
    ...(asHeading ? [titleHeading(lesson.title, file)] : []),
    ...lesson.body.map((section) => printSection(section, file)),
  ]);
};

/** The first `# Heading` of a page is its title, so one of the text's own needs the title before it. */
const hasTopHeading = ({ body }: Lesson): boolean =>
  body.some(
    ({ type, ...section }) => 'body' in section && type === 'text' && section.body.some(isTopHeading),
  );

const isTopHeading = (node: RichNode): boolean => node.type === 'element' && node.name === 'h1';

const titleHeading = (title: string, file: PageFile): string =>
  printBody([element('h1', {}, [text(title)])], file);

const printSection = (section: Section, file: PageFile): string => {
  if (section.type === 'text') return printBody(section.body, file);
  const questions = section.questions.map((question) => printQuestion(question, questionsIn(file, 2)));
  return `::: check\n${questions.join('\n\n')}\n:::`;
};
