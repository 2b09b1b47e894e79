import type { Key } from '../model/key.ts';
import type { QuestionEntry } from '../model/package-data.ts';
import { keyOf } from '../scoring/key-of.ts';
import type { Identified } from './quiz-parts.ts';

/** What the saved state needs of a question. */
export const questionEntry = ({ id, question }: Identified): QuestionEntry => ({
  id,
  kind: question.kind,
  ...formOf(keyOf(question)),
});

const typed = { form: 'typed', options: 0, parts: 1 } as const;

const formOf = (key: Key): Pick<QuestionEntry, 'form' | 'options' | 'parts'> => {
  switch (key.kind) {
    case 'choice':
    case 'boolean':
      return { form: 'one', options: key.credits.length, parts: 1 };
    case 'multi':
      return { form: 'set', options: key.right.length, parts: 1 };
    case 'hotspot':
      return key.several
        ? { form: 'set', options: key.right.length, parts: 1 }
        : { form: 'one', options: key.credits.length, parts: 1 };
    case 'match':
      return { form: 'each', options: key.rights, parts: key.right.length };
    case 'categorize':
      return { form: 'each', options: key.categories, parts: key.right.length };
    case 'order':
      return { form: 'order', options: key.right.length, parts: key.right.length };
    case 'cloze':
      return clozeForm(key);
    case 'text':
    case 'number':
    case 'formula':
    case 'essay':
    case 'upload':
    case 'stimulus':
      return typed;
  }
};

/** Only drop-downs: one of finitely many answers each. */
const clozeForm = ({ gaps }: Extract<Key, { readonly kind: 'cloze' }>) => {
  const options = gaps.map((gap) => (gap.type === 'choice' ? gap.options.length : 0));
  return options.includes(0)
    ? { ...typed, parts: gaps.length }
    : { form: 'each' as const, options: Math.max(...options), parts: gaps.length };
};
