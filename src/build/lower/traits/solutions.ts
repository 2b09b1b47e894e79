import { isInline } from '../../../model/normal-rich.ts';
import type { Question } from '../../../model/question.ts';
import { element, type Rich, text } from '../../../model/rich.ts';
import { mapRich } from '../../../rich/map.ts';
import type { Trait } from './trait.ts';

/** Solutions, model answers and rubrics follow what is told after every answer. */
export const ownSolutions: Trait = {
  words: 'a place for solutions and model answers: they follow the feedback that is always given',
  remove: (question) => {
    const { solution, always: said, ...feedback } = question.feedback;
    const open = question.kind === 'essay' || question.kind === 'upload' ? question : undefined;
    const more = [...(solution ? [solution] : []), ...(open ? modelAnswers(open) : [])];
    if (more.length === 0) return question;
    const always = [...(said ? [said] : []), ...more];
    const told = { always: always.length > 1 ? always.flatMap(blocks) : (always[0] ?? []), ...feedback };
    return open ? { ...open, feedback: told, answers: [], rubric: [] } : { ...question, feedback: told };
  },
};

const modelAnswers = ({
  answers,
  rubric,
}: Extract<Question, { kind: 'essay' | 'upload' }>): readonly Rich[] => {
  const criteria = rubric.map(({ points, text: what }) => element('li', {}, [text(`${points}: `), ...what]));
  return [...answers, ...(criteria.length > 0 ? [[element('ul', {}, criteria)]] : [])];
};

const blocks = (rich: Rich): Rich => (rich.every(isInline) ? [element('p', {}, rich)] : rich);

/** What is computed is shown in the question only. */
export const valuesInFeedback: Trait = {
  words: 'computed numbers in feedback: what they are computed from stands there',
  remove: (question) => {
    if (!question.vars) return question;
    const { feedback } = question;
    const told = Object.fromEntries(
      Object.entries(feedback).map(([when, rich]: [string, Rich]) => [when, withoutValues(rich)]),
    );
    const isSame = Object.entries(feedback).every(([when, rich]) => told[when] === rich);
    const whole = isSame ? question : { ...question, feedback: told };
    if (whole.kind !== 'formula' || !whole.answers.some(({ feedback: own }) => own && hasValues(own)))
      return whole;
    return {
      ...whole,
      answers: whole.answers.map((answer) =>
        answer.feedback ? { ...answer, feedback: withoutValues(answer.feedback) } : answer,
      ),
    };
  },
};

const hasValues = (rich: Rich): boolean => withoutValues(rich) !== rich;

const withoutValues = (rich: Rich): Rich =>
  mapRich(rich, (node) => {
    if (node.type === 'math' && node.values) return [{ type: 'math', tex: node.tex, display: node.display }];
    return node.type === 'value' ? [text(node.expression)] : [node];
  });
