import type { Pos } from '../../model/pos.ts';
import type { Notes } from '../shared/notes.ts';
import type { Element } from './elements.ts';
import type { Draft } from './question.ts';

/** A quiz as its elements say it, in order. */
export interface QuizDraft {
  readonly title: string;
  readonly description: Element | undefined;
  readonly shuffles: boolean;
  /** Right answers are shown. */
  readonly shows: boolean;
  readonly feedbackIsSolution: boolean;
  readonly parts: readonly PartDraft[];
}

export type PartDraft =
  | { readonly type: 'question'; readonly draft: Draft }
  | { readonly type: 'text'; readonly title: string; readonly text: Element | undefined; readonly pos: Pos }
  | Group;

interface Group {
  readonly type: 'group';
  readonly pick: number;
  readonly points: number;
  readonly drafts: readonly Draft[];
  readonly pos: Pos;
}

/** While elements are taken: what is open, and what is said of the next question. */
interface Work {
  title: string;
  points: number | undefined;
  question: (Draft & { readonly parts: Element[] }) | undefined;
  group: { pick: number; points: number; readonly drafts: Draft[]; readonly pos: Pos } | undefined;
  readonly parts: PartDraft[];
}

export const createDraft = (
  elements: readonly Element[],
  { notes }: { readonly notes: Notes },
): QuizDraft => {
  const work: Work = { title: '', points: undefined, question: undefined, group: undefined, parts: [] };
  for (const element of elements) take(element, work, notes);
  closeQuestion(work);
  closeGroup(work);
  const named = (name: Element['name']): Element | undefined => elements.find((one) => one.name === name);
  return {
    title: named('quiz title')?.text.replace(/\s+/g, ' ').trim() ?? '',
    description: named('quiz description'),
    shuffles: isYes(named('shuffle answers')),
    shows: named('show correct answers') === undefined || isYes(named('show correct answers')),
    feedbackIsSolution: isYes(named('feedback is solution')),
    parts: work.parts,
  };
};

const isYes = (element: Element | undefined): boolean => /^true\b/i.test(element?.text ?? '');

const closeQuestion = (work: Work): void => {
  const { question, group, parts } = work;
  if (question && group) group.drafts.push(question);
  else if (question) parts.push({ type: 'question', draft: question });
  work.question = undefined;
};

const closeGroup = (work: Work): void => {
  if (work.group) work.parts.push({ type: 'group', ...work.group });
  work.group = undefined;
};

const take = (element: Element, work: Work, notes: Notes): void => {
  const { name, text, pos } = element;
  switch (name) {
    case 'question':
      closeQuestion(work);
      work.question = { start: element, title: work.title, points: work.points ?? 1, parts: [] };
      work.title = '';
      work.points = undefined;
      return;
    case 'title':
      closeQuestion(work);
      work.title = text.replace(/\s+/g, ' ');
      return;
    case 'points':
      closeQuestion(work);
      work.points = positive(text);
      return;
    case 'group':
      closeQuestion(work);
      closeGroup(work);
      work.group = { pick: 1, points: 1, drafts: [], pos };
      return;
    case 'end of group':
      closeQuestion(work);
      closeGroup(work);
      return;
    case 'pick':
      if (work.group) work.group.pick = Math.max(1, Math.round(positive(text) ?? 1));
      return;
    case 'points per question':
      if (work.group) work.group.points = positive(text) ?? 1;
      return;
    case 'text title':
    case 'text':
      takeText(element, work);
      return;
    case 'quiz title':
    case 'quiz description':
    case 'shuffle answers':
    case 'show correct answers':
    case 'feedback is solution':
      closeQuestion(work);
      return;
    case 'setting':
      notes.count(
        'read/setting-left-out',
        { what: 'whether questions come one at a time, and settings of printed solutions' },
        pos,
      );
      return;
    case 'code':
      closeQuestion(work);
      notes.count('read/content-left-out', { what: 'code that makes questions: it is never run' }, pos);
      return;
    case 'unknown':
      if (text !== '')
        notes.report.add(
          'read/question-left-out',
          { question: text.slice(0, 100), problem: 'this line begins with none of the signs of text2qti' },
          pos,
        );
      return;
    default:
      takeAnswer(element, work, notes);
  }
};

/** A title and a text that follow each other are one text. */
const takeText = (element: Element, work: Work): void => {
  closeQuestion(work);
  const { name, text, pos } = element;
  const last = work.parts.at(-1);
  if (name === 'text' && last?.type === 'text' && last.text === undefined)
    work.parts[work.parts.length - 1] = { ...last, text: element };
  else if (name === 'text') work.parts.push({ type: 'text', title: '', text: element, pos });
  else work.parts.push({ type: 'text', title: text.replace(/\s+/g, ' '), text: undefined, pos });
};

const takeAnswer = (element: Element, { question }: Work, notes: Notes): void => {
  if (question) question.parts.push(element);
  else
    notes.report.add(
      'read/question-left-out',
      { question: element.text.slice(0, 100), problem: 'it is an answer without a question before it' },
      element.pos,
    );
};

const positive = (text: string): number | undefined => {
  const value = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(value) && value > 0 ? value : undefined;
};
