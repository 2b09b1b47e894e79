import { element, text } from '../../model/rich.ts';
import { modelBlock, modelTexts } from './models.ts';
import type { QuestionMarkup } from './table.ts';
import { mark } from './view.ts';

/** Rows of the box where the author says nothing. */
const defaultLines = 4;

export const essay: QuestionMarkup<'essay'> = {
  answer: (question, view) => [
    element('label', { class: 'field field-long' }, [
      element('span', { class: 'field-label' }, [text(view.strings.t('answerField'))]),
      element('textarea', { name: view.asked.id, rows: String(question.lines ?? defaultLines) }),
      mark(),
    ]),
    ...modelBlock(question, view),
  ],
  right: modelTexts,
};
