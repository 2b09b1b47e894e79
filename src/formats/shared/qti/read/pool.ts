import type { Draw, Pool, QuizPart } from '../../../../model/course.ts';
import { partOf } from '../../ids.ts';
import type { XmlElement } from '../../read-xml.ts';
import { keepId } from '../../take-id.ts';
import { itemOf, pathOf, questionsOf, referencesBelow, weightOf } from './references.ts';
import { type Around, introductions, selectionOf } from './set-reading.ts';

/** A pool; a draw where its items are those of a bank, all of them. */
export const poolOf = (section: XmlElement, around: Around): readonly QuizPart[] => {
  const { id, notes, taken } = around;
  const references = referencesBelow(section, around);
  const pick = selectionOf(section);
  const paths = references.map((reference) => pathOf(reference, around));
  const bank = around.banks.find(
    ({ items }) => items.length === paths.length && items.every((path, index) => paths[index] === path),
  );
  const points = commonPoints(references, around);
  if (bank) {
    for (const path of paths) if (path !== undefined) around.used.add(path);
    const draw: Draw = {
      type: 'draw',
      bank: bank.id,
      tags: [],
      ...(pick !== undefined && { pick }),
      ...(points !== undefined && { points }),
      pos: section.pos,
    };
    return [draw];
  }
  const questions = references.flatMap((reference) => questionsOf(reference, around, points === undefined));
  if (questions.length === 0) return [];
  const title = section.attrs.title?.trim() || 'Pool';
  const written = partOf(id, (section.attrs.identifier ?? '').trim());
  const pool: Pool = {
    type: 'pool',
    id: keepId(written === '' ? title : written, taken, { notes, at: section.pos }),
    title,
    ...(pick !== undefined && pick < questions.length && { pick }),
    ...(points !== undefined && { points }),
    intro: introductions(section, around, false),
    questions,
    pos: section.pos,
  };
  return [pool];
};

/** Points that weights give to all items of a pool alike; none where each keeps its own. */
const commonPoints = (references: readonly XmlElement[], around: Around): number | undefined => {
  const all = references.flatMap((reference) => {
    const weight = weightOf(reference);
    const own = itemOf(reference, around)?.questions.reduce((sum, { points }) => sum + points, 0);
    return own === undefined ? [] : [{ weight, points: Number((own * (weight ?? 1)).toFixed(6)) }];
  });
  const [first] = all;
  const isWeighted = all.some(({ weight }) => weight !== undefined);
  return first && isWeighted && all.every(({ points }) => points === first.points) ? first.points : undefined;
};
