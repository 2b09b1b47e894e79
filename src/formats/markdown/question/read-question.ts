import type { Tokens } from 'marked';
import type { Question, QuestionBase } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { ownTokens, type Token } from '../inline/lexer.ts';
import { readInline } from '../inline/read-inline.ts';
import { type Block, blockPos, type PageBlock } from '../page/blocks/block.ts';
import { readFootnotes } from '../page/blocks/footnotes.ts';
import { splitHeading } from '../page/blocks/heading.ts';
import { readBlocks } from '../page/blocks/read-blocks.ts';
import { deriveId } from '../page/derive-id.ts';
import { endsInOpenComment } from '../page/open-comment.ts';
import type { QuestionScope, Reader } from '../page/reader.ts';
import { readCallouts } from './callouts.ts';
import { checkFormulas } from './check-formulas.ts';
import { chooseAnswer, type Layout } from './choose-answer.ts';
import { crossCheck } from './cross-check.ts';
import type { Draft } from './draft.ts';
import { reportLooseHeadings } from './loose-headings.ts';
import { reportLostChoice } from './lost-choices.ts';
import { isOpenCode } from './open-code.ts';
import { readAnswer } from './read-answer.ts';
import { reportAfter } from './report-after.ts';
import { type QuestionSettings, questionWords, readQuestionSettings } from './settings.ts';
import { reportSettingsAsText } from './settings-as-text.ts';
import { isUnderlined } from './split-questions.ts';
import { readVars } from './vars.ts';
import { withoutGaps } from './without-gaps.ts';

/** A heading and what stands below it, up to the next question. */
export interface QuestionSource {
  readonly heading: Block<Tokens.Heading>;
  readonly blocks: readonly PageBlock[];
}

/** `review`: a key term's review question, which is an essay where nothing else is asked for. */
export type QuestionUse = 'quiz' | 'review';

export const readQuestion = (
  reader: Reader,
  source: QuestionSource,
  use: QuestionUse,
): Question | undefined =>
  reportLooseHeadings(reader, source.blocks) ||
  reportPool(reader, source) ||
  reportLostChoice(reader, source.blocks)
    ? reader.quietly(() => readOne(reader, source, use))
    : readOne(reader, source, use);

/** `## Pool: name {pick=2}` has one `#` too many. */
const reportPool = (reader: Reader, { heading }: QuestionSource): boolean => {
  const isPool = /^Pool:.*\{[^{}]*\bpick\s*=/i.test(heading.token.text);
  if (isPool) reader.ctx.report.add('pool/level', {}, blockPos(heading));
  return isPool;
};

/** Four steps: sort the blocks, choose the one answer block, read it by its kind, check it all together. */
const readOne = (reader: Reader, source: QuestionSource, use: QuestionUse): Question | undefined => {
  const pos = blockPos(source.heading);
  const { text, place, settings: written } = splitHeading(reader, source.heading, questionWords);
  const settings = readQuestionSettings(reader, written, place);
  reportSettingsAsText(reader, { text, place }, source.blocks);
  const outer = { question: reader.question, notes: reader.notes };
  const scope: QuestionScope = { gaps: [], uses: [], gapsAllowed: true, openGap: false };
  reader.question = scope;
  // Notes of a question keep its name, so that they stay apart where quizzes draw it.
  if (reader.footnotes.size > 0)
    reader.notes = { prefix: `${settings.id ?? deriveId(text)}-`, used: new Map() };
  try {
    const prompt = readInline(reader, text, place);
    const heading = toPlain(withoutGaps(prompt));
    const id = settings.id ?? deriveId(heading);
    // Questions without a prompt are reported as such, not as having one id.
    if (prompt.length > 0 || settings.id !== undefined)
      reader.headings.push({ id, explicit: settings.id !== undefined, heading, pos });
    if (prompt.length === 0) reader.ctx.report.add('quiz/no-prompt', {}, pos);
    for (const block of source.blocks)
      if (isOpenCode(block)) reader.ctx.report.add('quiz/open-code', {}, blockPos(block));
    const layout = chooseAnswer(reader, source.blocks);
    const hidden = source.blocks.some(hidesTheRest);
    return completeQuestion(reader, { prompt, id, pos, layout, settings, use, scope, hidden });
  } finally {
    reader.question = outer.question;
    reader.notes = outer.notes;
  }
};

interface Parts extends Pick<QuestionBase, 'prompt' | 'id' | 'pos'> {
  readonly layout: Layout;
  readonly settings: QuestionSettings;
  readonly use: QuestionUse;
  readonly scope: QuestionScope;
  /** A code block or a comment takes in what stands below it. */
  readonly hidden: boolean;
}

const hidesTheRest = (block: PageBlock): boolean =>
  isOpenCode(block) ||
  (block.type === 'block' && block.token.type === 'html' && endsInOpenComment(block.token.raw));

const completeQuestion = (reader: Reader, parts: Parts): Question | undefined => {
  const { layout, settings, use, scope, hidden } = parts;
  const asked = whatIsAsked(reader, parts);
  const listIsAnswer = asked === 'nothing' && use === 'quiz' && layout.lastList !== undefined;
  const until =
    listIsAnswer && layout.lastList ? layout.content.indexOf(layout.lastList) : layout.content.length;
  const body = readBlocks(reader, layout.content.slice(0, until));
  scope.gapsAllowed = false;
  const late = listIsAnswer ? layout.content[until + 1] : undefined;
  if (late) reportAfter(reader, late);
  const callouts = readCallouts(reader, layout.callouts);
  const variables = readVars(reader, layout.vars);
  const vars = variables.definitions.map((one) => one.variable);
  const base = baseOf(parts, body, callouts);
  const draft: Draft = {
    reader,
    base: vars.length > 0 ? { ...base, vars } : base,
    settings,
    answers: callouts.answers,
    rubric: callouts.rubric,
    gaps: scope.gaps,
    essay: callouts.essay,
    unclear:
      callouts.unclear || scope.openGap || hidden || layout.content.some((block) => isUnderlined(block)),
  };
  const question = readAnswer(
    draft,
    listIsAnswer ? { ...layout, answer: undefined } : { ...layout, lastList: undefined },
    use,
  );
  if (!question) return undefined;
  const notes = readFootnotes(reader);
  const complete = notes.length > 0 ? { ...question, body: [...question.body, ...notes] } : question;
  crossCheck(draft, complete);
  checkFormulas(reader, variables, scope.uses);
  return complete;
};

/** Whether something but a plain list asks for an answer. Blanks are looked for in the text before it is read. */
const whatIsAsked = (reader: Reader, { layout, settings, scope }: Parts): 'something' | 'nothing' => {
  if (layout.answer || settings.text || scope.gaps.length > 0) return 'something';
  if (layout.callouts.some((quote) => /^[ \t>]*\[!ANSWER\]/im.test(quote.token.text))) return 'something';
  if (!layout.lastList) return 'nothing';
  const tokens = layout.content.flatMap((block) => (block.type === 'block' ? [block.token] : []));
  return textsOf(tokens).some((source) => reader.lexer.inline(source, true).some(holdsGap))
    ? 'something'
    : 'nothing';
};

/** The texts that may hold a blank, each by itself: no sign of one item has its partner in another. */
const textsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token): readonly string[] => {
    if (token.type === 'code' || token.type === 'def' || !token.raw.includes('{{')) return [];
    if (token.type === 'list') return token.items.flatMap((item) => textsOf(ownTokens(item.tokens)));
    if (token.type === 'blockquote') return textsOf(ownTokens(token.tokens ?? []));
    if (token.type === 'table') return [token.header, ...token.rows].flat().map((cell) => cell.text);
    return [token.raw];
  });

const holdsGap = (token: { readonly type: string; readonly tokens?: unknown }): boolean =>
  token.type === 'gap' || (Array.isArray(token.tokens) && token.tokens.some(holdsGap));

const baseOf = (
  { prompt, id, pos, settings }: Parts,
  body: Rich,
  callouts: Pick<QuestionBase, 'hints' | 'feedback'>,
): QuestionBase => {
  const { points = 1, scoring = 'all', tags } = settings;
  const { feedback, hints } = callouts;
  const base = { id, prompt, body, points, scoring, feedback, hints, tags, pos };
  // Most questions are set nothing; filling in what may be missing takes longer than all the rest.
  return settings.written.size > 0 ? { ...base, ...optional(settings) } : base;
};

const optional = ({ difficulty, outcome, attempts, shuffle }: QuestionSettings): Partial<QuestionBase> => {
  const set: { -readonly [K in keyof QuestionBase]?: QuestionBase[K] } = {};
  if (difficulty) set.difficulty = difficulty;
  if (outcome) set.outcome = outcome;
  if (attempts) set.attempts = attempts;
  if (shuffle) set.shuffle = shuffle;
  return set;
};
