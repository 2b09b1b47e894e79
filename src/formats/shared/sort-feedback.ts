import type { Feedback } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import type { Answered, Responses } from './answered.ts';

/** A piece of feedback in an item of QTI. */
export interface Piece {
  readonly identifier: string;
  readonly title?: string;
  /** It stands in the answer that it is about. */
  readonly isInAnswer: boolean;
  /** The identifier of the answer that it is about, where its own is another. */
  readonly about?: string;
  readonly rich: Rich;
}

/** What is told for a question, and for its single answers by their order. */
export interface Told {
  readonly feedback: Feedback;
  readonly answers: ReadonlyMap<number, Rich>;
  /** Pieces, by their place, whose occasion is not understood. */
  readonly left: readonly number[];
}

/**
 * Sorts feedback by trying answers: what is told for every answer, for right ones, for wrong ones, for one answer alone.
 * So it does not matter how a vendor's processing comes to show it. `shown`: the places of the pieces that an answer shows.
 */
export const sortFeedback = (
  pieces: readonly Piece[],
  shown: (responses: Responses) => readonly number[],
  { right, wrong, each = [] }: Pick<Answered, 'right' | 'wrong' | 'each'>,
): Told => {
  if (pieces.every(({ rich }) => rich.length === 0)) return { feedback: {}, answers: new Map(), left: [] };
  const probes = each.length <= mostProbes ? each : [];
  const ofRight = new Set(shown(right ?? {}));
  const ofWrong = new Set(shown(wrong ?? {}));
  const ofEach = probes.map((responses) => new Set(shown(responses)));
  const whole: Record<keyof Feedback, Rich[]> = { always: [], correct: [], incorrect: [], solution: [] };
  const answers = new Map<number, Rich>();
  const left: number[] = [];
  pieces.forEach((piece, index) => {
    const { rich } = piece;
    if (rich.length === 0) return;
    const showing = ofEach.flatMap((one, answer) => (one.has(index) ? [answer] : []));
    const named = each.findIndex((responses) => isNamed(responses, piece));
    const [isOfRight, isOfWrong] = [ofRight.has(index), ofWrong.has(index)];
    const place = placeOf({ isOfRight, isOfWrong, showing, count: probes.length, piece, named });
    if (place === 'answer')
      for (const answer of showing.length > 0 ? showing : [named])
        answers.set(answer, joined(answers.get(answer), rich));
    else if (place) whole[place].push(rich);
    else left.push(index);
  });
  return { feedback: feedbackOf(whole), answers, left };
};

/** More answers are not tried one by one. */
const mostProbes = 100;

/** Whether an answer has the name that a piece of feedback has. */
const isNamed = (responses: Responses, { identifier, about = identifier }: Piece): boolean =>
  Object.values(responses).some((value) => value?.length === 1 && value[0] === about);

interface Occasion {
  readonly isOfRight: boolean;
  readonly isOfWrong: boolean;
  /** Answers that show it. */
  readonly showing: readonly number[];
  readonly count: number;
  readonly piece: Piece;
  /** The answer that has its name; less than zero: none. */
  readonly named: number;
}

const placeOf = (occasion: Occasion): keyof Feedback | 'answer' | undefined => {
  const { isOfRight, isOfWrong, showing, count, piece, named } = occasion;
  const name = `${piece.identifier} ${piece.title ?? ''}`;
  if (/solution/i.test(name) && (isOfRight || isOfWrong)) return 'solution';
  if (isOfRight && isOfWrong) return 'always';
  // What is shown for the only right answer is told for right answers, and so with the only wrong one, unless it is
  // that answer's own.
  const isOwn = piece.isInAnswer || named >= 0 || /^answer_\d+$/.test(piece.identifier);
  if (showing.length === 1 && (isOwn || (!isOfRight && count > 2))) return 'answer';
  if (isOfRight) return 'correct';
  if (isOfWrong) return 'incorrect';
  if (showing.length > 0) return 'answer';
  // Where processing shows nothing, its name may say whose it is.
  return piece.isInAnswer && named >= 0 ? 'answer' : byName(name);
};

const byName = (name: string): keyof Feedback | undefined => {
  if (/solution/i.test(name)) return 'solution';
  if (/incorrect|wrong|falsch/i.test(name)) return 'incorrect';
  return /correct|right|richtig/i.test(name) ? 'correct' : undefined;
};

const feedbackOf = (whole: Record<keyof Feedback, readonly Rich[]>): Feedback => {
  const one = (name: keyof Feedback): Feedback => {
    const rich = whole[name].reduce<Rich | undefined>(joined, undefined);
    return rich ? { [name]: rich } : {};
  };
  return { ...one('always'), ...one('correct'), ...one('incorrect'), ...one('solution') };
};

/** What is told one after the other. */
const joined = (before: Rich | undefined, rich: Rich): Rich =>
  before ? [...paragraphs(before), ...paragraphs(rich)] : rich;

const paragraphs = (rich: Rich): Rich =>
  rich.every(
    (node) => node.type === 'element' && /^(?:p|ul|ol|table|pre|div|blockquote|h\d|dl|hr)$/.test(node.name),
  )
    ? rich
    : [{ type: 'element', name: 'p', attrs: {}, children: rich }];
