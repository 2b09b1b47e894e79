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

const isListed = ({ credit = 0 }: Credited): boolean =>
  credit === 0 || credit === 1 || Math.abs(moodleGrade(credit) / 100 - credit) < 0.0005;

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

/** Nothing chosen can not be right there, no more than twenty choices can share a mark, and full marks can be reached. */
export const oddRights: Trait = {
  words: 'questions without a wholly right answer, and several-choice questions with more than twenty',
  remove: (question) => (canBeRight(question) ? question : undefined),
};

/** Canvas gives points for what is chosen: where nothing is right, nobody gets any. */
export const nothingRight: Trait = {
  words: 'several-choice questions where it is right to choose nothing',
  remove: (question) => (question.kind === 'multi' && !question.choices.some(isRight) ? undefined : question),
};

const canBeRight = (question: Question): boolean => {
  switch (question.kind) {
    case 'choice':
      return question.choices.some(isRight);
    case 'multi': {
      const count = question.choices.filter(isRight).length;
      return !question.none && count > 0 && moodleParts(count) !== undefined;
    }
    case 'text':
    case 'number':
    case 'formula':
      return question.answers.some(({ credit }) => credit >= 1);
    default:
      return true;
  }
};

const isRight = ({ right }: Choice): boolean => right;
