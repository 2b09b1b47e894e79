import type { Question, QuestionBase } from '../../../../model/question.ts';
import { type Rich, text } from '../../../../model/rich.ts';
import { type Answered, isRead, withAnswerFeedback } from '../../answered.ts';
import { foreignHtml } from '../../foreign-html.ts';
import type { Notes } from '../../notes.ts';
import { childOf, type XmlElement } from '../../read-xml.ts';
import { sortFeedback, type Told } from '../../sort-feedback.ts';
import { splitStem } from '../../split-stem.ts';
import { trimmed } from '../../trimmed.ts';
import { type Found, nothingFound, piecesOf, type Values } from './content.ts';
import { declarationsOf } from './declarations.ts';
import { withEscapedHtml } from './escaped-html.ts';
import { feedbackIn, isShownBy, pieceOf } from './feedback.ts';
import { kindOf } from './kind-of.ts';
import { forScorers } from './kinds/open.ts';
import { expressionsIn, namedIn } from './operators.ts';
import { pointsOf, scoringOf } from './points.ts';
import { markerOf } from './processing.ts';
import type { ItemReading } from './reading.ts';
import { segmentsOf } from './segments.ts';
import { type Template, templateOf } from './template.ts';

/** What an item needs beside its document. */
export interface ItemSource {
  /** `assessmentItem`, in the names of version 2. */
  readonly item: XmlElement;
  readonly notes: Notes;
  readonly file: ItemReading['file'];
  readonly size: ItemReading['size'];
  /** Texts that the item shows besides, such as a shared passage. */
  readonly before: readonly XmlElement[];
}

/** The questions of an item: one, or several where it asks several things. Their ids are still to be given. */
export const readItem = (source: ItemSource): readonly Question[] => {
  const reading = readingOf(source);
  const body = childOf(source.item, 'itemBody') ?? { ...source.item, children: [] };
  const segments = segmentsOf({ ...body, children: withEscapedHtml(body.children, body) });
  if (segments.length > 1)
    reading.asksOtherwise(`as ${segments.length} questions, one for each thing that it asks`);
  const before = source.before.flatMap(({ children }) => children);
  const read = segments.map((nodes, index) => {
    const found = nothingFound();
    const shown = index === 0 ? [...before, ...nodes] : nodes;
    const stem = foreignHtml(piecesOf(shown, found, reading.values), contextOf(source, body));
    return { stem: trimmed(stem), found };
  });
  return read.flatMap(({ stem, found }, index) => {
    const isLast = index === read.length - 1;
    return questionOf(reading, { stem, found, parts: read.length, isLast });
  });
};

const contextOf = ({ notes, file }: ItemSource, { pos }: XmlElement) => ({
  notes,
  at: pos,
  file: (url: string) => {
    const path = file(url);
    return path === undefined ? undefined : `asset:${path}`;
  },
});

const readingOf = (source: ItemSource): ItemReading => {
  const { item, notes } = source;
  const declarations = declarationsOf(item);
  const template = templateOf(item, declarations);
  const mark = markerOf(item, declarations, template);
  const values = valuesOf(template);
  const name = item.attrs.title?.trim() || item.attrs.identifier?.trim() || 'a question';
  const told = feedbackIn(item);
  const processing = childOf(item, 'responseProcessing');
  const mapped = mappedResponses(processing);
  return {
    item,
    name,
    notes,
    declarations,
    template,
    values,
    mark,
    processing: processing ? expressionsIn(processing) : [],
    told,
    shown: (responses) => {
      if (told.length === 0) return [];
      const marked = mark(responses);
      return marked ? told.flatMap((one, index) => (isShownBy(one, marked.outcome) ? [index] : [])) : [];
    },
    usesMapping: (response) => mapped.has(response),
    rich: (nodes, at) => {
      const pieces = piecesOf(nodes, nothingFound(), values);
      return trimmed(
        foreignHtml(
          pieces.length === 1 && typeof pieces[0] === 'string' ? pieces[0] : pieces,
          contextOf(source, { ...item, pos: at }),
        ),
      );
    },
    file: source.file,
    size: source.size,
    asksOtherwise: (how) => notes.report.add('read/asked-otherwise', { question: name, how }, item.pos),
  };
};

const mappedResponses = (processing: XmlElement | undefined): ReadonlySet<string> => {
  if (!processing) return new Set();
  const template = processing.attrs.template || processing.attrs.templateLocation || '';
  const named = namedIn(processing, mapping).map(({ attrs }) => (attrs.identifier ?? '').trim());
  return new Set(/map_response(?:\.xml)?$/.test(template) ? [...named, 'RESPONSE'] : named);
};

const mapping: ReadonlySet<string> = new Set(['mapResponse']);

/** Where values can not be said as an author would, those of one draw stand for all. */
const valuesOf = (template: Template | undefined): Values => ({
  printed: ({ attrs }) => {
    const expression = template?.vars && template.expression(attrs.identifier ?? '');
    if (expression === undefined)
      return text(template?.value((attrs.identifier ?? '').trim())?.join(', ') ?? '');
    const decimals = /^%\.(\d+)f$/.exec(attrs.format ?? '')?.[1];
    return { type: 'value', expression, ...(decimals !== undefined && { decimals: Number(decimals) }) };
  },
  isShown: ({ attrs }) => {
    const { templateIdentifier, identifier = '', showHide = 'show' } = attrs;
    if (templateIdentifier === undefined) return true;
    const held = template?.value(templateIdentifier.trim())?.includes(identifier.trim()) ?? false;
    return showHide === 'hide' ? !held : held;
  },
});

interface Part {
  readonly stem: Rich;
  readonly found: Found;
  /** How many questions the item becomes. */
  readonly parts: number;
  readonly isLast: boolean;
}

const questionOf = (reading: ItemReading, part: Part): readonly Question[] => {
  const { found } = part;
  const { item, notes, name } = reading;
  const read = kindOf(reading, part);
  const answered = isRead(read.answered) ? read.answered : undefined;
  if (!answered) {
    notes.report.add('read/question-left-out', { question: name, problem: String(read.answered) }, item.pos);
    return [];
  }
  tellLost(reading, found);
  const told = part.isLast ? toldBy(reading, answered) : { feedback: {}, answers: new Map() };
  const points = pointsOf(reading, answered, part.parts);
  const base: QuestionBase = {
    id: '',
    ...splitStem(read.stem, name),
    points,
    scoring: scoringOf(reading, answered),
    feedback: told.feedback,
    hints: found.hints.map((hint) => reading.rich(hint.children, hint.pos)),
    tags: [],
    ...(reading.template?.vars && { vars: reading.template.vars }),
    ...(answered.shuffle && { shuffle: answered.shuffle }),
    pos: item.pos,
  };
  // Each kind's reader gives the fields of its own kind, so together they are one question of it.
  const question = { ...base, ...answered.fields } as Question;
  return [withModels(withAnswerFeedback(question, told.answers), reading, found)];
};

const toldBy = (reading: ItemReading, answered: Answered): Told => {
  const pieces = reading.told.map((element) => pieceOf(element, reading));
  const told = sortFeedback(pieces, reading.shown, answered);
  for (const index of told.left)
    reading.notes.count(
      'read/content-left-out',
      { what: 'feedback whose occasion is not understood' },
      reading.told[index]?.pos ?? reading.item.pos,
    );
  return told;
};

/** Model answers and rubrics stand where only scorers see them. */
const withModels = (question: Question, reading: ItemReading, { scorers }: Found): Question => {
  if (question.kind !== 'essay' && question.kind !== 'upload') return question;
  const { answers, rubric } = forScorers(reading, scorers);
  return { ...question, answers: answers.length > 0 ? answers : question.answers, rubric };
};

const tellLost = ({ notes, item, template }: ItemReading, { lost, scorers }: Found): void => {
  for (const { name, pos } of lost)
    notes.count('read/content-left-out', { what: lostWords[name] ?? `<${name}>` }, pos);
  if (scorers.length > 0 && namedIn(item, openKinds).length === 0)
    for (const { pos } of scorers)
      notes.count('read/content-left-out', { what: 'a note for those who mark' }, pos);
  if (template && !template.vars)
    notes.count(
      'read/content-left-out',
      { what: 'random values: those of one draw stand in the text' },
      item.pos,
    );
};

const openKinds: ReadonlySet<string> = new Set([
  'extendedTextInteraction',
  'uploadInteraction',
  'drawingInteraction',
]);

const lostWords: Readonly<Record<string, string>> = {
  endAttemptInteraction: 'a button that ends the attempt',
  apipAccessibility: 'content for other ways of access (APIP)',
  include: 'a part of another file (XInclude)',
};
