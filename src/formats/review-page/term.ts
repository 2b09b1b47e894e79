import type { Report } from '../../diagnostics/report.ts';
import type { Term } from '../../model/course.ts';
import { text } from '../../model/rich.ts';
import { deriveId } from '../shared/derive-id.ts';
import { readFacts } from './facts.ts';
import { readHead } from './head.ts';
import { blocksOf } from './paragraphs.ts';
import { readRelated } from './related.ts';
import { readReview } from './review.ts';
import type { Row } from './row.ts';
import { cutSections, type Part, type Sections } from './sections.ts';

/** A key term out of the rows of a page; nothing, and one error, where it is no such page. */
export const readTerm = (rows: readonly Row[], file: string, report: Report): Term | undefined => {
  const sections = cutSections(rows);
  const pos = { file, line: 1, column: 1 };
  if (!sections.parts.some(isKnown)) {
    report.add('import/not-a-review-page', {}, pos);
    return undefined;
  }
  const { title: found, ...head } = readHead(sections.head, report);
  const title = found ?? nameless(file);
  if (found === undefined) report.add('import/no-title', { name: title }, pos);
  const content = readContent(sections, report);
  return {
    kind: 'term',
    id: deriveId(title),
    title,
    term: title,
    tags: [],
    aliases: [],
    pos,
    ...head,
    ...content,
  };
};

const isKnown = ({ name, rows }: Part): boolean => name !== 'other' && name !== 'related' && rows.length > 0;

const nameless = (file: string): string => {
  const name =
    file
      .split('/')
      .at(-1)
      ?.replace(/(?:\.review-page)?\.[^.]*$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || 'Untitled';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const readContent = (
  { parts }: Sections,
  report: Report,
): Pick<Term, 'definition' | 'facts' | 'more' | 'review' | 'related'> => {
  const definition = blocksOf(rowsOf(parts, 'definition'));
  const facts = parts.filter(({ name }) => name === 'facts').flatMap((part) => readFacts(part, report) ?? []);
  const related = readRelated(rowsOf(parts, 'related'));
  return {
    ...(definition.length > 0 && { definition }),
    ...(facts.length > 0 && { facts }),
    review: readReview(rowsOf(parts, 'review'), report),
    related: related.names,
    more: [...readOthers(parts), ...explainedTerms(related, parts)],
  };
};

const rowsOf = (parts: readonly Part[], name: Part['name']): readonly Row[] =>
  parts.filter((part) => part.name === name).flatMap((part) => part.rows);

const readOthers = (parts: readonly Part[]): Term['more'] =>
  parts
    .filter(({ name, rows }) => name === 'other' && rows.length > 0)
    .map(({ heading, rows, pos }) => ({ title: heading.rich, body: blocksOf(rows), pos }));

const explainedTerms = (
  { explained }: ReturnType<typeof readRelated>,
  parts: readonly Part[],
): Term['more'] => {
  const part = parts.find(({ name }) => name === 'related');
  return explained && part ? [{ title: [text('Related terms')], body: explained, pos: part.pos }] : [];
};
