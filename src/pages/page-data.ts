import type { Quiz } from '../model/course.ts';
import type { PageData, QuestionData, QuizData, QuizPartData, RandomData } from '../model/package-data.ts';
import type { Question } from '../model/question.ts';
import { parseFormula } from '../scoring/formula/parse.ts';
import { fillText } from '../scoring/formula/show-value.ts';
import { keyOf } from '../scoring/key-of.ts';
import { settleKey } from '../scoring/settle-key.ts';
import { clip, plainText } from './content/plain.ts';
import { computes, shownValues } from './questions/shown-values.ts';
import type { Identified, PlacedPart } from './quiz-parts.ts';

/** Descriptions of interactions hold 250 characters (SCORM 2004 4th edition RTE 4.2.9.1). */
const longestDescription = 250;

export const questionData = ({ id, question }: Identified): QuestionData => ({
  id,
  text: clip(plainText(question.prompt), longestDescription),
  ...(question.attempts !== undefined && { attempts: question.attempts }),
  ...(question.shuffle !== undefined && { shuffle: question.shuffle }),
  hints: hintCount(question),
  ...(question.outcome !== undefined && { outcome: question.outcome }),
  ...(computes(question) && { random: randomData(question) }),
  key: keyOf(question),
});

const randomData = (question: Question): RandomData => {
  const { vars = [] } = question;
  const shown = shownValues(question);
  const found = new Set(vars.flatMap((one) => (one.type === 'expression' ? [one.expression] : [])));
  const note = (expression: string): number => {
    found.add(expression);
    return 1;
  };
  for (const { expression } of shown) note(expression);
  fillText(plainText(question.prompt), note);
  settleKey(keyOf(question), note);
  const read = (expression: string) => {
    const formula = parseFormula(expression);
    // The reader has tried them all.
    if (!formula) throw new Error(`the question ${question.id} computes with “${expression}”`);
    return [expression, formula] as const;
  };
  return { vars, shown, formulas: Object.fromEntries([...found].map(read)) };
};

/** Those of single blanks, too. */
const hintCount = (question: Question): number =>
  question.hints.length +
  (question.kind === 'cloze' ? question.gaps.filter(({ hint }) => hint !== undefined).length : 0);

const partData = (part: PlacedPart): QuizPartData =>
  part.type === 'question'
    ? { type: 'question', question: questionData(part.question) }
    : {
        type: 'draw',
        pick: part.pick,
        ...(part.points !== undefined && { points: part.points }),
        questions: part.questions.map(questionData),
      };

/** `index`: of the quiz among the course's quizzes. `pass`: the course's mark where the quiz has none. */
export const quizData = (quiz: Quiz, parts: readonly PlacedPart[], index: number): QuizData => ({
  index,
  ...(quiz.pass !== undefined && { pass: quiz.pass }),
  attempts: quiz.attempts,
  graded: quiz.graded,
  keep: quiz.keep,
  shuffle: quiz.shuffle,
  feedbackWhen: quiz.feedbackWhen,
  show: quiz.show,
  ...(quiz.time !== undefined && { time: quiz.time }),
  parts: parts.map(partData),
});

export const practiceData = (questions: readonly Identified[]): PageData => ({
  practice: questions.map(questionData),
});

/** JSON that may stand in a `script` element of HTML and of XML: nothing in it ends the element or begins another. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
