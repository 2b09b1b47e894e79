import type { Question } from '../../../../model/question.ts';
import { titleOfFile } from '../../bank-draft.ts';
import { partOf } from '../../ids.ts';
import type { Notes } from '../../notes.ts';
import { folderOf } from '../../package-files.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { keepIdOr, type TakenIds, takeId } from '../../take-id.ts';
import { finite } from './declarations.ts';
import type { ReadItem } from './library.ts';
import { type Around, sectionsOf } from './set-reading.ts';

/** The questions of a reference, with ids of their own in this quiz. */
export const questionsOf = (reference: XmlElement, around: Around, weighted = true): readonly Question[] => {
  const { notes, used } = around;
  const item = itemOf(reference, around);
  if (!item) {
    const isThere = pathOf(reference, around) !== undefined;
    if (!isThere) notes.report.add('read/missing-file', { file: reference.attrs.href ?? '' }, reference.pos);
    return [];
  }
  used.add(item.path);
  for (const name of ['preCondition', 'branchRule'])
    for (const { pos } of childrenOf(reference, name))
      notes.count('read/setting-left-out', { what: 'a rule that shows or skips a part of the test' }, pos);
  const weight = weighted ? (weightOf(reference) ?? 1) : 1;
  return item.questions.map((question, index) => ({
    ...question,
    id: idOf(item, index, around),
    points: weight === 1 ? question.points : Number((question.points * weight).toFixed(6)),
    ...attemptsOf(reference),
  }));
};

/** Items below a section, whatever sections lie between. */
export const referencesBelow = (section: XmlElement, around: Around): readonly XmlElement[] =>
  section.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'assessmentItemRef') return [child];
    return sectionsOf({ ...section, children: [child] }, around).flatMap((one) =>
      referencesBelow(one, around),
    );
  });

export const pathOf = (reference: XmlElement, { files, set }: Around): string | undefined =>
  files.resolve(folderOf(set.path), reference.attrs.href ?? '');

export const itemOf = (reference: XmlElement, around: Around): ReadItem | undefined =>
  around.library.items.get(pathOf(reference, around) ?? '');

export const weightOf = (reference: XmlElement): number | undefined => {
  const value = childOf(reference, 'weight')?.attrs.value;
  return value === undefined ? undefined : finite(value, 1);
};

/** Tries at a question by itself; the test's own are the quiz's. */
export const attemptsOf = (reference: XmlElement): { readonly attempts?: number } => {
  const written = childOf(reference, 'itemSessionControl')?.attrs.maxAttempts;
  const attempts = Math.round(finite(written, 0));
  return attempts > 0 ? { attempts } : {};
};

export const idOf = (
  item: ReadItem,
  index: number,
  { id, taken, notes }: { readonly id: string; readonly taken: TakenIds; readonly notes: Notes },
): string => {
  const names = { written: partOf(id, item.identifier), otherwise: titleOfFile(item.path) };
  const noting = { notes, at: item.pos };
  return index === 0
    ? keepIdOr(names, taken, noting)
    : takeId(`${keepIdOr(names, new Set(), noting)}-${index + 1}`, taken);
};
