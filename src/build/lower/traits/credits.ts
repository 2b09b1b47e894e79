import { moodleGrade, moodleParts, shareOf } from '../../../formats/shared/moodle-grades.ts';
import type { Choice, Question } from '../../../model/question.ts';
import type { Trait } from './trait.ts';

/** Shares of the mark that are none of Moodle's. */
export const anyCredit: Trait = {
  words: 'shares of the points that Moodle does not list: the nearest that it lists is given',
  remove: (question) => {
    switch (question.kind) {
      case 'choice':
        return question.choices.every(isListed)
          ? question
          : { ...question, choices: question.choices.map(nearest) };
      case 'multi':
        return question.choices.every(isListed) ? question : evenShares(question);
      case 'text':
        return question.answers.every(isListed)
          ? question
          : { ...question, answers: question.answers.map(nearest) };
      case 'number':
        return question.answers.every(isListed)
          ? question
          : { ...question, answers: question.answers.map(nearest) };
      case 'formula':
        return question.answers.every(isListed)
          ? question
          : { ...question, answers: question.answers.map(nearest) };
      default:
        return question;
    }
  },
};

type Credited = { readonly credit?: number };

const isListed = ({ credit = 0 }: Credited): boolean => Math.abs(moodleGrade(credit) / 100 - credit) < 0.0005;

const nearest = <T extends Credited>(one: T): T =>
  one.credit === undefined ? one : { ...one, credit: shareOf(moodleGrade(one.credit)) };

/** Where positive shares would no longer make a whole, all right choices get the same. */
const evenShares = (question: Question & { readonly kind: 'multi' }): Question => {
  const rounded = question.choices.map(nearest);
  const written = rounded.reduce((sum, { credit = 0 }) => sum + Math.max(0, credit), 0);
  const open = rounded.some(({ right, credit }) => right && credit === undefined);
  const whole = open ? written < 1 : Math.abs(written - 1) < 0.001;
  return { ...question, choices: whole ? rounded : question.choices.map(withoutOwnShare) };
};

const withoutOwnShare = ({ credit = 0, ...choice }: Choice): Choice =>
  credit < 0
    ? { ...choice, credit: shareOf(moodleGrade(credit)) }
    : { ...choice, right: choice.right || credit > 0 };

/** Nothing chosen can not be right there, and no more than twenty choices can share a mark. */
export const oddRights: Trait = {
  words: 'several-choice questions with no right choice, or with more than twenty',
  remove: (question) => {
    if (question.kind !== 'multi') return question;
    const count = question.choices.filter(({ right }) => right).length;
    return question.none || count === 0 || !moodleParts(count) ? undefined : question;
  },
};
