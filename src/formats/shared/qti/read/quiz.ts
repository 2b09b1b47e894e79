import type { Draw, Pool, Quiz, QuizPart, QuizSection } from '../../../../model/course.ts';
import type { Question } from '../../../../model/question.ts';
import { type Rich, text } from '../../../../model/rich.ts';
import { foreignHtml } from '../../foreign-html.ts';
import { partOf } from '../../ids.ts';
import type { Notes } from '../../notes.ts';
import { folderOf, type PackageFiles } from '../../package-files.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import { keepId, type TakenIds, takeId } from '../../take-id.ts';
import { nothingFound, piecesOf } from './content.ts';
import { finite } from './declarations.ts';
import type { Library, ReadItem, ReadSet } from './library.ts';
import { passMark } from './pass-mark.ts';
import { trimmed } from './trimmed.ts';

/** What tests and sections are read with. */
export interface SetReading {
  readonly library: Library;
  readonly files: PackageFiles;
  readonly notes: Notes;
  /** Items that some set holds. */
  readonly used: Set<string>;
  /** Banks by the items that they hold, for draws. */
  readonly banks: readonly { readonly id: string; readonly items: readonly string[] }[];
  readonly language: string;
}

/** An `assessmentTest` as a quiz: its sections in a row, those of which some items are selected as pools. */
export const readTest = (set: ReadSet, id: string, reading: SetReading): Quiz => {
  const { element, lom } = set;
  const parts = childrenOf(element, 'testPart');
  const around: Around = { ...reading, set, id, taken: new Set() };
  const tops = (parts.length > 0 ? parts : [element]).flatMap((part) => sectionsOf(part, around));
  const sections = tops.flatMap((section, index) => quizSections(section, around, index === 0));
  const title = element.attrs.title?.trim() || lom.title || id;
  const quiz: Quiz = {
    kind: 'quiz',
    id,
    title,
    ...describe(set, reading.language),
    intro: tops.flatMap((section) => introductions(section, around, true)),
    sections: sections.filter(({ parts: held, intro }) => held.length + intro.length > 0),
    ...settingsOf(element, parts),
    shuffle: 'none',
    graded: true,
    keep: 'highest',
    pos: element.pos,
  };
  const pass = passMark(element, quiz);
  return withShuffle({ ...quiz, ...(pass !== undefined && { pass }) }, tops);
};

/** What metadata says of a set. */
export const describe = ({ lom }: ReadSet, language: string) => ({
  tags: [...new Set(lom.keywords)],
  authors: lom.authors,
  ...(lom.description !== undefined && { description: lom.description }),
  ...(lom.updated !== undefined && { updated: lom.updated }),
  ...(lom.outcome !== undefined && { outcome: lom.outcome }),
  ...(lom.language !== undefined && lom.language !== language && { language: lom.language }),
});

interface Around extends SetReading {
  readonly set: ReadSet;
  readonly id: string;
  readonly taken: TakenIds;
}

const settingsOf = (
  test: XmlElement,
  parts: readonly XmlElement[],
): Pick<Quiz, 'attempts' | 'time' | 'feedbackWhen' | 'show'> => {
  const [part] = parts;
  const control = part && childOf(part, 'itemSessionControl');
  const { maxAttempts = '1', showFeedback, showSolution } = control?.attrs ?? {};
  const attempts = Math.round(finite(maxAttempts, 1));
  const limits = childOf(test, 'timeLimits') ?? (part && childOf(part, 'timeLimits'));
  const seconds = finite(limits?.attrs.maxTime, 0);
  const each = part?.attrs.submissionMode === 'individual' ? 'each' : 'end';
  return {
    attempts: attempts <= 0 ? 'unlimited' : attempts,
    ...(seconds > 0 && { time: Number((seconds / 60).toFixed(4)) }),
    feedbackWhen: showFeedback === 'false' ? 'none' : each,
    show: showSolution === 'false' ? 'never' : 'after-last',
  };
};

/** Sections of a part or section, those of other files in their place. */
const sectionsOf = (parent: XmlElement, { set, library, files, notes }: Around): readonly XmlElement[] =>
  parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'assessmentSection') return [child];
    if (child.name !== 'assessmentSectionRef') return [];
    const path = files.resolve(folderOf(set.path), child.attrs.href ?? '');
    const found = path === undefined ? undefined : library.sections.get(path);
    if (!found) notes.report.add('read/missing-file', { file: child.attrs.href ?? '' }, child.pos);
    return found ? [found.element] : [];
  });

/** A section and those in it, one after the other: a course has no sections in sections. */
const quizSections = (section: XmlElement, around: Around, isFirst: boolean): readonly QuizSection[] => {
  tellRules(section, around);
  const intro = introductions(section, around, false);
  const shown = section.attrs.visible !== 'false' ? section.attrs.title?.trim() : undefined;
  const isNamed = shown !== undefined && shown !== '' && shown !== around.set.element.attrs.title?.trim();
  const own: QuizPart[] = [];
  const inner: QuizSection[] = [];
  if (selectionOf(section)) own.push(...poolOf(section, around));
  else
    for (const child of section.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'assessmentItemRef') own.push(...questionsOf(child, around).map(single));
      for (const one of child.name.startsWith('assessmentSection')
        ? sectionsOf({ ...section, children: [child] }, around)
        : []) {
        if (selectionOf(one)) own.push(...poolOf(one, around));
        else inner.push(...quizSections(one, around, false));
      }
    }
  const title =
    isNamed && !(isFirst && own.length === 0 && intro.length === 0) ? { title: [text(shown)] } : {};
  return [{ ...title, intro, parts: own, pos: section.pos }, ...inner];
};

const single = (question: Question): QuizPart => ({ type: 'question', question });

const tellRules = (section: XmlElement, { notes }: Around): void => {
  for (const name of ['preCondition', 'branchRule', 'adaptiveSelection'])
    for (const { pos } of childrenOf(section, name))
      notes.count('read/setting-left-out', { what: 'a rule that shows or skips a part of the test' }, pos);
};

/** Texts for learners; those of the whole quiz bear a class. */
const introductions = (section: XmlElement, around: Around, whole: boolean): Rich =>
  childrenOf(section, 'rubricBlock').flatMap((block) => {
    const isWhole = /(?:^|\s)introduction(?:\s|$)/.test(block.attrs.class ?? '');
    if (isWhole !== whole || !/candidate/.test(block.attrs.view ?? 'candidate')) return [];
    return richOf(block, around);
  });

export const richOf = (
  block: XmlElement,
  { files, notes, set }: Pick<Around, 'files' | 'notes' | 'set'>,
): Rich => {
  const values = { printed: () => text(''), isShown: () => true };
  const file = (url: string): string | undefined => {
    const path = files.resolve(folderOf(set.path), url);
    return path === undefined ? undefined : `asset:${files.use(path)}`;
  };
  return trimmed(
    foreignHtml(piecesOf(block.children, nothingFound(), values), { notes, at: block.pos, file }),
  );
};

const selectionOf = (section: XmlElement): number | undefined => {
  const select = childOf(section, 'selection')?.attrs.select;
  return select === undefined ? undefined : Math.max(0, Math.round(finite(select, 0)));
};

/** Items below a section, whatever sections lie between. */
const referencesBelow = (section: XmlElement, around: Around): readonly XmlElement[] =>
  section.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'assessmentItemRef') return [child];
    return sectionsOf({ ...section, children: [child] }, around).flatMap((one) =>
      referencesBelow(one, around),
    );
  });

/** A pool; a draw where its items are those of a bank, all of them. */
const poolOf = (section: XmlElement, around: Around): readonly QuizPart[] => {
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

const weightOf = (reference: XmlElement): number | undefined => {
  const value = childOf(reference, 'weight')?.attrs.value;
  return value === undefined ? undefined : finite(value, 1);
};

const pathOf = (reference: XmlElement, { files, set }: Around): string | undefined =>
  files.resolve(folderOf(set.path), reference.attrs.href ?? '');

const itemOf = (reference: XmlElement, around: Around): ReadItem | undefined =>
  around.library.items.get(pathOf(reference, around) ?? '');

/** The questions of a reference, with ids of their own in this quiz. */
const questionsOf = (reference: XmlElement, around: Around, weighted = true): readonly Question[] => {
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
  const written = partOf(id, item.identifier) || item.path;
  return index === 0
    ? keepId(written, taken, { notes, at: item.element.pos })
    : takeId(`${keepId(written, new Set(), { notes, at: item.element.pos })}-${index + 1}`, taken);
};

/** A quiz shuffles what all its sections, or all its questions, shuffle. */
const withShuffle = (quiz: Quiz, tops: readonly XmlElement[]): Quiz => {
  const questions =
    tops.length > 0 && tops.every((top) => childOf(top, 'ordering')?.attrs.shuffle === 'true');
  const own = quiz.sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.type === 'question' ? [part.question] : part.type === 'pool' ? part.questions : [],
    ),
  );
  const shuffled = own.filter(({ kind }) => shufflable.has(kind));
  const answers =
    shuffled.length > 0 &&
    shuffled.every(({ shuffle }) => shuffle !== undefined) &&
    shuffled.some(({ shuffle }) => shuffle === 'yes');
  const shuffle = questions ? (answers ? 'all' : 'questions') : answers ? 'answers' : 'none';
  return answers
    ? { ...quiz, shuffle, sections: quiz.sections.map(withoutOwnShuffle) }
    : { ...quiz, shuffle };
};

const shufflable: ReadonlySet<Question['kind']> = new Set([
  'choice',
  'multi',
  'boolean',
  'match',
  'categorize',
]);

const withoutOwnShuffle = (section: QuizSection): QuizSection => ({
  ...section,
  parts: section.parts.map((part): QuizPart => {
    if (part.type === 'question') return { ...part, question: unshuffled(part.question) };
    return part.type === 'pool' ? { ...part, questions: part.questions.map(unshuffled) } : part;
  }),
});

const unshuffled = (question: Question): Question => {
  if (question.shuffle !== 'yes') return question;
  const { shuffle: _, ...rest } = question;
  return rest;
};
