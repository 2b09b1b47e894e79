import type { Criterion } from '../../model/question.ts';
import type { Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import type { QuestionMarkup } from './table.ts';
import { hidden, panel, type QuestionView } from './view.ts';

/** Rows of the box where the author says nothing. */
const defaultLines = 4;

export const essay: QuestionMarkup<'essay'> = {
  answer: ({ answers, rubric, lines }, view) => [
    element('label', { class: 'field field-long' }, [
      element('span', { class: 'field-label' }, [text(view.strings.t('answerField'))]),
      element('textarea', { name: view.asked.id, rows: String(lines ?? defaultLines) }),
      element('span', { 'data-cw-mark': '' }),
    ]),
    ...(answers.length + rubric.length > 0
      ? [
          element(
            'div',
            { class: 'model-block', 'data-cw-model': '', ...hidden },
            models(answers, rubric, view),
          ),
        ]
      : []),
  ],
  right: ({ answers, rubric }, view) => models(answers, rubric, view),
};

const models = (answers: readonly Rich[], rubric: readonly Criterion[], view: QuestionView): Rich => [
  ...answers.map((answer) =>
    panel({ class: 'model' }, view.strings.t('modelAnswer'), view.prepare(answer, 4)),
  ),
  ...(rubric.length > 0 ? [rubricPanel(rubric, view)] : []),
];

const rubricPanel = (rubric: readonly Criterion[], { strings, prepare }: QuestionView) =>
  panel({ class: 'rubric' }, strings.t('rubric'), [
    element(
      'ul',
      {},
      rubric.map((one) =>
        element('li', {}, [
          element('strong', {}, [text(strings.count('points', one.points))]),
          text(': '),
          ...prepare(one.text, 4),
        ]),
      ),
    ),
  ]);
