import type { Course, Quiz, QuizPart } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import type { Question } from '../../model/question.ts';
import { type Rich, text as textNode } from '../../model/rich.ts';
import { textOnly } from '../../model/text-only.ts';
import type { InFiles } from '../../package/file.ts';
import type { ReadContext } from '../format.ts';
import { titleOfFile } from '../shared/bank-draft.ts';
import { courseOfBanks } from '../shared/course-of-banks.ts';
import { decodeForeign } from '../shared/decode-foreign.ts';
import { deriveId } from '../shared/derive-id.ts';
import { createEmbeddedFiles } from '../shared/embedded-files.ts';
import { foreignText } from '../shared/foreign-text.ts';
import { createNotes } from '../shared/notes.ts';
import { questionId } from '../shared/question-id.ts';
import { splitStem } from '../shared/split-stem.ts';
import { type TakenIds, takeId } from '../shared/take-id.ts';
import { tooLarge } from '../shared/too-large.ts';
import { createDraft, type QuizDraft } from './draft.ts';
import { elementsOf } from './elements.ts';
import { withTexMarks } from './markdown.ts';
import { readPictures } from './pictures.ts';
import { type Draft, type Reading, readQuestion } from './question.ts';

/** Each file is a quiz. Code that would make questions is never run. */
export const readText2qti = async (files: InFiles, ctx: ReadContext): Promise<Course> => {
  const notes = createNotes(ctx.report);
  const embedded = createEmbeddedFiles(ctx);
  const quizzes: Quiz[] = [];
  const ids: TakenIds = new Set();
  for (const file of await files.list()) {
    if (!/\.(?:txt|text|md|markdown)$/i.test(file.path) || tooLarge(file, ctx.report)) continue;
    const source = decodeForeign(await files.read(file.path), { file: file.path, report: ctx.report });
    const pictures = await readPictures(source, file.path, { files, keep: embedded.keep });
    const rich = (markdown: string, at: Pos): Rich =>
      foreignText(withTexMarks(markdown), 'markdown', {
        notes,
        at,
        file: (url) => pictures.get(url),
      });
    const quiz = readQuiz(source, file.path, { notes, rich });
    quizzes.push({ ...quiz, id: takeId(`quizzes-${deriveId(quiz.title)}-quiz`, ids) });
  }
  notes.tell();
  return courseOfBanks({ banks: [], quizzes, assets: embedded.assets() });
};

const readQuiz = (source: string, file: string, { notes, rich }: Pick<Reading, 'notes' | 'rich'>): Quiz => {
  const pos = { file, line: 1, column: 1 };
  const draft = createDraft(elementsOf(source, file), { notes });
  const reading = { notes, rich, feedbackIsSolution: draft.feedbackIsSolution };
  const parts = partsOf(draft, reading);
  if (parts.length === 0) notes.report.add('read/no-questions', { format: 'text2qti' }, pos);
  const { description, shuffles, shows } = draft;
  return {
    kind: 'quiz',
    id: '',
    title: draft.title || titleOfFile(file),
    tags: [],
    authors: [],
    intro: description ? rich(description.text, description.pos) : [],
    sections: [{ intro: [], parts, pos }],
    attempts: 1,
    shuffle: shuffles ? 'answers' : 'none',
    feedbackWhen: 'end',
    show: shows ? 'after-last' : 'never',
    graded: true,
    keep: 'highest',
    pos,
  };
};

const partsOf = ({ parts }: QuizDraft, reading: Reading): readonly QuizPart[] => {
  const ids: TakenIds = new Set();
  let groups = 0;
  return parts.flatMap((part): readonly QuizPart[] => {
    if (part.type === 'text') return [{ type: 'question', question: stimulus(part, reading, ids) }];
    if (part.type === 'question')
      return read(part.draft, reading, ids).map((question) => ({ type: 'question', question }));
    groups += 1;
    const questions = part.drafts.flatMap((draft) => read(draft, reading, ids));
    if (questions.length === 0) return [];
    const title = `Group ${groups}`;
    const pick = Math.min(part.pick, questions.length);
    const { points, pos } = part;
    return [
      { type: 'pool', id: takeId(deriveId(title), ids), title, pick, points, intro: [], questions, pos },
    ];
  });
};

const read = (draft: Draft, reading: Reading, ids: TakenIds): readonly Question[] => {
  const question = readQuestion(draft, reading);
  if (typeof question === 'string') {
    const args = {
      question: draft.start.text.split('\n')[0]?.slice(0, 100) || 'Question',
      problem: question,
    };
    reading.notes.report.add('read/question-left-out', args, draft.start.pos);
    return [];
  }
  const names = { number: '', title: draft.title };
  return [{ ...question, id: questionId(question, names, { ids, notes: reading.notes }) }];
};

type TextPart = Extract<QuizDraft['parts'][number], { type: 'text' }>;

const stimulus = ({ title, text, pos }: TextPart, { rich, notes }: Reading, ids: TakenIds): Question => {
  const said = text ? rich(text.text, text.pos) : [];
  const stem = title === '' ? splitStem(said, 'Text') : { prompt: [textNode(title)], body: said };
  const question = textOnly({ id: '', pos, ...stem });
  return { ...question, id: questionId(question, { number: '', title: '' }, { ids, notes }) };
};
