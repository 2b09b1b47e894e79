import type { Course } from '../../model/course.ts';
import type { Question, QuestionBase } from '../../model/question.ts';
import type { InFiles } from '../../package/file.ts';
import { toPlain } from '../../rich/plain.ts';
import type { ReadContext } from '../format.ts';
import { type BankDraft, createBank, finishBanks, titleOfFile } from '../shared/bank-draft.ts';
import { categoryTitle } from '../shared/category-path.ts';
import { courseOfBanks } from '../shared/course-of-banks.ts';
import { decodeForeign } from '../shared/decode-foreign.ts';
import { createEmbeddedFiles, type EmbeddedFiles } from '../shared/embedded-files.ts';
import { foreignText, type TextFormat } from '../shared/foreign-text.ts';
import { placesIn } from '../shared/line-starts.ts';
import { hasGaps } from '../shared/moodle-cloze.ts';
import { readAfterwards } from '../shared/moodle-general-feedback.ts';
import { readTags } from '../shared/moodle-tags.ts';
import { createNotes, type Notes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { splitStem } from '../shared/split-stem.ts';
import { tooLarge } from '../shared/too-large.ts';
import { trimBlanks } from '../shared/trim-blanks.ts';
import { type Answering, readAnswers } from './answers.ts';
import { type Block, blocksOf, unmask, unwrapped } from './blocks.ts';
import { isOneText, readEmbedded } from './embedded.ts';
import { cutCategory, cutFormat, type GiftQuestion, type Piece, parseQuestion } from './parse.ts';

/** Files of GIFT: each category is a bank. A text with embedded answers is one question. */
export const readGift = async (files: InFiles, ctx: ReadContext): Promise<Course> => {
  const reading = { notes: createNotes(ctx.report), embedded: createEmbeddedFiles(ctx) };
  const banks: BankDraft[] = [];
  for (const file of await files.list()) {
    if (tooLarge(file, ctx.report)) continue;
    const source = decodeForeign(await files.read(file.path), { file: file.path, report: ctx.report });
    banks.push(...readFile(source, file.path, reading));
  }
  reading.notes.tell();
  return courseOfBanks({ banks: finishBanks(banks, new Set()), assets: reading.embedded.assets() });
};

interface Reading {
  readonly notes: Notes;
  readonly embedded: EmbeddedFiles;
}

const readFile = (source: string, file: string, reading: Reading): readonly BankDraft[] => {
  const start = { file, line: 1, column: 1 };
  const banks = new Map<string, BankDraft>();
  const into = (title: string, at = start): BankDraft => {
    const bank = banks.get(title) ?? createBank(title, at);
    banks.set(title, bank);
    return bank;
  };
  let bank: BankDraft | undefined;
  if (isOneText(source))
    readEmbedded({ text: source, at: placesIn(source, file) }, into(titleOfFile(file)), reading);
  else {
    for (const block of blocksOf(source, file)) {
      const { path, rest } = cutCategory(block);
      if (path !== undefined) bank = into(categoryTitle(path) || 'Questions', block.at(0));
      if (rest.text.trim() === '') continue;
      bank ??= into(titleOfFile(file));
      readBlock(rest, bank, reading);
    }
  }
  if (![...banks.values()].some(({ questions }) => questions.length > 0))
    reading.notes.report.add('read/no-questions', { format: 'GIFT' }, start);
  return [...banks.values()];
};

const readBlock = (block: Block, bank: BankDraft, reading: Reading): void => {
  const written = unmask(block.text, 'as written');
  if (hasGaps(written)) {
    readEmbedded({ text: written, at: block.at }, bank, reading);
    return;
  }
  const { notes } = reading;
  const parsed = parseQuestion(block);
  const name = nameOf(parsed, block);
  const question = typeof parsed === 'string' ? parsed : readQuestion(parsed, name, reading);
  if (typeof parsed === 'string' || typeof question === 'string') {
    const args = { question: name, problem: String(question) };
    notes.report.add('read/question-left-out', args, block.at(block.text.search(/\S/)));
    return;
  }
  const names = { number: parsed.id, title: parsed.name };
  bank.questions.push({ ...question, id: questionId(question, names, { ids: bank.ids, notes }) });
};

const nameOf = (parsed: GiftQuestion | string, block: Block): string => {
  const written = typeof parsed === 'string' ? block.text : parsed.name || parsed.text.text;
  const plain = unwrapped(written)
    .replace(/^\s*\[\w+\]|<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 100 ? `${plain.slice(0, 99)}…` : plain || 'Question';
};

const readQuestion = (parsed: GiftQuestion, name: string, reading: Reading): Question | string => {
  const { format, piece } = cutFormat(parsed.text, 'moodle');
  const rich = richReader(parsed, format, reading);
  const stem = splitStem(rich(piece), name);
  const said = readAfterwards(parsed.general ? rich(parsed.general) : []);
  const base: QuestionBase = {
    id: '',
    ...stem,
    points: 1,
    scoring: 'all',
    feedback: said.feedback,
    hints: [],
    ...readTags(parsed.tags),
    pos: parsed.at(parsed.text.offset + parsed.text.text.search(/\S|$/)),
  };
  if (!parsed.answer) return { kind: 'stimulus', ...base, points: 0 };
  const asked: Answering = { question: parsed, base, name, notes: reading.notes, rich };
  const question = readAnswers(parsed.answer, asked);
  if (typeof question === 'string' || question.kind !== 'essay') return question;
  const { answers, rubric } = said;
  const points = rubric.reduce((sum, criterion) => sum + criterion.points, 0);
  return { ...question, answers, rubric, ...(points > 0 && { points }) };
};

/** Text in its own format, else in the question's. Only in HTML and Markdown do line ends of the file stand. */
const richReader =
  (parsed: GiftQuestion, usual: TextFormat, { notes, embedded }: Reading): Answering['rich'] =>
  (whole: Piece) => {
    const { format, piece } = cutFormat(whole, usual);
    const keeps = format === 'html' || format === 'markdown';
    const source = keeps ? unmask(piece.text) : unwrapped(piece.text);
    const at = parsed.at(piece.offset + Math.max(0, piece.text.search(/\S/)));
    const file = (url: string): string | undefined => {
      const path = /^\s*data:/i.test(url) ? embedded.keepData(url, at) : undefined;
      return path === undefined ? undefined : `asset:${path}`;
    };
    const text = foreignText(trimBlanks(source), format, { notes, at, file });
    return toPlain(text) === '' && text.every((node) => node.type === 'text') ? [] : text;
  };
