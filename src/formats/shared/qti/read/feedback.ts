import type { Choice, Feedback } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import type { XmlElement } from '../../read-xml.ts';
import type { Responses } from './processing.ts';
import type { Answered, ItemReading } from './reading.ts';
import type { Value } from './values.ts';

/** Whether outcomes show an element: `modalFeedback`, `feedbackBlock`, `feedbackInline`. */
export const isShownBy = (element: XmlElement, outcome: (identifier: string) => Value): boolean => {
  const { outcomeIdentifier = '', identifier = '', showHide = 'show' } = element.attrs;
  const held = outcome(outcomeIdentifier.trim())?.includes(identifier.trim()) ?? false;
  return showHide === 'hide' ? !held : held;
};

/** What is told for a question, and for its single answers by their order. */
export interface Told {
  readonly feedback: Feedback;
  readonly answers: ReadonlyMap<number, Rich>;
}

/**
 * Sorts feedback by trying answers: what is told for every answer, for right ones, for wrong ones, for one answer alone.
 * So it does not matter how a vendor's processing comes to show it.
 */
export const sortFeedback = (
  reading: ItemReading,
  elements: readonly XmlElement[],
  { right, wrong, each = [] }: Answered,
): Told => {
  if (elements.length === 0) return { feedback: {}, answers: new Map() };
  const probes = each.length <= mostProbes ? each : [];
  const ofRight = new Set(reading.shown(right ?? {}));
  const ofWrong = new Set(reading.shown(wrong ?? {}));
  const ofEach = probes.map((responses) => new Set(reading.shown(responses)));
  const whole: Record<keyof Feedback, Rich[]> = { always: [], correct: [], incorrect: [], solution: [] };
  const answers = new Map<number, Rich>();
  elements.forEach((element, index) => {
    const rich = reading.rich(element.children, element.pos);
    if (rich.length === 0) return;
    const showing = ofEach.flatMap((shown, answer) => (shown.has(index) ? [answer] : []));
    const named = each.findIndex((responses) => isNamed(responses, element));
    const place = placeOf({ index, ofRight, ofWrong, showing, count: probes.length, element, named });
    if (place === 'answer')
      for (const answer of showing.length > 0 ? showing : [named])
        answers.set(answer, joined(answers.get(answer), rich));
    else if (place) whole[place].push(rich);
    else
      reading.notes.count(
        'read/content-left-out',
        { what: 'feedback whose occasion is not understood' },
        element.pos,
      );
  });
  return { feedback: feedbackOf(whole), answers };
};

/** More answers are not tried one by one. */
const mostProbes = 100;

/** Whether an answer has the name that a piece of feedback has. */
const isNamed = (responses: Responses, { attrs }: XmlElement): boolean =>
  Object.values(responses).some((value) => value?.length === 1 && value[0] === attrs.identifier?.trim());

interface Occasion {
  readonly index: number;
  readonly ofRight: ReadonlySet<number>;
  readonly ofWrong: ReadonlySet<number>;
  /** Answers that show it. */
  readonly showing: readonly number[];
  readonly count: number;
  readonly element: XmlElement;
  /** The answer that has its name; less than zero: none. */
  readonly named: number;
}

const placeOf = (occasion: Occasion): keyof Feedback | 'answer' | undefined => {
  const { index, ofRight, ofWrong, showing, count, element, named } = occasion;
  const name = `${element.attrs.identifier ?? ''} ${element.attrs.title ?? ''}`;
  const [isOfRight, isOfWrong] = [ofRight.has(index), ofWrong.has(index)];
  if (isOfRight && isOfWrong) return /solution/i.test(name) ? 'solution' : 'always';
  // What is shown for the only right answer is told for right answers, and so with the only wrong one, unless it is
  // that answer's own.
  const isOwn = element.name !== 'modalFeedback' || named >= 0 || /^answer_\d+$/.test(name.trim());
  if (showing.length === 1 && (isOwn || (!isOfRight && count > 2))) return 'answer';
  if (isOfRight) return 'correct';
  if (isOfWrong) return 'incorrect';
  if (showing.length > 0) return 'answer';
  // Where processing shows nothing, its name may say whose it is.
  return element.name !== 'modalFeedback' && named >= 0 ? 'answer' : byName(name);
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

/** Answers with what is told for them. */
export const withFeedback = <T extends Pick<Choice, 'feedback'>>(
  answers: readonly T[],
  told: ReadonlyMap<number, Rich>,
): readonly T[] =>
  answers.map((answer, index) => {
    const feedback = told.get(index);
    return feedback ? { ...answer, feedback } : answer;
  });
