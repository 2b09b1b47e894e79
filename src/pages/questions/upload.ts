import { element, text } from '../../model/rich.ts';
import { modelBlock, modelTexts } from './models.ts';
import type { QuestionMarkup } from './table.ts';
import { mark } from './view.ts';

/** A file is chosen, and stays where it is: a package has nowhere to send it. */
export const upload: QuestionMarkup<'upload'> = {
  answer: (question, view) => {
    const { strings, asked } = view;
    const { types } = question;
    const note = `q-${asked.id}.note`;
    return [
      element('label', { class: 'field field-long' }, [
        element('span', { class: 'field-label' }, [text(fieldLabel(types, strings.t))]),
        element('input', {
          type: 'file',
          name: asked.id,
          'aria-describedby': note,
          ...(types.length > 0 && { accept: types.join(',') }),
        }),
        mark(),
      ]),
      element('p', { class: 'muted', id: note }, [text(strings.t('uploadNote'))]),
      ...modelBlock(question, view),
    ];
  },
  right: modelTexts,
};

const fieldLabel = (types: readonly string[], t: (key: string, values?: Record<string, string>) => string) =>
  types.length > 0 ? t('uploadTypes', { types: types.join(', ') }) : t('uploadField');
