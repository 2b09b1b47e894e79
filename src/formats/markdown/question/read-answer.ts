import type { Tokens } from 'marked';
import type { Question } from '../../../model/question.ts';
import { toPlain } from '../../../rich/plain.ts';
import { type Block, blockPos, isBlock } from '../page/blocks/block.ts';
import { listItems } from '../page/blocks/list.ts';
import { splitArrow } from './arrow.ts';
import { nearMark } from './choice-mark.ts';
import type { AnswerBlock, AnswerRole, Layout } from './choose-answer.ts';
import type { Draft } from './draft.ts';
import { itemPos } from './item.ts';
import { readAnswers } from './kinds/answers.ts';
import { isCategories, readCategorize } from './kinds/categorize.ts';
import { readChoices } from './kinds/choice.ts';
import { readMatch } from './kinds/match.ts';
import { readOrder } from './kinds/order.ts';
import { readUpload } from './kinds/upload.ts';
import type { QuestionUse } from './read-question.ts';

/** The question by the shape of what asks for its answer. */
export const readAnswer = (draft: Draft, layout: Layout, use: QuestionUse): Question | undefined => {
  const { answer, lastList } = layout;
  if (answer) return readBlockAnswer(draft, answer);
  if (draft.gaps.length > 0) return asCloze(draft);
  if (draft.answers.length > 0 || draft.essay) return asEssay(draft);
  if (draft.settings.text) return asStimulus(draft);
  if (lastList) return readPlainList(draft, lastList);
  if (use === 'review') return reviewWithoutAnswer(draft);
  // What was meant for the answer may be what is reported already.
  if (!draft.unclear) {
    const args = nearAnswer(draft, layout) ?? { form: '', near: '' };
    draft.reader.ctx.report.add('quiz/no-answer-block', args, draft.base.pos);
  }
  return undefined;
};

interface NearAnswer {
  readonly form: string;
  readonly near: string;
}

/** What looks like an answer and is text. */
const nearAnswer = ({ base }: Draft, { content }: Layout): NearAnswer | undefined => {
  const texts = content.flatMap((block) =>
    block.type === 'block' && block.token.type === 'paragraph' ? [block.token.text] : [],
  );
  for (const { form, sign } of answerSigns)
    for (const text of [...texts, toPlain(base.prompt)]) {
      const near = sign.exec(text)?.[0].trim();
      if (near !== undefined) return { form, near };
    }
  return undefined;
};

const answerSigns: readonly { readonly form: string; readonly sign: RegExp }[] = [
  { form: 'line', sign: /^[ \t]*(?:=[ \t]+\S|@[ \t]*upload\b).*$/m },
  { form: 'lettered', sign: /^[ \t]*\*?[A-Ea-e][.)][ \t]+\S.*$/m },
  { form: 'braced', sign: /(?<![\\{])\{[^{}=\n]+\}(?!\})/ },
];

const readBlockAnswer = (draft: Draft, answer: AnswerBlock): Question | undefined => {
  const { report } = draft.reader.ctx;
  const [first] = answer.blocks;
  if (!first) return undefined;
  if (draft.gaps.length > 0) report.add('quiz/blank-and-answer', {}, blockPos(first));
  if (draft.settings.text) report.add('quiz/text-with-answer', {}, draft.base.pos);
  // Beside another answer block, a model answer is the solution; an upload keeps it.
  return byRole[answer.role](answer.role === 'commands' ? draft : withSolution(draft), answer.blocks);
};

const byRole: Readonly<Record<AnswerRole, (draft: Draft, blocks: readonly Block[]) => Question | undefined>> =
  {
    choices: (draft, blocks) => readListAnswer(draft, blocks, readChoices),
    pairs: (draft, blocks) => readListAnswer(draft, blocks, readMatch),
    answers: readAnswers,
    commands: readUpload,
  };

const readListAnswer = (
  draft: Draft,
  [block]: readonly Block[],
  read: (draft: Draft, block: Block<Tokens.List>) => Question,
): Question | undefined => (isBlock(block, 'list') ? read(draft, block) : undefined);

const readPlainList = (draft: Draft, list: Block<Tokens.List>): Question | undefined => {
  const plain = withSolution(draft);
  if (isCategories(list.token)) return readCategorize(plain, list);
  if (list.token.ordered) return readOrder(plain, list);
  reportUnmarked(draft, list);
  return undefined;
};

const reportUnmarked = ({ reader: { ctx } }: Draft, list: Block<Tokens.List>): void => {
  const items = listItems(list);
  const plain = items.find(({ token }) => !splitArrow(token.text));
  const near = items.map(({ token }) => nearMark(token.text)).find((mark) => mark !== '') ?? '';
  const arrows = items.map(({ token }) => otherArrow.exec(token.text)?.[1]);
  const [sign] = arrows;
  if (plain && items.some(({ token }) => token.text.includes('=>')))
    ctx.report.add('match/no-arrow', { sign: '' }, itemPos(plain));
  else if (sign && arrows.every(Boolean)) ctx.report.add('match/no-arrow', { sign }, blockPos(list));
  else ctx.report.add('quiz/unmarked-list', { near }, blockPos(list));
};

const otherArrow = /\s(-+>|={2,}>|→|⇒|⟶|↔)\s/u;

const withSolution = (draft: Draft): Draft => {
  if (draft.answers.length === 0) return draft;
  const solution = [...(draft.base.feedback.solution ?? []), ...draft.answers.flat()];
  return { ...draft, answers: [], base: { ...draft.base, feedback: { ...draft.base.feedback, solution } } };
};

const asCloze = (draft: Draft): Question => {
  const { base, gaps, settings, reader } = withSolution(draft);
  if (settings.text) reader.ctx.report.add('quiz/text-with-answer', {}, base.pos);
  return { kind: 'cloze', gaps, matchCase: settings.case, ...base };
};

const asEssay = ({ base, answers, rubric, settings, reader }: Draft): Question => {
  if (settings.text) reader.ctx.report.add('quiz/text-with-answer', {}, base.pos);
  const lines = settings.lines === undefined ? {} : { lines: settings.lines };
  return { kind: 'essay', answers, rubric: rubric?.criteria ?? [], ...base, ...lines };
};

/** Nothing is asked: it is worth nothing. */
const asStimulus = ({ base }: Draft): Question => ({ kind: 'stimulus', ...base, points: 0 });

const reviewWithoutAnswer = (draft: Draft): Question => {
  draft.reader.ctx.report.add('term/no-answer', {}, draft.base.pos);
  return asEssay(draft);
};
