import { define } from '../define.ts';

export const questionCodes = {
  'quiz/no-correct-answer': define<Record<string, never>>({
    severity: 'error',
    title: 'No choice is marked as correct',
    message: () => 'no choice is marked as correct',
    hint: () => 'put an x in the brackets of the right choice:  - (x) ...',
    why: 'A question that nobody can get right lowers every learner’s score, and some LMSs refuse to import it.',
    wrong: '## Which alliance came first?\n\n- ( ) NATO\n- ( ) The Warsaw Pact\n',
    right: '## Which alliance came first?\n\n- (x) NATO\n- ( ) The Warsaw Pact\n',
  }),
};
