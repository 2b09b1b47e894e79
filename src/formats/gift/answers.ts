import type {
  BooleanChoice,
  Choice,
  MatchPair,
  NumberAnswer,
  NumberRange,
  Question,
  QuestionBase,
} from '../../model/question.ts';
import { type Rich, text } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { acceptText, type TextDraft } from '../shared/accept-text.ts';
import { severalChoices, singleChoices, type Weighed } from '../shared/choice-grades.ts';
import { shareOf } from '../shared/moodle-grades.ts';
import type { Notes } from '../shared/notes.ts';
import { isNumber, num } from '../shared/number-notation.ts';
import { withoutReportedStars } from '../shared/without-stars.ts';
import { unmask, unwrapped } from './blocks.ts';
import { after, type GiftQuestion, type Piece, splitAt } from './parse.ts';

/** What is known of a question when its answers are read. */
export interface Answering {
  readonly question: GiftQuestion;
  readonly base: QuestionBase;
  readonly name: string;
  readonly notes: Notes;
  /** A piece as rich text, in its own format or the question's. */
  readonly rich: (piece: Piece) => Rich;
}

/** Questions by what stands in their braces, in Moodle's order of looking; a string says why there is none. */
export const readAnswers = (answer: Piece, asked: Answering): Question | string => {
  const inside = answer.text.trim();
  if (inside === '') return { kind: 'essay', answers: [], rubric: [], ...asked.base };
  if (inside.startsWith('>')) return ordering(after(answer, answer.text.indexOf('>') + 1), asked);
  if (inside.startsWith('#')) return numerical(after(answer, answer.text.indexOf('#') + 1), asked);
  if (inside.includes('~')) return multichoice(answer, asked);
  if (inside.includes('=') && inside.includes('->')) return matching(answer, asked);
  const word = /^(T|TRUE|F|FALSE)\s*(?:#|$)/.exec(inside)?.[1];
  return word === undefined ? shortanswer(answer, asked) : truefalse(answer, asked);
};

/** Moodle's `ordering`: settings behind the sign, then an item a line. */
const ordering = ({ text: written, offset }: Piece, { base, rich }: Answering): Question | string => {
  const lines = written.split('\n');
  const settings = (lines[0] ?? '').trim().split(/\s+/);
  const isSet = settings.every((word) => orderingWord.test(word));
  let at = offset;
  const items = lines.flatMap((line, index) => {
    const item = index === 0 && isSet ? [] : rich({ text: line, offset: at });
    at += line.length + 1;
    return item.length > 0 ? [item] : [];
  });
  if (items.length < 2) return 'it has fewer than two items to put in order';
  const isAll = isSet && settings.some((word) => /^ALL_OR_NOTHING$/i.test(word));
  return { kind: 'order', items, ...base, scoring: isAll ? 'all' : 'partial' };
};

/** How many items, which, across or down, how it is marked, whether that is shown, how items are numbered. */
const orderingWord =
  /^(?:\d*|[A-Z_]{3,}|all|exact|rand(?:om)?|rel(?:ated)?|hori(?:zontal)?|vert(?:ical)?|show|hide|yes|no|true|false|none|abc|iii)$/i;

interface Weight {
  /** In percent; none where none is written. */
  readonly share: number | undefined;
  readonly piece: Piece;
}

const weigh = (piece: Piece): Weight => {
  const [whole, share] = /^\s*%(-?\d{1,3}(?:\.\d*)?)%/.exec(piece.text) ?? [];
  if (whole === undefined) return { share: undefined, piece };
  return { share: Number(share), piece: after(piece, whole.length) };
};

interface Commented {
  readonly piece: Piece;
  readonly feedback: Piece | undefined;
}

const cutComment = (piece: Piece): Commented => {
  const at = piece.text.indexOf('#');
  if (at < 0) return { piece, feedback: undefined };
  return { piece: { ...piece, text: piece.text.slice(0, at) }, feedback: after(piece, at + 1) };
};

const told = (feedback: Piece | undefined, { rich }: Answering): { readonly feedback?: Rich } => {
  const said = feedback ? rich(feedback) : [];
  return said.length > 0 ? { feedback: said } : {};
};

const multichoice = (answer: Piece, asked: Answering): Question | string => {
  const { base, name, notes, rich, question } = asked;
  const read = splitAt(answer, /[~=]/g).map((piece): Weighed => {
    const isRight = piece.text.startsWith('=');
    const { share = isRight ? 100 : 0, piece: rest } = weigh(
      /^[~=]/.test(piece.text) ? after(piece, 1) : piece,
    );
    const { piece: shown, feedback } = cutComment(rest);
    const choice: Choice = {
      text: rich(shown),
      right: false,
      ...told(feedback, asked),
      pos: question.at(piece.offset),
    };
    return { choice, share };
  });
  const filled = read.filter(({ choice }) => choice.text.length > 0);
  if (filled.length < 2) return 'it has fewer than two choices';
  const weighing = { report: notes.report, name, at: base.pos };
  if (answer.text.includes('=')) return { kind: 'choice', choices: singleChoices(filled, weighing), ...base };
  const choices = severalChoices(filled, weighing);
  return { kind: 'multi', none: false, choices, ...base, scoring: 'partial' };
};

const truefalse = (answer: Piece, asked: Answering): Question => {
  const [word = '', ...said] = answer.text.split('#');
  const isTrue = word.trim().startsWith('T');
  let offset = answer.offset + word.length + 1;
  const [wrong, right] = said.slice(0, 2).map((one, index) => {
    const piece = { text: index === 1 ? said.slice(1).join('#') : one, offset };
    offset += one.length + 1;
    return piece;
  });
  const choices = [true, false].map((value): BooleanChoice => {
    const isRight = value === isTrue;
    return {
      text: [text(value ? 'True' : 'False')],
      value,
      right: isRight,
      ...told(isRight ? right : wrong, asked),
      pos: asked.question.at(answer.offset),
    };
  });
  return { kind: 'boolean', choices, ...asked.base };
};

const matching = (answer: Piece, asked: Answering): Question | string => {
  const pairs: MatchPair[] = [];
  const distractors: Rich[] = [];
  for (const piece of splitAt(answer, /=/g)) {
    const side = piece.text.startsWith('=') ? after(piece, 1) : piece;
    const arrow = side.text.indexOf('->');
    if (arrow < 0) return `“${unwrapped(side.text).trim()}” has no arrow`;
    const left = asked.rich({ ...side, text: side.text.slice(0, arrow) });
    const right = [text(unwrapped(side.text.slice(arrow + 2)).trim())];
    if (left.length > 0) pairs.push({ left, right, pos: asked.question.at(piece.offset) });
    else if (toPlain(right) !== '') distractors.push(right);
  }
  if (pairs.length < 2) return 'it has fewer than two pairs';
  return { kind: 'match', pairs, distractors, ...asked.base, scoring: 'partial' };
};

const shortanswer = (answer: Piece, asked: Answering): Question | string => {
  const answers: TextDraft[] = [];
  let incorrect: Rich = [];
  for (const piece of splitAt(answer, /=/g)) {
    const { share = 100, piece: rest } = weigh(piece.text.startsWith('=') ? after(piece, 1) : piece);
    const { piece: shown, feedback } = cutComment(rest);
    const said = feedback ? asked.rich(feedback) : [];
    const accepted = typedText(shown.text);
    if (accepted === '*' && share === 0) incorrect = said;
    else if (accepted !== '') {
      const pos = asked.question.at(piece.offset);
      const credit = Math.max(0, shareOf(share));
      acceptText(answers, { text: withoutReportedStars(accepted, asked, pos), credit, feedback: said, pos });
    }
  }
  if (answers.length === 0) return 'it has no answer';
  checkFull(answers, asked);
  return { kind: 'text', matchCase: false, answers, ...withIncorrect(asked.base, incorrect) };
};

/** A mark of a format means nothing in what learners type. */
const typedText = (masked: string): string =>
  unwrapped(masked)
    .trim()
    .replace(/^\[(?:html|moodle|plain|markdown)\]/, '')
    .trim();

const withIncorrect = (base: QuestionBase, incorrect: Rich): QuestionBase =>
  incorrect.length === 0 ? base : { ...base, feedback: { ...base.feedback, incorrect } };

const numerical = (answer: Piece, asked: Answering): Question | string => {
  const tilde = answer.text.indexOf('~');
  const right = tilde < 0 ? answer : { ...answer, text: answer.text.slice(0, tilde) };
  const wrong = tilde < 0 ? undefined : cutComment(after(answer, tilde + 1)).feedback;
  const answers: NumberAnswer[] = [];
  let incorrect: Rich = wrong ? asked.rich(wrong) : [];
  for (const piece of splitAt(right, /=/g)) {
    const { share = 100, piece: rest } = weigh(piece.text.startsWith('=') ? after(piece, 1) : piece);
    const { piece: shown, feedback } = cutComment(rest);
    const written = unmask(shown.text).trim();
    if (written === '') continue;
    if (written === '*') {
      incorrect = feedback ? asked.rich(feedback) : incorrect;
      continue;
    }
    const accept = acceptOf(written);
    if (!accept) return `“${written}” is no number`;
    const at = asked.question.at(piece.offset);
    answers.push({ accept, credit: Math.max(0, shareOf(share)), ...told(feedback, asked), pos: at });
  }
  if (answers.length === 0) return 'it has no right number';
  checkFull(answers, asked);
  return { kind: 'number', answers, ...withIncorrect(asked.base, incorrect) };
};

/** `1822`, `3.14:0.01`, `1..5`. */
const acceptOf = (written: string): NumberRange | undefined => {
  const [low, high] = written.split('..').map((one) => one.trim().replace(/^\+/, ''));
  if (low !== undefined && high !== undefined) {
    if (!isNumber(low) || !isNumber(high)) return undefined;
    const [first, second] = [num(low), num(high)].sort((a, b) => a.value - b.value);
    return first && second && { type: 'range', low: first, high: second };
  }
  const [value = '', margin = '0'] = written.split(':').map((one) => one.trim().replace(/^\+/, ''));
  if (!isNumber(value) || !isNumber(margin)) return undefined;
  const tolerance = num(margin);
  return tolerance.value > 0
    ? { type: 'tolerance', value: num(value), tolerance, relative: false }
    : { type: 'exact', value: num(value) };
};

const checkFull = (
  answers: readonly { readonly credit: number }[],
  { notes, name, base }: Answering,
): void => {
  if (!answers.some(({ credit }) => credit >= 0.99999))
    notes.report.add('read/no-right-answer', { question: name }, base.pos);
};
