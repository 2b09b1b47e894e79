import type { Quiz } from '../../../../model/course.ts';
import type { Question } from '../../../../model/question.ts';
import { poolPoints } from '../../../../model/walk.ts';
import { childOf, type XmlElement } from '../../read-xml.ts';
import { expressionsIn } from './operators.ts';
import { numberOf } from './values.ts';

/**
 * The pass mark in percent: the number with which outcome processing compares SCORE before it sets an outcome that is
 * called after passing. A number beside a division is a share or a percentage, else it is points.
 */
export const passMark = (test: XmlElement, quiz: Quiz, questionsIn: QuestionsIn): number | undefined => {
  const processing = childOf(test, 'outcomeProcessing');
  if (!processing) return undefined;
  const deciding = expressionsIn(processing).find(
    ({ name, children }) => name === 'outcomeIf' && children.some(setsPass),
  );
  const comparison = deciding && expressionsIn(deciding).find(({ name }) => name === 'gte' || name === 'gt');
  if (!comparison) return undefined;
  const numbers = comparison.children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'baseValue' ? (numberOf([child.text]) ?? []) : [],
  );
  const [mark] = numbers;
  if (mark === undefined) return undefined;
  const isShare = expressionsIn(comparison).some(({ name }) => name === 'divide');
  const points = pointsOf(quiz, questionsIn);
  const percent = isShare ? (mark <= 1 ? mark * 100 : mark) : points > 0 ? (mark / points) * 100 : Number.NaN;
  return percent >= 0 && percent <= 100 ? Number(percent.toFixed(4)) : undefined;
};

const setsPass = (child: XmlElement['children'][number]): boolean =>
  typeof child !== 'string' && child.name === 'setOutcomeValue' && /pass/i.test(child.attrs.identifier ?? '');

/** The questions of a bank that a quiz draws from. */
type QuestionsIn = (bank: string) => readonly Question[];

const pointsOf = ({ sections }: Quiz, questionsIn: QuestionsIn): number =>
  sections
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => {
      if (part.type === 'question') return sum + part.question.points;
      if (part.type === 'pool') return sum + poolPoints(part, part.questions);
      return sum + poolPoints(part, questionsIn(part.bank));
    }, 0);
