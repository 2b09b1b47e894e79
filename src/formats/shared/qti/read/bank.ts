import type { Bank } from '../../../../model/course.ts';
import type { Question } from '../../../../model/question.ts';
import { folderOf } from '../../package-files.ts';
import { childrenOf } from '../../read-xml.ts';
import type { TakenIds } from '../../take-id.ts';
import type { ReadItem, ReadSet } from './library.ts';
import { referencesIn } from './library.ts';
import { attemptsOf, idOf } from './references.ts';
import { describe, richOf, type SetReading } from './set-reading.ts';

/** A section that stands for itself as a bank. */
export const readSection = (set: ReadSet, id: string, reading: SetReading): Bank => {
  const taken: TakenIds = new Set();
  const questions = referencesIn(set.element).flatMap((reference) => {
    const path = reading.files.resolve(folderOf(set.path), reference.attrs.href ?? '');
    const item = reading.library.items.get(path ?? '');
    if (!item) {
      if (path === undefined)
        reading.notes.report.add('read/missing-file', { file: reference.attrs.href ?? '' }, reference.pos);
      return [];
    }
    reading.used.add(item.path);
    return questionsOf(item, { id, taken, ...reading }).map((one) => ({ ...one, ...attemptsOf(reference) }));
  });
  return {
    kind: 'bank',
    id,
    title: set.element.attrs.title?.trim() || set.lom.title || id,
    ...describe(set, reading.language),
    intro: childrenOf(set.element, 'rubricBlock').flatMap((block) => richOf(block, { set, ...reading })),
    questions,
    pos: set.element.pos,
  };
};

export const questionsOf = (
  item: ReadItem,
  around: SetReading & { readonly id: string; readonly taken: TakenIds },
): readonly Question[] =>
  item.questions.map((question, index) => ({ ...question, id: idOf(item, index, around) }));
