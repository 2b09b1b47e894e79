import { at, type JsonObject } from '../lrs/statement.ts';
import { inCategory } from '../lrs/statements.ts';
import type { Unit } from './course-structure.ts';
import { categories, type VerbName, verbIds } from './ids.ts';

/** Whether a unit's moveOn is met by what was said of it in an enrolment (cmi5 13.1.4). */
export const isSatisfied = ({ moveOn }: Pick<Unit, 'moveOn'>, said: readonly JsonObject[]): boolean => {
  const has = (verb: VerbName): boolean =>
    said.some((one) => at(one, 'verb', 'id') === verbIds[verb] && inCategory(one, categories.moveOn));
  switch (moveOn) {
    case 'Passed':
      return has('passed');
    case 'Completed':
      return has('completed');
    case 'CompletedAndPassed':
      return has('completed') && has('passed');
    case 'CompletedOrPassed':
      return has('completed') || has('passed');
    default:
      return true;
  }
};
