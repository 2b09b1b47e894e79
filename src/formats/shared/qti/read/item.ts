import type { Question, QuestionBase } from '../../../../model/question.ts';
import { type Rich, text } from '../../../../model/rich.ts';
import { type Answered, isRead, type Responses, withAnswerFeedback } from '../../answered.ts';
import { foreignHtml } from '../../foreign-html.ts';
import type { Notes } from '../../notes.ts';
import { childOf, type XmlElement } from '../../read-xml.ts';
import { sortFeedback, type Told } from '../../sort-feedback.ts';
import { splitStem } from '../../split-stem.ts';
import { trimmed } from '../../trimmed.ts';
import { type Found, holdsInteraction, nothingFound, piecesOf, type Values } from './content.ts';
import { declarationsOf } from './declarations.ts';
import { withEscapedHtml } from './escaped-html.ts';
import { feedbackIn, isShownBy, isTextAtFirst, pieceOf } from './feedback.ts';
import { kindOf } from './kind-of.ts';
import { forScorers } from './kinds/open.ts';
import { expressionsIn, namedIn } from './operators.ts';
import { pointsOf, scoringOf } from './points.ts';
import { markerOf, scoreNameOf } from './processing.ts';
import type { ItemReading } from './reading.ts';
import { segmentsOf } from './segments.ts';
import { mathVariables, type Template, templateOf, withDrawnCorrect } from './template.ts';

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
  if (source.item.attrs.adaptive?.trim() === 'true')
    source.notes.count('read/setting-left-out', { what: 'steps of an item that goes on' }, source.item.pos);
  if (segments.length > 1)
    reading.asksOtherwise(`as ${segments.length} questions, one for each thing that it asks`);
  const before = source.before.flatMap(({ children }) => children);
  const read = segments.map((nodes, index) => {
    const found = nothingFound();
    const shown = index === 0 ? [...before, ...nodes] : nodes;
    const stem = foreignHtml(piecesOf(shown, found, reading.values), contextOf(source, body));
    return { stem: trimmed(stem), found };
  });
  const parts = read.map((part) => ({ read: kindOf(reading, part), ...part }));
  const told = toldToParts(
    reading,
    parts.map(({ read: { answered } }) => (isRead(answered) ? answered : undefined)),
  );
  return parts.flatMap((part, index) =>
    questionOf(reading, { parts: parts.length, told: told[index] ?? nothingTold, ...part }),
  );
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
  const declared = declarationsOf(item);
  const template = templateOf(item, declared);
  const declarations = withDrawnCorrect(declared, template);
  const score = scoreNameOf(item, declarations);
  const mark = markerOf(item, declarations, template, score);
  const isShownFirst = (element: XmlElement): boolean => isTextAtFirst(element, declarations);
  const inFormulas = template && mathVariables(declarations);
  const values = { isShownFirst, ...valuesOf(template), ...(inFormulas && { inFormulas }) };
  const name = item.attrs.title?.trim() || item.attrs.identifier?.trim() || 'a question';
  const told = feedbackIn(item).filter((one) => !isShownFirst(one) && !holdsInteraction(one));
  const isHtmlAsText = item.attrs.toolName === "it's learning";
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
    score,
    processing: processing ? expressionsIn(processing) : [],
    told,
    shown: (responses) => {
      if (told.length === 0) return [];
      const marked = mark(responses);
      return marked ? told.flatMap((one, index) => (isShownBy(one, marked.outcome) ? [index] : [])) : [];
    },
    usesMapping: (response) => mapped.has(response),
    rich: (nodes, at) => {
      const shown = isHtmlAsText ? withEscapedHtml(nodes, { pos: at }) : nodes;
      const pieces = piecesOf(shown, nothingFound(), values);
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
  readonly read: ReturnType<typeof kindOf>;
  /** How many questions the item becomes. */
  readonly parts: number;
  readonly told: Told;
}

const questionOf = (reading: ItemReading, part: Part): readonly Question[] => {
  const { found, read, told } = part;
  const { item, notes, name } = reading;
  const answered = isRead(read.answered) ? read.answered : undefined;
  if (!answered) {
    notes.report.add('read/question-left-out', { question: name, problem: String(read.answered) }, item.pos);
    return [];
  }
  tellLost(reading, found);
  const points = pointsOf(reading, answered, part.parts);
  // Each kind's reader gives the fields of its own kind, so together they are one question of it.
  const question = {
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
    ...answered.fields,
  } satisfies QuestionBase as Question;
  return [withModels(withAnswerFeedback(question, told.answers), reading, found)];
};

const nothingTold: Told = { feedback: {}, answers: new Map(), left: [] };

/**
 * What is told for each part. Of several parts, each is told what depends on its answer alone; the last one what depends
 * on all.
 */
const toldToParts = (reading: ItemReading, parts: readonly (Answered | undefined)[]): readonly Told[] => {
  const pieces = reading.told.map((element) => pieceOf(element, reading));
  const places = pieces.map((_, index) => index);
  const rights: Responses = Object.assign({}, ...parts.map((part) => part?.right));
  const among = (responses: Responses): ReadonlySet<number> =>
    new Set(reading.shown({ ...rights, ...responses }));
  const dependent = parts.map((part): ReadonlySet<number> => {
    if (!part || parts.length === 1) return new Set();
    const [right, wrong] = [among({}), among(emptied(part))];
    return new Set(places.filter((index) => right.has(index) !== wrong.has(index)));
  });
  const ownerOf = (index: number): number => {
    const owners = dependent.flatMap((one, part) => (one.has(index) ? [part] : []));
    return owners.length === 1 ? (owners[0] ?? 0) : parts.findLastIndex((part) => part !== undefined);
  };
  const owners = places.map(ownerOf);
  return parts.map((part, at) => {
    if (!part) return nothingTold;
    const own = pieces.map((piece, index) => (owners[index] === at ? piece : { ...piece, rich: [] }));
    const shown = (responses: Responses): readonly number[] => {
      if (parts.length === 1) return reading.shown(responses);
      const besides = among({ ...emptied(part), ...responses });
      const alone = responses === part.right ? besides : new Set(reading.shown(responses));
      return places.filter((index) => (dependent[at]?.has(index) ? besides : alone).has(index));
    };
    const told = sortFeedback(own, shown, part);
    tellNotTold(reading, told);
    return told;
  });
};

/** As if nothing were answered. */
const emptied = ({ right = {}, wrong = {} }: Answered): Responses => ({
  ...Object.fromEntries(Object.keys(right).map((response) => [response, undefined])),
  ...wrong,
});

const tellNotTold = ({ notes, told, item }: ItemReading, { left }: Told): void => {
  for (const index of left)
    notes.count(
      'read/content-left-out',
      { what: 'feedback whose occasion is not understood' },
      told[index]?.pos ?? item.pos,
    );
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
  const catalog = childOf(item, 'catalogInfo');
  if (catalog)
    notes.count('read/content-left-out', { what: 'content for other ways of access (catalog)' }, catalog.pos);
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
