import type { Course } from '../../model/course.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { type BankDraft, createBank, finishBanks, titleOfFile } from '../shared/bank-draft.ts';
import { categoryTitle } from '../shared/category-path.ts';
import { courseOfBanks } from '../shared/course-of-banks.ts';
import { decodeForeign } from '../shared/decode-foreign.ts';
import { isId } from '../shared/derive-id.ts';
import { createEmbeddedFiles } from '../shared/embedded-files.ts';
import { foreignText } from '../shared/foreign-text.ts';
import { createNotes } from '../shared/notes.ts';
import { childOf, parseXml, textAt, type XmlElement } from '../shared/read-xml.ts';
import { tooLarge } from '../shared/too-large.ts';
import { readQuestion } from './read-question.ts';
import type { MoodleReading } from './reading.ts';

/** Files of questions: each category is a bank, with all that stands in it, in order. */
export const readMoodleXml = async (files: InFiles, ctx: ReadContext): Promise<Course> => {
  const reading = { notes: createNotes(ctx.report), embedded: createEmbeddedFiles(ctx) };
  const banks: BankDraft[] = [];
  for (const file of await files.list()) {
    if (!/\.xml$/i.test(file.path) || tooLarge(file, ctx.report)) continue;
    const source = decodeForeign(await files.read(file.path), { file: file.path, report: ctx.report });
    banks.push(...readQuiz(source, file.path, reading));
  }
  reading.notes.tell();
  return courseOfBanks({ banks: finishBanks(banks, new Set()), assets: reading.embedded.assets() });
};

/** Each question is read as soon as it is complete: a file may hold more of them than memory. */
const readQuiz = (source: string, file: string, reading: MoodleReading): readonly BankDraft[] => {
  const { report } = reading.notes;
  const banks = new Map<string, BankDraft>();
  let bank: BankDraft | undefined;
  const take = (element: XmlElement): void => {
    if (element.attrs.type === 'category') bank = category(element, banks, reading);
    else {
      bank ??= createBank(titleOfFile(file), { file, line: 1, column: 1 });
      if (!banks.has(bank.title)) banks.set(bank.title, bank);
      readQuestion(element, bank, reading);
    }
  };
  const root = parseXml(source, { file, report, each: { name: 'question', take } });
  if (!root) return [];
  const count = [...banks.values()].reduce((sum, { questions }) => sum + questions.length, 0);
  if (count === 0) report.add('read/no-questions', { format: 'Moodle XML' }, root.pos);
  for (const { intro, questions, pos } of banks.values()) {
    if (questions.length === 0 && intro.length > 0)
      reading.notes.count('read/content-left-out', { what: 'the text of a category without questions' }, pos);
  }
  return [...banks.values()];
};

/** A category that came before is gone on with. */
const category = (
  element: XmlElement,
  banks: Map<string, BankDraft>,
  { notes }: MoodleReading,
): BankDraft => {
  const title =
    categoryTitle(textAt(element, 'category', 'text') ?? textAt(element, 'category') ?? '') || 'Questions';
  const known = banks.get(title);
  if (known) return known;
  const info = childOf(element, 'info');
  const id = textAt(element, 'idnumber');
  const intro = info
    ? foreignText(textAt(info, 'text') ?? '', infoFormat(info), { notes, at: info.pos })
    : [];
  const bank = createBank(title, element.pos, { intro, ...(id && isId(id) && { id }) });
  banks.set(title, bank);
  return bank;
};

const infoFormat = ({ attrs: { format = '' } }: XmlElement) =>
  format === 'plain_text'
    ? 'plain'
    : format === 'markdown'
      ? 'markdown'
      : format === 'html'
        ? 'html'
        : 'moodle';
