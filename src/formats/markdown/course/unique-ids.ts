import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import type { PageRecord } from './context.ts';
import type { ReadModule } from './read-module.ts';

/**
 * Ids of pages and banks are unique in the course, letter case aside, because packages name files by them; those of
 * modules among the modules, those of questions and pools in their file.
 */
export const checkUniqueIds = (
  records: readonly PageRecord[],
  modules: readonly ReadModule[],
  report: Report,
): void => {
  for (const [id, at, first] of repeated(modules.map(({ module, idAt }) => [module.id, idAt])))
    report.add('ids/module-twice', { id }, at, [{ message: 'the other module is here', at: first }]);
  for (const [id, at, first] of repeated(records.map(({ id, idAt }) => [id, idAt])))
    report.add('ids/item-twice', { id }, at, [{ message: 'the other page is here', at: first }]);
  for (const { headings } of records) checkQuestions(headings, report);
};

type PlacedId = readonly [id: string, at: Pos];

/** Ids that stood before, each with where it did. */
function* repeated(ids: readonly PlacedId[]): Generator<readonly [...PlacedId, first: Pos]> {
  const seen = new Map<string, Pos>();
  for (const [id, at] of ids) {
    const first = seen.get(id.toLowerCase());
    if (first) yield [id, at, first];
    else seen.set(id.toLowerCase(), at);
  }
}

const checkQuestions = (headings: PageRecord['headings'], report: Report): void => {
  const seen = new Map<string, Pos>();
  for (const { id, pos } of headings) {
    const first = seen.get(id);
    if (first)
      report.add('ids/question-twice', { id }, pos, [{ message: 'the other one is here', at: first }]);
    else seen.set(id, pos);
  }
};
