import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import type { BankDraft } from '../shared/bank-draft.ts';
import { type ForeignSource, foreignHtml } from '../shared/foreign-html.ts';
import { hasGaps, parseCloze } from '../shared/moodle-cloze.ts';
import type { Notes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { BadGap, readCloze, severalOf } from '../shared/read-cloze.ts';
import { hiddenGap, showsGaps } from '../shared/shows-gaps.ts';
import { splitStem } from '../shared/split-stem.ts';

interface Reading {
  readonly notes: Notes;
}

/** A text as it is written. */
export interface EmbeddedText {
  readonly text: string;
  readonly at: (offset: number) => Pos;
}

/** A file of Moodle's "embedded answers" is one question: its text, with the answers in braces, and no sign of GIFT. */
export const isOneText = (source: string): boolean =>
  hasGaps(source) &&
  !/^[ \t]*(?:::|\$CATEGORY:)/m.test(source) &&
  parseCloze(source).every((part) => typeof part !== 'string' || !/(?<!\\)[{}]/.test(part));

/** Reads a text with embedded answers, which may have a name in front as in GIFT. */
export const readEmbedded = ({ text, at }: EmbeddedText, bank: BankDraft, { notes }: Reading): void => {
  const [head = '', written = ''] = /^\s*::((?:(?!::)[\s\S])*)::(?:\s*\[\w+\])?/.exec(text) ?? [];
  const title = written.trim();
  const name = title || bank.title;
  const place = { notes, at: at(Math.max(0, text.search(gapStart))) };
  const body = text.slice(head.length);
  const begin = at(head.length + Math.max(0, body.search(/\S/)));
  const question = tryRead(() => questionOf(body, name, { ...place, begin }));
  if (question instanceof BadGap)
    notes.report.add('read/question-left-out', { question: name, problem: question.message }, place.at);
  else
    bank.questions.push({
      ...question,
      id: questionId(question, { number: '', title }, { ids: bank.ids, notes }),
    });
};

const gapStart = /\{\d*:[A-Z_]+:/;

const tryRead = (read: () => Question): Question | BadGap => {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadGap) return error;
    throw error;
  }
};

interface Place extends Reading {
  /** Of the first answer. */
  readonly at: Pos;
  /** Of the text, from which places in its HTML count. */
  readonly begin: Pos;
}

const questionOf = (source: string, title: string, place: Place): Question => {
  const cut = parseCloze(source.trim());
  const { at } = place;
  const base = { id: '', points: 1, scoring: 'partial', feedback: {}, hints: [], tags: [], pos: at } as const;
  const stem = (parts: ForeignSource) => splitStem(foreignHtml(parts, { ...place, at: place.begin }), title);
  const choices = severalOf(cut, place);
  if (choices) {
    const text = cut.filter((part) => typeof part === 'string').map(withBreaks);
    return { kind: 'multi', none: false, choices, ...base, ...stem(text) };
  }
  const { parts, gaps, points, matchCase } = readCloze(cut, { name: title, ...place });
  if (gaps.length === 0) throw new BadGap('it has no whole gap');
  const shown = parts.map((part) => (typeof part === 'string' ? withBreaks(part) : part));
  const said = stem(shown);
  if (!showsGaps(said, gaps)) throw new BadGap(hiddenGap);
  return { kind: 'cloze', gaps, matchCase, ...base, ...said, points };
};

const withBreaks = (text: string): string => text.replace(/\n/g, '<br>\n');
