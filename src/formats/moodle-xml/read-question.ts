import type { QuestionBase } from '../../model/question.ts';
import type { BankDraft } from '../shared/bank-draft.ts';
import { readAfterwards } from '../shared/moodle-general-feedback.ts';
import { readTags } from '../shared/moodle-tags.ts';
import { questionId } from '../shared/question-id.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../shared/read-xml.ts';
import { splitStem } from '../shared/split-stem.ts';
import { type Asked, type FieldReader, fieldReader, type MoodleReading } from './reading.ts';
import { numberAt } from './types/common.ts';
import { types } from './types/index.ts';
import { reportUnread } from './unread.ts';

/** Reads a `question` that is no category into its bank; what can not be taken is reported. */
export const readQuestion = (element: XmlElement, bank: BankDraft, reading: MoodleReading): void => {
  const asked = ask(element, reading);
  const type = element.attrs.type ?? '';
  const read = Object.hasOwn(types, type) ? types[type] : undefined;
  if (!read) {
    const args = { type, question: asked.name };
    reading.notes.report.add('read/unknown-question-type', args, element.pos);
    return;
  }
  const question = read(asked);
  if (!question) return;
  reportUnread(asked);
  const names = {
    number: textAt(element, 'idnumber') ?? '',
    title: textAt(element, 'name', 'text') ?? '',
  };
  const id = questionId(question, names, { ids: bank.ids, notes: reading.notes });
  bank.questions.push({ ...question, id });
};

const ask = (element: XmlElement, reading: MoodleReading): Asked => {
  const { notes } = reading;
  const fields = fieldReader(element, reading);
  const name = nameOf(element);
  const lost: Asked['lost'] = (kind, what, at = element.pos) =>
    notes.count(kind === 'content' ? 'read/content-left-out' : 'read/setting-left-out', { what }, at);
  if ((numberAt(element, 'defaultgrade') ?? 0) < 0) lost('setting', 'points below 0');
  return {
    element,
    name,
    notes,
    ...fields,
    base: baseOf(element, name, fields),
    lost,
    leave: (problem, at = element.pos) =>
      void notes.report.add('read/question-left-out', { question: name, problem }, at),
  };
};

const nameOf = (element: XmlElement): string =>
  short(textAt(element, 'name', 'text') || stripped(textAt(element, 'questiontext', 'text') ?? '')) ||
  'Question';

const stripped = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99)}…` : text);

/** Types whose text holds gaps or values read it anew. */
const cutTypes: ReadonlySet<string> = new Set(
  'cloze multianswer gapselect ddwtos gapfill calculated calculatedsimple calculatedmulti'.split(' '),
);

const baseOf = (element: XmlElement, name: string, fields: FieldReader): QuestionBase => {
  const { rich } = fields;
  const isCut = cutTypes.has(element.attrs.type ?? '');
  const text = childOf(element, 'questiontext');
  const stem = isCut ? { prompt: [], body: [] } : splitStem([...rich(text), ...fields.oldPicture()], name);
  const tags = childOf(element, 'tags');
  return {
    id: '',
    ...stem,
    points: Math.max(0, numberAt(element, 'defaultgrade') ?? 1),
    scoring: 'all',
    feedback: readAfterwards(rich(childOf(element, 'generalfeedback'))).feedback,
    hints: childrenOf(element, 'hint')
      .map((hint) => rich(childOf(hint, 'hintcontent') ?? hint))
      .filter((hint) => hint.length > 0),
    ...readTags(
      tags
        ? childrenOf(tags, 'tag')
            .map((tag) => textAt(tag, 'text') || tag.text.trim())
            .filter(Boolean)
        : [],
    ),
    pos: element.pos,
  };
};
