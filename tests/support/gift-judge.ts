import { type GIFTQuestion, parse, type TextFormat } from 'gift-pegjs';
import { multiGrades, singleGrades } from '../../src/formats/shared/choice-grades.ts';
import { moodleGrade } from '../../src/formats/shared/moodle-grades.ts';
import { boundsOf } from '../../src/formats/shared/number-bounds.ts';
import { shortId } from '../../src/formats/shared/short-id.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { toPlain } from '../../src/rich/plain.ts';
import { toXhtml } from '../../src/rich/xhtml.ts';

/** A question in the few words that both a parser that is not ours and our own course have for it. */
export interface Said {
  readonly id: string | null;
  readonly type: string;
  readonly stem: string;
  /** Each answer with its share in percent and what is said of it. */
  readonly answers: readonly (readonly [text: string, share: number, feedback: string])[];
  readonly general: string;
}

/** What gift-pegjs reads. */
export const judged = (source: string): readonly Said[] =>
  parse(source)
    .filter((one) => one.type !== 'Category')
    .map((one) => saidBy(one));

const saidBy = (one: GIFTQuestion): Said => {
  const question = one as Exclude<GIFTQuestion, { type: 'Category' }>;
  return {
    id: question.id ?? null,
    type: question.type,
    stem: plain(question.stem),
    answers: answersOf(question),
    general: 'globalFeedback' in question ? plain(question.globalFeedback) : '',
  };
};

const answersOf = (one: GIFTQuestion): Said['answers'] => {
  switch (one.type) {
    case 'MC':
    case 'Short':
      return one.choices.map(({ isCorrect, weight, text, feedback }) => [
        plain(text),
        weight ?? (isCorrect ? 100 : 0),
        plain(feedback),
      ]);
    case 'TF':
      return [[String(one.isTrue), 100, `${plain(one.trueFeedback)} / ${plain(one.falseFeedback)}`]];
    case 'Numerical':
      return (Array.isArray(one.choices) ? one.choices : []).map(({ isCorrect, weight, text, feedback }) => {
        const { number = Number.NaN, range = 0 } = text;
        const between = [number - range, number + range].map((value) => Number(value.toPrecision(9)));
        const said = 'text' in text ? '*' : between.join(' to ');
        return [said, weight ?? (isCorrect ? 100 : 0), plain(feedback)];
      });
    case 'Matching':
      return one.matchPairs.map(({ subquestion, subanswer }) => [
        plain(subquestion),
        100,
        collapsed(decoded(subanswer)),
      ]);
    default:
      return [];
  }
};

const plain = (text: TextFormat | null | undefined): string => collapsed(text?.text ?? '');

/** gift-pegjs forgets to put these signs back in right sides. */
const decoded = (text: string): string =>
  text.replace(/&&0(\d\d);|&&(1\d\d);/g, (_, two?: string, three?: string) =>
    String.fromCharCode(Number(two ?? three)),
  );

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a lowered question says, in the same words. */
export const saidOf = (question: Question, general: Rich): Said => ({
  // As long as Moodle's idnumber can be.
  id: shortId(question.id, 100),
  ...kindOf(question),
  stem: collapsed(
    toXhtml([{ type: 'element', name: 'p', attrs: {}, children: question.prompt }, ...question.body]),
  ),
  general: collapsed(toXhtml(general)),
});

const html = (rich: Rich | undefined): string => collapsed(toXhtml(rich ?? []));

const incorrect = ({ feedback }: Question): Said['answers'] =>
  feedback.incorrect ? [['*', 0, html(feedback.incorrect)]] : [];

const kindOf = (question: Question): Pick<Said, 'type' | 'answers'> => {
  switch (question.kind) {
    case 'choice':
    case 'multi': {
      const shares =
        question.kind === 'choice' ? singleGrades(question.choices) : multiGrades(question.choices);
      const answers = question.choices.map(
        (one, index) => [html(one.text), shares[index] ?? 0, html(one.feedback)] as const,
      );
      return { type: 'MC', answers };
    }
    case 'boolean': {
      const right = question.choices.find((one) => one.right);
      const wrong = question.choices.find((one) => !one.right);
      // It calls them true and false; they are of the wrong and of the right answer.
      return {
        type: 'TF',
        answers: [[String(right?.value), 100, `${html(wrong?.feedback)} / ${html(right?.feedback)}`]],
      };
    }
    case 'text':
      return {
        type: 'Short',
        answers: [
          ...question.answers.flatMap(({ texts, credit, feedback }) =>
            // Moodle's own star stands for any text, of which GIFT as such knows nothing.
            texts.map(
              (text) =>
                [collapsed(text).replaceAll('*', '\\*'), moodleGrade(credit), html(feedback)] as const,
            ),
          ),
          ...incorrect(question),
        ],
      };
    case 'number':
      return {
        type: 'Numerical',
        answers: [
          ...question.answers.map(({ accept, credit, feedback }) => {
            const { low, high } = boundsOf(accept);
            const between = [low, high].map((value) => Number(Number(value).toPrecision(9)));
            return [between.join(' to '), moodleGrade(credit), html(feedback)] as const;
          }),
          ...incorrect(question),
        ],
      };
    case 'match':
      return {
        type: 'Matching',
        answers: [
          ...question.pairs.map(({ left, right }) => [html(left), 100, collapsed(toPlain(right))] as const),
          ...question.distractors.map((right) => ['', 100, collapsed(toPlain(right))] as const),
        ],
      };
    case 'essay':
      return { type: 'Essay', answers: [] };
    default:
      return { type: 'Description', answers: [] };
  }
};
