import type { Choice } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { toPlain } from '../../rich/plain.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import type { QuestionTable } from '../format.ts';
import { multiGrades } from '../shared/choice-grades.ts';
import { modelText, saidAfterwards } from '../shared/moodle-general-feedback.ts';
import { moodleGrade } from '../shared/moodle-grades.ts';
import { decimal } from '../shared/number-bounds.ts';
import { toleranceOf } from '../shared/tolerance.ts';
import { wildcards } from '../shared/wildcards.ts';
import { giftText, html, typed } from './gift-text.ts';

/** What stands between the braces, a line each; none: the question has no braces. */
export type GiftAnswer = readonly string[] | undefined;

/** How GIFT says each kind. */
export const questions = {
  choice: ({ choices, feedback }) => [
    ...choices.map((choice) =>
      choice.right ? `=${choiceText(choice)}` : `~${share(choice)}${choiceText(choice)}`,
    ),
    ...general(saidAfterwards(feedback)),
  ],
  multi: ({ choices, feedback }) => {
    const shares = multiGrades(choices);
    return [
      ...choices.map((choice, index) => `~${percent(shares[index] ?? 0)}${choiceText(choice)}`),
      ...general(saidAfterwards(feedback)),
    ];
  },
  boolean: ({ choices, feedback }) => {
    const right = choices.find((choice) => choice.right);
    const wrong = choices.find((choice) => !choice.right);
    const told = [wrong?.feedback, right?.feedback].map((one) => (one ? html(toXhtml(one)) : ''));
    const said = told[1] ? `#${told[0]}#${told[1]}` : told[0] ? `#${told[0]}` : '';
    return [`${right?.value ? 'TRUE' : 'FALSE'}${said}`, ...general(saidAfterwards(feedback))];
  },
  text: ({ answers, feedback }) => [
    ...answers.flatMap((answer) =>
      answer.texts.map(
        (text) =>
          `=${percent(moodleGrade(answer.credit))}${typed(wildcards(text))}${comment(answer.feedback)}`,
      ),
    ),
    ...(feedback.incorrect ? [`=%0%*${comment(feedback.incorrect)}`] : []),
    ...general(saidAfterwards(feedback)),
  ],
  number: ({ answers, feedback }) => [
    '#',
    ...answers.map(({ accept, credit, feedback: own }) => {
      const { value, tolerance } = toleranceOf(accept);
      return `=${percent(moodleGrade(credit))}${plain(value)}:${plain(tolerance)}${comment(own)}`;
    }),
    ...(feedback.incorrect ? [`~${comment(feedback.incorrect)}`] : []),
    ...general(saidAfterwards(feedback)),
  ],
  match: ({ pairs, distractors, feedback }) => [
    ...pairs.map(({ left, right }) => `=${html(toXhtml(left))} -> ${giftText(toPlain(right))}`),
    ...distractors.map((right) => `= -> ${giftText(toPlain(right))}`),
    ...general(saidAfterwards(feedback)),
  ],
  essay: ({ feedback, answers, rubric }) =>
    general([...saidAfterwards(feedback), ...modelText({ answers, rubric }, { alone: false })]),
  stimulus: () => undefined,
} satisfies QuestionTable<void, GiftAnswer>;

const general = (rich: Rich): readonly string[] => (rich.length > 0 ? [`####${html(toXhtml(rich))}`] : []);

const comment = (rich: Rich | undefined): string => (rich ? `#${html(toXhtml(rich))}` : '');

const choiceText = ({ text, feedback }: Choice): string => html(toXhtml(text)) + comment(feedback);

/** Not every reader of GIFT knows numbers with an exponent. */
const plain = (number: string): string => (/e/i.test(number) ? decimal(Number(number)) : number);

const percent = (grade: number): string => `%${grade}%`;

const share = ({ credit = 0 }: Choice): string => (credit === 0 ? '' : percent(moodleGrade(credit)));
