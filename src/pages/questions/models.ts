import type { Criterion } from '../../model/question.ts';
import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { hidden, panel, type QuestionView } from './view.ts';

/** What a person compares an open answer with. */
interface Models {
  readonly answers: readonly Rich[];
  readonly rubric: readonly Criterion[];
}

/** Model answers and the rubric, as text. */
export const modelTexts = ({ answers, rubric }: Models, view: QuestionView): Rich => [
  ...modelAnswers(answers, view),
  ...(rubric.length > 0
    ? [
        panel({ class: 'rubric' }, view.strings.t('rubric'), [
          element(
            'ul',
            {},
            rubric.map((one) => element('li', {}, criterion(one, view))),
          ),
        ]),
      ]
    : []),
];

/** The same for the player to show: the rubric as a list to check, which rates but never counts. */
export const modelBlock = ({ answers, rubric }: Models, view: QuestionView): Rich =>
  answers.length + rubric.length === 0
    ? []
    : [
        element('div', { class: 'model-block', 'data-cw-model': '', ...hidden }, [
          ...modelAnswers(answers, view),
          ...(rubric.length > 0 ? [checkList(rubric, view)] : []),
        ]),
      ];

const modelAnswers = (answers: readonly Rich[], { strings, prepare }: QuestionView): Rich =>
  answers.map((answer) => panel({ class: 'model' }, strings.t('modelAnswer'), prepare(answer, 4)));

const criterion = ({ points, text: words }: Criterion, { strings, prepare }: QuestionView): Rich => [
  element('strong', {}, [text(strings.count('points', points))]),
  text(': '),
  ...prepare(words, 4),
];

const checkList = (rubric: readonly Criterion[], view: QuestionView): Element =>
  panel(
    { class: 'rubric', role: 'group', 'aria-label': view.strings.t('rubric') },
    view.strings.t('rubric'),
    [
      element('p', { class: 'muted' }, [text(view.strings.t('rateYourself'))]),
      ...rubric.map((one) =>
        element('label', { class: 'criterion' }, [
          element('input', { type: 'checkbox', 'data-cw-criterion': String(one.points) }),
          text(' '),
          element('span', {}, criterion(one, view)),
        ]),
      ),
      element('p', { class: 'rating', 'data-cw-rating': '', role: 'status' }),
    ],
  );
