import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { PageRecord } from './context.ts';

/** Ids of pages and banks are unique in the course, those of questions and pools in their file. */
export const checkUniqueIds = (records: Iterable<PageRecord>, report: Report): void => {
  const items = new Map<string, Pos>();
  for (const { id, file, headings } of records) {
    const at = { file, line: 1, column: 1 };
    const first = items.get(id);
    if (first) report.add('ids/item-twice', { id }, at, [{ message: 'the other page is here', at: first }]);
    else items.set(id, at);
    checkQuestions(headings, report);
  }
};

const checkQuestions = (headings: PageRecord['headings'], report: Report): void => {
  const seen = new Map<string, Pos>();
  for (const { id, pos } of headings) {
    const first = seen.get(id);
    if (first)
      report.add('ids/question-twice', { id }, pos, [{ message: 'the other one is here', at: first }]);
    else seen.set(id, pos);
  }
};
