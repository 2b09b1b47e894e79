import type { Quiz } from '../../model/course.ts';
import { mapQuestion } from '../../model/map-question.ts';
import { type Element, element, text } from '../../model/rich.ts';
import type { Entry, QuestionBank } from '../shared/assessments.ts';
import { partId } from '../shared/ids.ts';
import type { Media } from '../shared/media.ts';
import { decimal } from '../shared/number-bounds.ts';
import { questestinterop } from '../shared/qti12/document.ts';
import { htmlMaterial, metadataFields } from '../shared/qti12/material.ts';
import { packageId } from '../shared/qti12/names.ts';
import type { Dialect } from '../shared/qti12/write.ts';
import type { PlannedGroup, PlannedPart, PlannedSection } from '../shared/quiz-plan.ts';
import { el, printInParts } from '../shared/xml.ts';
import { item } from './item.ts';

/** A quiz as a document: one section, in it items and groups. */
export const quizDocument: Dialect['quizDocument'] = (quiz, sections, { media, shuffles }) => {
  const settings = metadataFields([
    ['qmd_timelimit', quiz.time],
    ['cc_maxattempts', quiz.attempts],
  ]);
  return printInParts(
    (parts) =>
      questestinterop(
        el(
          'assessment',
          { ident: quiz.id, title: quiz.title },
          settings,
          el('section', { ident: 'root_section' }, parts),
        ),
      ),
    quizParts(sections, { quiz, media, shuffles }),
  );
};

/** A bank as a document: quizzes refer to it by its `ident`. */
export const bankDocument: Dialect['bankDocument'] = (bank, { media, shuffles }) =>
  printInParts(
    (parts) =>
      questestinterop(
        el('objectbank', { ident: bank.id }, metadataFields([['bank_title', bank.title]]), parts),
      ),
    bankParts(bank, { media, shuffles }),
  );

function* quizParts(sections: readonly PlannedSection[], writing: Writing): Generator<Element> {
  for (const [index, section] of sections.entries()) {
    yield* sectionText(section, index, writing);
    for (const part of section.parts) yield* partElements(part, writing);
  }
}

function* bankParts(bank: QuestionBank, writing: Omit<Writing, 'quiz'>): Generator<Element> {
  for (const entry of bank.entries) yield packaged(entry, writing);
}

interface Writing {
  readonly quiz: Quiz;
  readonly media: Media;
  readonly shuffles: boolean;
}

const packaged = (entry: Entry, { media, shuffles }: Omit<Writing, 'quiz'>): Element => {
  const question = mapQuestion(entry.question, media.rich);
  const shuffle = question.shuffle === undefined ? shuffles : question.shuffle !== 'no';
  return item({ ident: entry.ident, question }, { shuffle });
};

/** Canvas's quizzes have no sections: title and introduction become a text of their own. */
const sectionText = (section: PlannedSection, index: number, writing: Writing): readonly Element[] => {
  const title = section.title ? [element('h3', {}, [text(section.title)])] : [];
  return textItem(`section-${index + 1}`, section.title, [...title, ...section.intro], writing);
};

const textItem = (
  key: string,
  title: string,
  body: PlannedSection['intro'],
  { quiz, media }: Writing,
): readonly Element[] => {
  if (body.length === 0) return [];
  return [
    el(
      'item',
      { ident: partId(`${quiz.id}__text`, key), title: title || 'Text' },
      el(
        'itemmetadata',
        {},
        metadataFields([
          ['question_type', 'text_only_question'],
          ['points_possible', 0],
        ]),
      ),
      el('presentation', {}, htmlMaterial(media.rich(body))),
    ),
  ];
};

const partElements = (part: PlannedPart, writing: Writing): readonly Element[] => {
  if (part.type === 'question') return [packaged(ownIdent(part.entry, writing.quiz), writing)];
  return [...textItem(part.ident, part.title, part.intro, writing), group(part, writing)];
};

/** From a bank the questions come by reference; where only some of them may be drawn, copies stand in the group. */
const group = (part: PlannedGroup, writing: Writing): Element => {
  const { ident, title, pick, points, entries, bank, wholeBank } = part;
  const drawn = bank !== undefined && wholeBank;
  return el(
    'section',
    { ident, title },
    el(
      'selection_ordering',
      {},
      el(
        'selection',
        {},
        drawn && el('sourcebank_ref', {}, packageId(bank)),
        el('selection_number', {}, pick),
        el('selection_extension', {}, el('points_per_item', {}, decimal(points))),
      ),
    ),
    !drawn && entries.map((entry) => packaged(ownIdent(entry, writing.quiz), writing)),
  );
};

/** A copy of a bank's question is a question of the quiz: the bank's own keeps its identifier. */
const ownIdent = (entry: Entry, quiz: Quiz): Entry =>
  entry.ident === partId(quiz.id, entry.question.id)
    ? entry
    : { ...entry, ident: partId(quiz.id, entry.ident) };
