import type { Report } from '../../diagnostics/report.ts';
import { element, type Rich } from '../../model/rich.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';
import { excerpt } from './row.ts';
import type { Part } from './sections.ts';

/** The facts as one numbered list. */
export const readFacts = (part: Part, report: Report): Rich | undefined => {
  const facts = marked(asPromised(part), report);
  if (part.promised !== undefined && part.promised !== facts.length) {
    report.add('import/facts-missing', { promised: part.promised, found: facts.length }, part.pos);
  }
  if (facts.length === 0) return undefined;
  return [
    element(
      'ol',
      {},
      facts.map(({ rich }) => element('li', {}, rich)),
    ),
  ];
};

/** Lines right below one another are one fact that is broken into lines, unless there are as many as promised. */
const asPromised = ({ rows, promised }: Part): readonly Paragraph[] =>
  rows.length === promised && rows.every(({ mark }) => mark === 'none')
    ? paragraphs(rows.map((row) => ({ ...row, joined: false })))
    : paragraphs(rows);

/** Where facts are marked, what is not is none of them. */
const marked = (all: readonly Paragraph[], report: Report): readonly Paragraph[] => {
  if (all.every(({ first }) => first.mark === 'none')) return all;
  return all.filter(({ first, text }) => {
    if (first.mark !== 'none') return true;
    report.add('import/not-understood', { line: excerpt(text), section: 'the facts' }, first.pos);
    return false;
  });
};
