import type { Element } from '../../model/rich.ts';
import { highlight, writtenLanguage } from '../../rich/code/highlight.ts';
import type { Features } from '../features.ts';
import { noteClasses } from './note-classes.ts';

/** Code with its words coloured where its language is known; anything else as it is. */
export const highlighted = (code: Element, features: Features): Element => {
  const language = writtenLanguage(code);
  const [only, ...others] = code.children;
  if (language === undefined || only?.type !== 'text' || others.length > 0) return code;
  const children = highlight(only.value, language);
  if (!children) return code;
  features.parts.add('code');
  noteClasses(children, features);
  return { ...code, children };
};
