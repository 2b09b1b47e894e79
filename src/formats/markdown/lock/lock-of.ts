import type { Course, Pool, Quiz } from '../../../model/course.ts';
import type { Pos } from '../../../model/pos.ts';
import { type Holder, itemsOf, questionsOf } from '../../../model/walk.ts';
import { toPlain } from '../../../rich/plain.ts';
import { withoutGaps } from '../question/without-gaps.ts';
import type { Lock, LockedFile } from './lock.ts';

/** The text of `course.lock.json` for a course that was read from a folder. */
export const lockOf = (course: Course): string => {
  const found = new Map<Holder | object, Entry[]>();
  const add = (holder: object, entry: Entry): void => {
    const entries = found.get(holder);
    if (entries) entries.push(entry);
    else found.set(holder, [entry]);
  };
  for (const { question, holder } of questionsOf(course)) {
    add(holder, { id: question.id, heading: toPlain(withoutGaps(question.prompt)), pos: question.pos });
  }
  for (const item of itemsOf(course)) {
    if (item.kind === 'quiz')
      for (const pool of poolsOf(item)) add(item, { id: pool.id, heading: pool.title, pos: pool.pos });
  }
  const holders = [course.front, course.syllabus, ...itemsOf(course), ...course.banks].filter(
    (one) => one !== undefined,
  );
  const files = holders.map((one): [string, LockedFile] => [
    one.pos.file,
    { id: one.id, questions: inOrder(found.get(one) ?? []) },
  ]);
  const lock: Lock = { lock: 1, files: Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1))) };
  return `${JSON.stringify(lock, null, 2)}\n`;
};

interface Entry {
  readonly id: string;
  readonly heading: string;
  readonly pos: Pos;
}

const inOrder = (entries: readonly Entry[]): LockedFile['questions'] =>
  [...entries].sort((a, b) => a.pos.line - b.pos.line).map(({ id, heading }) => ({ id, heading }));

const poolsOf = (quiz: Quiz): readonly Pool[] =>
  quiz.sections.flatMap((section) => section.parts.filter((part) => part.type === 'pool'));
