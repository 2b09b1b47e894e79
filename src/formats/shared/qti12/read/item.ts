import type { Question, QuestionBase } from '../../../../model/question.ts';
import { element, type Rich, type RichNode, text } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { escapeText } from '../../../../rich/xhtml.ts';
import { isRead, withAnswerFeedback } from '../../answered.ts';
import { foreignHtml } from '../../foreign-html.ts';
import type { Notes } from '../../notes.ts';
import type { XmlElement } from '../../read-xml.ts';
import { splitStem } from '../../split-stem.ts';
import { trimmedLine } from '../../trimmed.ts';
import { fieldsOf } from './fields.ts';
import { kindOf } from './kind-of.ts';
import { type MaterialReading, referencesIn } from './material.ts';
import { presentationOf } from './presentation.ts';
import { processingOf } from './processing.ts';
import type { ItemReading } from './reading.ts';
import { attemptsOf, metadataOf, pointsOf, scoringOf } from './settings.ts';
import { hintsOf, toldBy, withModels } from './told.ts';
import { askedAs } from './types.ts';

export interface ItemSource {
  readonly notes: Notes;
  /** The path in the package that an address in this document means. */
  readonly file: (url: string) => string | undefined;
}

/** The question of an item; none where it can not be read, which is reported. Its id is still to be given. */
export const readItem = (item: XmlElement, source: ItemSource): Question | undefined => {
  const material: MaterialReading = { notes: source.notes, references: referencesIn(item) };
  const reading = readingOf(item, source, material);
  const { notes, name } = reading;
  const { stem, answered, vars } = kindOf(reading);
  if (!isRead(answered)) {
    notes.report.add('read/question-left-out', { question: name, problem: answered }, item.pos);
    return undefined;
  }
  if (reading.processing.isByOrder)
    reading.asksOtherwise(
      'its file names the right answers otherwise than its choices, so that their order tells',
    );
  const told = toldBy(reading, answered, material);
  // Each kind's reader gives the fields of its own kind, so together they are one question of it.
  const question = {
    id: '',
    ...(isPassage(item) ? passageStem(reading, stem) : splitStem(stem, name)),
    points: answered.fields.kind === 'stimulus' ? 0 : pointsOf(reading, answered),
    scoring: scoringOf(reading, answered),
    feedback: told.feedback,
    hints: hintsOf(reading, material),
    ...metadataOf(reading),
    ...attemptsOf(item),
    ...(vars && { vars }),
    ...(answered.shuffle && { shuffle: answered.shuffle }),
    pos: item.pos,
    ...answered.fields,
  } satisfies QuestionBase as Question;
  return withModels(withAnswerFeedback(question, told.answers), reading, material);
};

/** A stimulus of New Quizzes, whose title and instructions learners see. */
const isPassage = ({ attrs }: XmlElement): boolean => attrs.instructions !== undefined;

const passageStem = ({ item, rich }: ItemReading, stem: Rich): Pick<QuestionBase, 'prompt' | 'body'> => {
  const title = item.attrs.title?.trim();
  const instructions = item.attrs.instructions?.trim();
  const told = instructions ? [element('p', {}, rich(escapeText(instructions), item.pos)), ...stem] : stem;
  return title ? { prompt: [text(title)], body: told } : splitStem(told, title ?? '');
};

const readingOf = (item: XmlElement, { notes, file }: ItemSource, material: MaterialReading): ItemReading => {
  const fields = fieldsOf(item);
  const presentation = presentationOf(item, material);
  const name = item.attrs.title?.trim() || item.attrs.ident?.trim() || 'a question';
  const told = new Set<string>();
  const address = (url: string): string | undefined => {
    const path = file(url);
    return path === undefined ? undefined : `asset:${path}`;
  };
  return {
    item,
    name,
    notes,
    fields,
    as: askedAs(fields),
    presentation,
    processing: processingOf(item, presentation.responses),
    rich: (html: string | readonly (string | RichNode)[], at): Rich =>
      trimmedLine(foreignHtml(html, { notes, at, file: address })),
    words: (html, at) => toPlain(trimmedLine(foreignHtml(html, { notes, at, file: address, tex: false }))),
    file,
    asksOtherwise: (how) => {
      if (told.has(how)) return;
      told.add(how);
      notes.report.add('read/asked-otherwise', { question: name, how }, item.pos);
    },
  };
};
