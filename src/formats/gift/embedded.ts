import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import type { BankDraft } from '../shared/bank-draft.ts';
import { type ForeignSource, foreignHtml } from '../shared/foreign-html.ts';
import { parseCloze } from '../shared/moodle-cloze.ts';
import type { Notes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { BadGap, readCloze, severalOf } from '../shared/read-cloze.ts';
import { splitStem } from '../shared/split-stem.ts';

interface Reading {
  readonly notes: Notes;
}

/** A file of Moodle's "embedded answers" is one question: its text, with the answers in braces. */
export const readEmbedded = (source: string, bank: BankDraft, { notes }: Reading): void => {
  const at = firstGap(source, bank.pos.file);
  const question = tryRead(() => questionOf(source, bank.title, { notes, at }));
  if (question instanceof BadGap)
    notes.report.add('read/question-left-out', { question: bank.title, problem: question.message }, at);
  else
    bank.questions.push({
      ...question,
      id: questionId(question, { number: '', title: '' }, { ids: bank.ids, notes }),
    });
};

const firstGap = (source: string, file: string): Pos => {
  const before = source.slice(0, Math.max(0, source.search(/\{\d*:[A-Z_]+:/)));
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
};

const tryRead = (read: () => Question): Question | BadGap => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadGap) return error;
    throw error;
  }
};

const questionOf = (source: string, title: string, place: Reading & { readonly at: Pos }): Question => {
  const cut = parseCloze(source.trim());
  const { at } = place;
  const base = { id: '', points: 1, scoring: 'partial', feedback: {}, hints: [], tags: [], pos: at } as const;
  const stem = (parts: ForeignSource) => splitStem(foreignHtml(parts, place), title);
  const choices = severalOf(cut, place);
  if (choices) {
    const text = cut.filter((part) => typeof part === 'string').map(withBreaks);
    return { ...base, ...stem(text), kind: 'multi', none: false, choices };
  }
  const { parts, gaps, points, matchCase } = readCloze(cut, place);
  if (gaps.length === 0) throw new BadGap('it has no whole gap');
  const shown = parts.map((part) => (typeof part === 'string' ? withBreaks(part) : part));
  return { ...base, ...stem(shown), kind: 'cloze', points, gaps, matchCase };
};

const withBreaks = (text: string): string => text.replace(/\n/g, '<br>\n');
