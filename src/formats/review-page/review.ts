import type { Report } from '../../diagnostics/report.ts';
import type { EssayQuestion } from '../../model/question.ts';
import { element, type Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { deriveId } from '../shared/derive-id.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';
import { excerpt, type Row } from './row.ts';

/** Review questions with all their model answers. */
export const readReview = (rows: readonly Row[], report: Report): readonly EssayQuestion[] => {
  const found: { readonly question: Paragraph; readonly answers: Rich[] }[] = [];
  const all = paragraphs(withAnswersApart(rows));
  const isQuestion = questionTest(all);
  all.forEach((paragraph, index) => {
    const last = found.at(-1);
    if (isQuestion(paragraph, index)) found.push({ question: paragraph, answers: [] });
    else if (last) last.answers.push([element('p', {}, withoutLabel(paragraph.rich))]);
    else report.add('import/no-question', { answer: excerpt(paragraph.text) }, paragraph.first.pos);
  });
  const used = new Set<string>();
  return found.map(({ question, answers }) => essay(question, answers, used));
};

/** An answer that stands below its question's bullet, only indented, is no second line of the question. */
const withAnswersApart = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before || !row.joined || row.mark !== 'none' || before.mark === 'none') return row;
    const isAsked = asks.test(before.text) || (task.test(before.text) && /[.!]["”’»)\]]*$/.test(before.text));
    return isAsked && /^[\p{Lu}\p{Lo}“"]/u.test(row.text) ? { ...row, joined: false } : row;
  });

type IsQuestion = (paragraph: Paragraph, index: number) => boolean;

/** How this page tells questions from answers: by labels, by depth, by bullets, or by their words. */
const questionTest = (all: readonly Paragraph[]): IsQuestion => {
  const marked = all.filter(({ first }) => first.mark !== 'none');
  if (all.some(({ text }) => questionLabel.test(text)) && all.some(({ text }) => answerLabel.test(text))) {
    return ({ text }) => questionLabel.test(text);
  }
  const depths = new Set(marked.map(({ first }) => first.indent));
  const top = Math.min(...depths);
  if (depths.size > 1) return ({ first }) => first.mark !== 'none' && first.indent === top;
  const kinds = new Set(all.map(({ first }) => kindOf(first)));
  const firstKind = all[0] && kindOf(all[0].first);
  if (kinds.size > 1) return ({ first }) => kindOf(first) === firstKind;
  return byWords(all);
};

const kindOf = ({ mark, sign }: Row): string => (mark === 'bullet' ? sign : mark);

const questionLabel = /^(?:q(?:uestion)?\s*\d*\s*[.:)])\s*/i;
const answerLabel = /^(?:a(?:nswers?)?\s*\d*\s*[.:)]|model answer:)\s*/i;

/** Questions ask, or begin as tasks do and follow an answer. */
const byWords = (all: readonly Paragraph[]): IsQuestion => {
  const asked: boolean[] = [];
  all.forEach(({ text }, index) => {
    const afterAnswer = index === 0 || asked[index - 1] === false;
    asked.push(asks.test(text) || (afterAnswer && text.length < 300 && task.test(text)));
  });
  return (_paragraph, index) => asked[index] ?? false;
};

const asks = /\?["”’»)\]]*$/;
const task =
  /^(?:analy[sz]e|assess|compare|contrast|consider|define|describe|discuss|evaluate|examine|explain|identify|justify|list|outline|predict|summari[sz]e|synthesi[sz]e|to what extent)\b/i;

const withoutLabel = (rich: Rich, label: RegExp = answerLabel): Rich => {
  const [first, ...rest] = rich;
  if (first?.type !== 'text') return rich;
  return [{ ...first, value: first.value.replace(label, '') }, ...rest];
};

const essay = ({ rich, first }: Paragraph, answers: readonly Rich[], used: Set<string>): EssayQuestion => {
  const prompt = withoutLabel(withoutBold(rich), questionLabel);
  return {
    ...empty,
    kind: 'essay',
    id: freeId(deriveId(toPlain(prompt)), used),
    prompt,
    answers,
    pos: first.pos,
  };
};

/** A question that is bold from end to end is bold for its place only. */
const withoutBold = (rich: Rich): Rich => {
  const [only] = rich;
  return rich.length === 1 && only?.type === 'element' && only.name === 'strong' ? only.children : rich;
};

const empty = {
  body: [],
  points: 1,
  scoring: 'all',
  feedback: {},
  hints: [],
  tags: [],
  rubric: [],
} as const;

/** As it follows from its heading; one that is asked twice is told apart. */
const freeId = (id: string, used: Set<string>): string => {
  let free = id;
  for (let count = 2; used.has(free); count++) free = `${id}-${count}`;
  used.add(free);
  return free;
};
