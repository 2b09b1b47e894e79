import type { NumberAnswer, NumberRange, Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { acceptText, type TextDraft } from '../../shared/accept-text.ts';
import { shareOf } from '../../shared/moodle-grades.ts';
import { isNumber, num } from '../../shared/number-notation.ts';
import { childOf, childrenOf, textAt, type XmlElement } from '../../shared/read-xml.ts';
import { withoutReportedStars } from '../../shared/without-stars.ts';
import type { Asked } from '../reading.ts';
import { fractionOf } from './choices.ts';
import { isYes } from './common.ts';
import { unitOf } from './unit.ts';

interface Line {
  readonly text: string;
  readonly credit: number;
  readonly feedback: Rich;
  readonly element: XmlElement;
}

const linesOf = ({ element, rich }: Asked): readonly Line[] =>
  childrenOf(element, 'answer').map((answer) => ({
    text: textAt(answer, 'text') ?? answer.text.trim(),
    credit: Math.max(0, shareOf(fractionOf(answer))),
    feedback: rich(childOf(answer, 'feedback')),
    element: answer,
  }));

/** The line for whatever no other matches: it gives nothing, and what it says is said of wrong answers. */
const isAnyOther = ({ text, credit }: Line): boolean => text === '*' && credit === 0;

const withIncorrect = (asked: Asked, lines: readonly Line[]): Asked['base'] => {
  const incorrect = lines.find(isAnyOther)?.feedback ?? [];
  const { base } = asked;
  return incorrect.length === 0 ? base : { ...base, feedback: { ...base.feedback, incorrect } };
};

export const shortanswer = (asked: Asked): Question | undefined => {
  const lines = linesOf(asked);
  const answers: TextDraft[] = [];
  for (const line of lines) {
    if (isAnyOther(line) || line.text === '') continue;
    const { credit, feedback, element } = line;
    const text = withoutReportedStars(line.text, asked, element.pos);
    acceptText(answers, { text, credit, feedback, pos: element.pos });
  }
  if (answers.length === 0) return asked.leave('it has no answer');
  checkFull(answers, asked);
  const matchCase = isYes(textAt(asked.element, 'usecase') ?? '');
  return { kind: 'text', matchCase, answers, ...withIncorrect(asked, lines) };
};

/** `regexp`: the first answer is a text, further ones are patterns, which a course has no place for. */
export const regexp = (asked: Asked): Question | undefined => {
  const [first, ...more] = linesOf(asked).filter(({ credit }) => credit > 0);
  if (!first || first.text === '') return asked.leave('it has no answer');
  const answers: TextDraft[] = [];
  for (const { text, credit, feedback, element } of [first, ...more])
    if (text === first.text || !/[\\^$*+?.()[\]{}|]/.test(text))
      acceptText(answers, { text, credit, feedback, pos: element.pos });
    else asked.lost('setting', 'a pattern that accepts further texts', element.pos);
  checkFull(answers, asked);
  return {
    kind: 'text',
    matchCase: isYes(textAt(asked.element, 'usecase') ?? ''),
    answers,
    ...withIncorrect(asked, linesOf(asked)),
  };
};

export const numerical = (asked: Asked): Question | undefined => {
  const lines = linesOf(asked);
  const unit = unitOf(asked);
  const answers: NumberAnswer[] = [];
  for (const line of lines) {
    if (line.text === '*' || line.text === '') {
      if (line.credit > 0) asked.lost('setting', 'an answer that accepts every number', line.element.pos);
      continue;
    }
    const accept = acceptOf(line.text, textAt(line.element, 'tolerance') ?? '0');
    if (!accept) return asked.leave(`“${line.text}” is no number`, line.element.pos);
    const { credit, feedback, element } = line;
    answers.push({
      accept,
      credit,
      ...(unit !== undefined && { unit }),
      ...(feedback.length > 0 && { feedback }),
      pos: element.pos,
    });
  }
  if (answers.length === 0) return asked.leave('it has no answer');
  checkFull(answers, asked);
  return { kind: 'number', answers, ...withIncorrect(asked, lines) };
};

/** A number and its margin; none where the number is none. A margin that is none counts as no margin. */
export const acceptOf = (number: string, margin: string): NumberRange | undefined => {
  const value = number
    .replace(/^\+/, '')
    .replace(/^(-?\d+)\.(?=$|e)/i, '$1')
    .trim();
  if (!isNumber(value)) return undefined;
  const tolerance = isNumber(margin.trim()) ? num(margin.trim()) : num('0');
  return tolerance.value > 0
    ? { type: 'tolerance', value: num(value), tolerance, relative: false }
    : { type: 'exact', value: num(value) };
};

export const checkFull = (
  answers: readonly { readonly credit: number }[],
  { notes, name, base }: Asked,
): void => {
  if (!answers.some(({ credit }) => credit >= 0.99999))
    notes.report.add('read/no-right-answer', { question: name }, base.pos);
};
