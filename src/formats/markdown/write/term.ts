import type { Term } from '../../../model/course.ts';
import type { Rich } from '../../../model/rich.ts';
import { toMarkdown, toMarkdownLine } from '../../../rich/markdown.ts';
import { toPlain } from '../../../rich/plain.ts';
import { joinBlocks, type PageFile, printBody, printFile, questionsIn } from './file.ts';
import { dateValue, printFrontMatter } from './front-matter.ts';
import { commonKeys, relatedNames } from './item-keys.ts';
import { printQuestion } from './question.ts';

/** Readers know them in English whatever the page's language. */
const sectionNames = {
  definition: 'Definition',
  facts: 'Must-know facts',
  review: 'Review questions',
} as const;

/** A page of a key term: definition, facts, review questions, and what else it tells. */
export const printTerm = (term: Term, file: PageFile): string => {
  const own = { ...file, options: { ...file.options, topHeading: 3 } };
  return printFile(printKeys(term, file), [
    ...(term.definition
      ? [sectionHeading(sectionNames.definition, own), printBody(term.definition, own)]
      : []),
    ...(term.facts ? [sectionHeading(sectionNames.facts, own), printBody(term.facts, own)] : []),
    ...term.more.map(({ title, body }) =>
      joinBlocks([`## ${headingLine(title, own)}`, toMarkdown(body, own.options)]),
    ),
    ...(term.review.length > 0 ? [sectionHeading(sectionNames.review, own)] : []),
    ...term.review.map((question) => printQuestion(question, questionsIn(own, 3, { open: true }))),
  ]);
};

/** The names of sections take anchors too. */
const sectionHeading = (name: string, { options }: PageFile): string => {
  options.anchor(name, undefined);
  return `## ${name}`;
};

const headingLine = (title: Rich, { options }: PageFile): string => {
  options.anchor(toPlain(title), undefined);
  return toMarkdownLine(title, { line: 'heading' }, options);
};

const printKeys = (term: Term, file: PageFile): string => {
  const { id, title, authors, updated, outcome, ...common } = commonKeys(term, file);
  return printFrontMatter({
    type: 'term',
    id,
    term: term.term,
    title: term.title === term.term ? undefined : title,
    ...common,
    subject: term.subject,
    authors,
    updated: dateValue(term.updated),
    aliases: term.aliases,
    related: relatedNames(term.related),
    outcome,
  });
};
