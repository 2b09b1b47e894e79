import type { Quiz } from '../../model/course.ts';
import { mapQuestion } from '../../model/map-question.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { languageOf } from '../../model/texts.ts';
import type { Entry } from '../shared/assessments.ts';
import { partId } from '../shared/ids.ts';
import { decimal } from '../shared/number-bounds.ts';
import { questestinterop } from '../shared/qti12/document.ts';
import { flowMaterial, metadataFields } from '../shared/qti12/material.ts';
import { packageId } from '../shared/qti12/names.ts';
import type { Dialect, Writing } from '../shared/qti12/write.ts';
import {
  type PlannedGroup,
  type PlannedPart,
  type PlannedSection,
  plannedPoints,
} from '../shared/quiz-plan.ts';
import { el, printInParts } from '../shared/xml.ts';
import { item } from './item.ts';

interface Around extends Writing {
  readonly quiz: Quiz;
  readonly language: string;
}

/** A quiz as an `assessment`, printed section by section. */
export const quizDocument: Dialect['quizDocument'] = (quiz, sections, writing) => {
  const { course, media } = writing;
  const around: Around = { quiz, language: languageOf(quiz, course), ...writing };
  const pass = quiz.pass ?? course.settings.pass;
  return printInParts(
    (parts) =>
      questestinterop(
        el(
          'assessment',
          { ident: quiz.id, title: quiz.title, 'xml:lang': around.language },
          quiz.time !== undefined && el('duration', {}, `PT${decimal(quiz.time * 60)}S`),
          metadataFields([['cc_maxattempts', quiz.attempts]]),
          control(quiz),
          presented(quiz.intro, media.rich),
          outcomes(plannedPoints(sections), pass),
          parts,
        ),
      ),
    quizSections(sections, around),
  );
};

const control = ({ feedbackWhen, show }: Quiz): Element =>
  el('assessmentcontrol', {
    feedbackswitch: feedbackWhen === 'none' ? 'No' : 'Yes',
    solutionswitch: show === 'never' ? 'No' : 'Yes',
  });

const presented = (rich: Rich, change: (rich: Rich) => Rich): Element | undefined =>
  rich.length === 0 ? undefined : el('presentation_material', {}, flowMaterial(change(rich)));

const outcomes = (points: number, pass: number | undefined): Element =>
  el(
    'outcomes_processing',
    { scoremodel: 'SumOfScores' },
    el(
      'outcomes',
      {},
      el('decvar', {
        varname: 'SCORE',
        vartype: 'Decimal',
        minvalue: 0,
        maxvalue: decimal(points),
        cutvalue: pass === undefined ? undefined : decimal((points * pass) / 100),
      }),
    ),
  );

function* quizSections(sections: readonly PlannedSection[], around: Around): Generator<Element> {
  for (const [index, section] of sections.entries()) {
    const { quiz, media } = around;
    const isRandom = quiz.shuffle === 'questions' || quiz.shuffle === 'all';
    yield el(
      'section',
      { ident: `section_${index + 1}`, title: section.title || undefined },
      presented(section.intro, media.rich),
      isRandom && el('selection_ordering', {}, el('order', { order_type: 'Random' })),
      section.parts.map((part) => partElement(part, around)),
    );
  }
}

const partElement = (part: PlannedPart, around: Around): Element =>
  part.type === 'question' ? packaged(ownIdent(part.entry, around.quiz), around) : group(part, around);

/** The questions of a whole bank are those of the bank's document; else they stand here, each for the pool's points. */
const group = (part: PlannedGroup, around: Around): Element => {
  const { ident, title, pick, points, entries, bank, wholeBank } = part;
  const isReferred = wholeBank && entries.every(({ question }) => question.points === points);
  return el(
    'section',
    { ident, title },
    presented(part.intro, around.media.rich),
    el(
      'selection_ordering',
      {},
      el(
        'selection',
        {},
        isReferred && bank !== undefined && el('sourcebank_ref', {}, packageId(bank)),
        el('selection_number', {}, pick),
      ),
      el('order', { order_type: 'Random' }),
    ),
    !isReferred &&
      entries.map(({ ident: own, question }) =>
        packaged(ownIdent({ ident: own, question: { ...question, points } }, around.quiz), around),
      ),
  );
};

/** A copy of a bank's question is a question of the quiz: the bank's own keeps its identifier. */
const ownIdent = (entry: Entry, quiz: Quiz): Entry =>
  entry.ident === partId(quiz.id, entry.question.id)
    ? entry
    : { ...entry, ident: partId(quiz.id, entry.ident) };

/** A bank as an `objectbank`: quizzes refer to it by its `ident`. */
export const bankDocument: Dialect['bankDocument'] = (bank, writing) =>
  printInParts(
    (parts) =>
      questestinterop(
        el('objectbank', { ident: bank.id }, metadataFields([['bank_title', bank.title]]), parts),
      ),
    bankItems(bank.entries, { language: bank.language, ...writing }),
  );

function* bankItems(
  entries: readonly Entry[],
  around: Writing & { readonly language: string },
): Generator<Element> {
  for (const entry of entries) yield packaged(entry, around);
}

const packaged = (
  entry: Entry,
  { media, shuffles, language }: Writing & { readonly language: string },
): Element => {
  const question = withPicture(mapQuestion(entry.question, media.rich), media);
  const shuffle = question.shuffle === undefined ? shuffles : question.shuffle !== 'no';
  return item({ ident: entry.ident, question }, { shuffle, language });
};

const withPicture = (question: Entry['question'], media: Writing['media']): Entry['question'] =>
  question.kind === 'hotspot'
    ? { ...question, image: { ...question.image, asset: media.href(question.image.asset) } }
    : question;
