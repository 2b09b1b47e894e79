import type { Bank, Course, Module, Quiz } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import { languageOf } from '../../model/texts.ts';
import { itemsOf } from '../../model/walk.ts';
import { digest, partId } from './ids.ts';

/** What assessment targets hold ("Where things go" in the authoring guide). */
export interface Assessments {
  readonly quizzes: readonly Quiz[];
  /** The course's banks, then one for each module with review questions; none is empty. */
  readonly banks: readonly QuestionBank[];
}

export interface QuestionBank {
  /** The bank's own id, or one made from the module's. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly entries: readonly Entry[];
  /** The course's own bank; none where the questions are those of a module's key terms. */
  readonly own?: Bank;
}

/** A question with its identifier in the package. */
export interface Entry {
  readonly ident: string;
  readonly question: Question;
}

export const assessmentsOf = (course: Course): Assessments => ({
  quizzes: [...itemsOf(course)].filter((item) => item.kind === 'quiz'),
  banks: [
    ...course.banks.map((bank) => ownBank(bank, course)),
    ...course.modules.flatMap((module) => reviewBank(module, course)),
  ].filter(({ entries }) => entries.length > 0),
});

const ownBank = (own: Bank, course: Course): QuestionBank => ({
  id: own.id,
  title: own.title,
  language: languageOf(own, course),
  entries: entriesOf(own.id, own.questions),
  own,
});

/** `MODULE: review questions`, of its key terms: a question keeps its identifier when its term moves to another module. */
const reviewBank = (module: Module, course: Course): readonly QuestionBank[] => {
  const terms = module.items.filter((item) => item.kind === 'term');
  const entries = terms.flatMap((term) => entriesOf(term.id, term.review));
  if (entries.length === 0) return [];
  const id = reviewBankId(module.id);
  return [
    { id, title: `${module.title}: review questions`, language: module.language ?? course.language, entries },
  ];
};

/** An item or bank may be called as a module is: the digest keeps them apart. */
export const reviewBankId = (module: string): string =>
  `${module}__review-questions__x${digest('review questions', module)}`;

export const entriesOf = (holder: string, questions: readonly Question[]): readonly Entry[] =>
  questions.map((question) => ({ ident: partId(holder, question.id), question }));
