import type { Question } from '../../model/question.ts';
import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { ownDirection } from '../content/direction.ts';
import { withoutIds } from '../content/without-ids.ts';
import { withBlanks } from './cloze.ts';
import { withoutPicture } from './hotspot.ts';
import { markupOf } from './index.ts';
import { withMarkedValues } from './marked-values.ts';
import { hidden, panel, type QuestionView } from './view.ts';

/** A question on a page: see README.md, which the player is written against. */
export const questionFrame = (given: Omit<QuestionView, 'settled'>): Element => {
  const { id, question } = given.asked;
  const { question: marked, mark, fill } = withMarkedValues(question, id, given.strings.comma);
  const view = { ...given, settled: mark };
  const asked = { ...given.asked, question: shaped(marked, view) };
  return fill((marked.kind === 'stimulus' ? stimulusFrame : answerableFrame)({ ...view, asked }));
};

/** Where a kind has its controls elsewhere than in the answer block. */
const shaped = (question: Question, view: QuestionView): Question =>
  question.kind === 'hotspot' ? withoutPicture(question) : withBlanks(question, view);

const answerableFrame = (view: QuestionView): Element => {
  const { asked } = view;
  return element(
    'fieldset',
    {
      class: 'question',
      'data-cw-question': asked.id,
      'data-cw-kind': asked.question.kind,
      id: `q-${asked.id}`,
    },
    [
      legend(view),
      ...stem(view),
      ...markupOf(asked.question).answer(asked.question, view),
      ...hints(view),
      ...buttons(view),
      element('div', { class: 'result', 'data-cw-result': '', role: 'status' }),
      ...feedback(view),
      ...openAnswers(view),
    ],
  );
};

const stimulusFrame = (view: QuestionView): Element => {
  const { asked } = view;
  const id = `q-${asked.id}`;
  const attrs = { class: 'stimulus', role: 'group', 'aria-labelledby': `${id}.prompt`, id };
  return element('div', { ...attrs, 'data-cw-question': asked.id, 'data-cw-kind': 'stimulus' }, [
    element('p', { class: 'prompt', id: `${id}.prompt` }, view.prepare(asked.question.prompt)),
    ...stem(view),
  ]);
};

const legend = ({ asked, strings, prepare }: QuestionView): Element =>
  element('legend', {}, [
    element('span', { class: 'count' }, [
      element(
        'span',
        { 'data-cw-number': '' },
        asked.number ? [text(strings.t('question', asked.number))] : [],
      ),
      ...(asked.points === undefined
        ? []
        : [
            text(' '),
            element('span', { 'data-cw-points': '' }, [text(strings.count('points', asked.points))]),
          ]),
    ]),
    text(' '),
    element(
      'span',
      { class: 'prompt', ...ownDirection(asked.question.prompt, strings.language) },
      prepare(asked.question.prompt),
    ),
  ]);

const stem = ({ asked, prepare }: QuestionView): Rich =>
  asked.question.body.length > 0 ? [element('div', { class: 'stem' }, prepare(asked.question.body, 3))] : [];

const hints = ({ asked, strings, prepare }: QuestionView): Rich =>
  asked.question.hints.map((hint, index) =>
    panel(
      { class: 'panel hint', 'data-cw-hint': String(index), ...hidden },
      strings.t('hint', { n: index + 1 }),
      prepare(hint, 4),
    ),
  );

const buttons = ({ asked, strings }: QuestionView): Rich => {
  const check = asked.practice && asked.question.kind === 'essay' ? 'modelAction' : 'checkAction';
  return [
    element('div', { class: 'actions' }, [
      button('check', 'button', strings.t(check)),
      ...(asked.question.hints.length > 0 ? [button('hint', 'button quiet', strings.t('hintAction'))] : []),
    ]),
  ];
};

const button = (action: string, look: string, label: string): Element =>
  element('button', { type: 'button', class: look, 'data-cw-action': action, ...hidden }, [text(label)]);

/** Which heading each kind of feedback has, in the order in which a learner reads them. */
const feedbackTitles = {
  correct: 'feedbackTitle',
  incorrect: 'feedbackTitle',
  always: 'feedbackTitle',
  solution: 'solution',
} as const satisfies Record<keyof Question['feedback'], string>;

const feedbackKinds = ['correct', 'incorrect', 'always', 'solution'] as const;

const feedback = ({ asked, strings, prepare }: QuestionView): Rich =>
  feedbackKinds.flatMap((kind) => {
    const body = asked.question.feedback[kind];
    const attrs = { class: 'panel feedback', 'data-cw-feedback': kind, ...hidden };
    return body ? [panel(attrs, strings.t(feedbackTitles[kind]), prepare(body, 4))] : [];
  });

/** What a reader without the player opens; the player removes it. */
const openAnswers = (view: QuestionView): Rich => {
  const { asked, strings, prepare } = view;
  const { always = [], solution = [] } = asked.question.feedback;
  const right = [
    ...markupOf(asked.question).right(asked.question, view),
    ...prepare([...always, ...solution], 4),
  ];
  return asked.open && right.length > 0
    ? [
        element('details', { 'data-cw-answers': '' }, [
          element('summary', {}, [text(strings.t('answers'))]),
          ...withoutIds(right),
        ]),
      ]
    : [];
};
