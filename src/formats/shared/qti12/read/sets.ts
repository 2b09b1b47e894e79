import type { Bank, Draw, Pool, QuizPart, QuizSection } from '../../../../model/course.ts';
import type { Question } from '../../../../model/question.ts';
import { type Rich, text } from '../../../../model/rich.ts';
import { partOf } from '../../ids.ts';
import type { Notes } from '../../notes.ts';
import { questionId } from '../../question-id.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { keepId, type TakenIds } from '../../take-id.ts';
import { fieldsOf } from './fields.ts';
import type { Library } from './library.ts';

/** What quizzes and banks are read with. */
export interface SetReading {
  readonly library: Library;
  readonly notes: Notes;
  /** Banks by the identifiers that the package gives them. */
  readonly banks: ReadonlyMap<string, Bank>;
  /** Material of an assessment or a section. */
  readonly rich: (parent: XmlElement) => Rich;
}

interface Around extends SetReading {
  /** The identifier of the quiz or bank in the package. */
  readonly ident: string;
  readonly ids: TakenIds;
}

/** The sections of an assessment, one after the other. */
export const quizSections = (assessment: XmlElement, reading: SetReading): readonly QuizSection[] => {
  const around: Around = { ident: assessment.attrs.ident ?? '', ids: new Set(), ...reading };
  const sections = parts(assessment, around).flatMap((part): readonly QuizSection[] => {
    if (part.name === 'section') return sectionsOf(part, around);
    // Respondus has no sections.
    return part.name === 'item'
      ? [{ intro: [], parts: asked(part, around).map(single), pos: assessment.pos }]
      : [];
  });
  return joined(sections).filter(({ parts: held, intro }) => held.length + intro.length > 0);
};

/** Neighbours that show nothing of themselves and stand for the same element are one. */
const joined = (sections: readonly QuizSection[]): readonly QuizSection[] => {
  const found: QuizSection[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    const isMore = last && last.pos === section.pos && !section.title && section.intro.length === 0;
    if (isMore) found[found.length - 1] = { ...last, parts: [...last.parts, ...section.parts] };
    else found.push(section);
  }
  return found;
};

/** Children, those that are referred to in their place. */
const parts = (parent: XmlElement, { library, notes }: Around): readonly XmlElement[] =>
  parent.children.flatMap((child): readonly XmlElement[] => {
    if (typeof child === 'string') return [];
    if (child.name !== 'itemref' && child.name !== 'sectionref') return [child];
    const name = (child.attrs.linkrefid ?? child.text).trim();
    const found = library.byIdent.get(name);
    if (!found) notes.report.add('read/missing-file', { file: name }, child.pos);
    return found ? [found] : [];
  });

const sectionsOf = (section: XmlElement, around: Around): readonly QuizSection[] => {
  const selected = selectionOf(section, around);
  if (selected.length > 0) return [{ intro: [], parts: selected, pos: section.pos }];
  const title = section.attrs.title?.trim();
  const first = {
    ...(title && { title: [text(title)] }),
    intro: around.rich(section),
    parts: [] as QuizPart[],
    pos: section.pos,
  };
  const sections = [first];
  for (const part of parts(section, around)) {
    const open = sections.at(-1) ?? first;
    if (part.name === 'item') open.parts.push(...asked(part, around).map(single));
    if (part.name === 'bankentry_item') open.parts.push(...bankEntry(part, around).map(single));
    if (part.name !== 'section') continue;
    const inner = selectionOf(part, around);
    if (inner.length > 0) open.parts.push(...inner);
    // What follows an inner section belongs to it no more.
    else
      sections.push(
        ...sectionsOf(part, around).map((one) => ({ ...one, parts: [...one.parts] }) as typeof first),
        { intro: [], parts: [], pos: section.pos },
      );
  }
  return sections;
};

const single = (question: Question): QuizPart => ({ type: 'question', question });

/** The question of an item, with an id of its own in this set. */
const asked = (item: XmlElement, { library, notes, ident, ids }: Around): readonly Question[] => {
  const question = library.questions.get(item);
  if (!question) return [];
  const number = partOf(ident, (item.attrs.ident ?? '').trim());
  return [
    {
      ...question,
      id: questionId(question, { number, title: item.attrs.title?.trim() ?? '' }, { ids, notes }),
    },
  ];
};

/** New Quizzes: one question of a bank, with points of its own. */
const bankEntry = ({ attrs, pos }: XmlElement, around: Around): readonly Question[] => {
  const item = around.library.byIdent.get((attrs.item_ref ?? '').trim());
  if (!item) {
    around.notes.count('read/content-left-out', { what: bankElsewhere }, pos);
    return [];
  }
  const points = Number(attrs.points_possible ?? Number.NaN);
  return asked(item, around).map((question) => (points >= 0 ? { ...question, points } : question));
};

const bankElsewhere = 'questions of a bank that is not in this package';

/** What a section selects: pools of its own questions, draws from banks. Empty: it selects nothing. */
const selectionOf = (section: XmlElement, around: Around): readonly QuizPart[] => {
  const ordering = childOf(section, 'selection_ordering');
  const selections = ordering ? childrenOf(ordering, 'selection') : [];
  return selections.flatMap((selection): readonly QuizPart[] => {
    // Sakai leaves it empty where every question is asked.
    const number = Math.round(Number(childOf(selection, 'selection_number')?.text.trim() || Number.NaN));
    const pick = number >= 0 ? number : undefined;
    const bank = childOf(selection, 'sourcebank_ref');
    if (bank) return drawOf(bank, { pick, points: pointsOf(selection), section }, around);
    if (pick === undefined) return [];
    return poolOf({ pick, points: pointsOf(selection), section }, around);
  });
};

interface Selected {
  readonly pick: number | undefined;
  readonly points: number | undefined;
  readonly section: XmlElement;
}

const pointsOf = (selection: XmlElement): number | undefined => {
  const extension = childOf(selection, 'selection_extension');
  const written = extension && childOf(extension, 'points_per_item')?.text;
  const points = Number(written ?? Number.NaN);
  return points >= 0 ? points : undefined;
};

const drawOf = (
  reference: XmlElement,
  { pick, points, section }: Selected,
  { banks, notes }: Around,
): readonly Draw[] => {
  const bank = banks.get(reference.text.trim());
  if (!bank) {
    notes.count('read/content-left-out', { what: bankElsewhere }, reference.pos);
    return [];
  }
  return [
    {
      type: 'draw',
      bank: bank.id,
      tags: [],
      ...(pick !== undefined && pick < bank.questions.length && { pick }),
      ...(points !== undefined && { points }),
      pos: section.pos,
    },
  ];
};

const poolOf = ({ pick, points, section }: Selected, around: Around): readonly Pool[] => {
  const questions = below(section, around).flatMap((item) => asked(item, around));
  if (questions.length === 0) return [];
  const title = section.attrs.title?.trim() || 'Pool';
  const written = partOf(around.ident, (section.attrs.ident ?? '').trim()) || title;
  return [
    {
      type: 'pool',
      id: keepId(written, around.ids, { notes: around.notes, at: section.pos }),
      title,
      ...(pick !== undefined && pick < questions.length && { pick }),
      ...(points !== undefined && { points }),
      intro: around.rich(section),
      questions,
      pos: section.pos,
    },
  ];
};

/** Items in a section and in those in it. */
const below = (parent: XmlElement, around: Around): readonly XmlElement[] =>
  parts(parent, around).flatMap((part) => {
    if (part.name === 'item') return [part];
    return part.name === 'section' ? below(part, around) : [];
  });

/** An object bank, a pool, or items outside of any assessment, as a bank. */
export const bankOf = (
  holder: XmlElement,
  { id, title }: { readonly id: string; readonly title: string },
  reading: SetReading,
): Bank => {
  const around: Around = { ident: holder.attrs.ident ?? '', ids: new Set(), ...reading };
  return {
    kind: 'bank',
    id,
    title,
    tags: [],
    authors: [],
    intro: reading.rich(holder),
    questions: below(holder, around).flatMap((item) => asked(item, around)),
    pos: holder.pos,
  };
};

export const bankTitle = (bank: XmlElement): string =>
  fieldsOf(bank).first('bank_title') ?? bank.attrs.title?.trim() ?? '';
