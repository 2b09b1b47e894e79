import type { Tokens } from 'marked';
import { closest } from '../../../diagnostics/closest.ts';
import type { Feedback } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import type { Block } from '../page/blocks/block.ts';
import { type Callout, splitCallouts } from '../page/blocks/callout.ts';
import { readBlocks } from '../page/blocks/read-blocks.ts';
import type { Reader } from '../page/reader.ts';
import type { Rubric } from './draft.ts';
import { readRubric } from './rubric.ts';

/** What a question's callouts say. */
export interface QuestionCallouts {
  readonly hints: readonly Rich[];
  readonly answers: readonly Rich[];
  readonly rubric: Rubric | undefined;
  readonly feedback: Feedback;
  /** An `[!ANSWER]` that holds nothing. */
  readonly essay: boolean;
  /** Some could not be read, which is reported. */
  readonly unclear: boolean;
}

interface Gathered {
  essay: boolean;
  unclear: boolean;
  readonly hints: Rich[];
  readonly answers: Rich[];
  rubric: Rubric | undefined;
  readonly feedback: { -readonly [K in keyof Feedback]: Rich };
}

export const readCallouts = (
  reader: Reader,
  quotes: readonly Block<Tokens.Blockquote>[],
): QuestionCallouts => {
  if (quotes.length === 0) return none;
  const gathered = nothing();
  for (const quote of quotes) {
    for (const callout of splitCallouts(reader, quote)) readCallout(reader, callout, gathered);
  }
  return gathered;
};

const nothing = (): Gathered => ({
  hints: [],
  answers: [],
  rubric: undefined,
  feedback: {},
  essay: false,
  unclear: false,
});

/** Most questions have no callouts. */
const none: QuestionCallouts = nothing();

const readCallout = (reader: Reader, callout: Callout, gathered: Gathered): void => {
  const { name } = callout;
  const { report } = reader.ctx;
  const read = readers[name];
  const pos = callout.place.at(0);
  if (!read) {
    gathered.unclear = true;
    report.add('quiz/unknown-callout', { name, meant: closest(name, Object.keys(readers)) ?? '' }, pos);
  } else if (callout.blocks.some((block) => block.token.type !== 'space')) read(reader, callout, gathered);
  else if (name === 'ANSWER') {
    gathered.essay = true;
    report.add('quiz/no-model-answer', {}, pos);
  } else report.add('quiz/empty-callout', { name }, pos);
};

type ReadOne = (reader: Reader, callout: Callout, gathered: Gathered) => void;

const feedback =
  (key: keyof Feedback): ReadOne =>
  (reader, callout, gathered) => {
    const body = readBlocks(reader, callout.blocks);
    gathered.feedback[key] = [...(gathered.feedback[key] ?? []), ...body];
  };

const readers: Readonly<Record<string, ReadOne>> = {
  HINT: (reader, callout, gathered) => gathered.hints.push(readBlocks(reader, callout.blocks)),
  FEEDBACK: feedback('always'),
  CORRECT: feedback('correct'),
  INCORRECT: feedback('incorrect'),
  SOLUTION: feedback('solution'),
  ANSWER: (reader, callout, gathered) => gathered.answers.push(readBlocks(reader, callout.blocks)),
  RUBRIC: (reader, callout, gathered) => {
    const rubric = readRubric(reader, callout);
    gathered.rubric = {
      criteria: [...(gathered.rubric?.criteria ?? []), ...rubric.criteria],
      broken: rubric.broken || (gathered.rubric?.broken ?? false),
    };
  },
};

/** The callout that a quote was meant to be: `> [HINT]`, `> [ !HINT ]`, `> **Hint:** ...`. */
export const nearCallout = (text: string): string | undefined => {
  const name = /^\s*(?:\*\*|__)?(?:\[ {0,3}!? {0,3}([A-Za-z]+)|([A-Za-z]+)(?=(?:\*\*|__)?:))/.exec(text);
  const upper = (name?.[1] ?? name?.[2] ?? '').toUpperCase();
  return Object.hasOwn(readers, upper) ? upper : undefined;
};
