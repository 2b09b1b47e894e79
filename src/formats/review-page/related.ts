import type { Related } from '../../model/course.ts';
import { element, type Rich } from '../../model/rich.ts';
import { type Paragraph, paragraphs } from './paragraphs.ts';
import type { Row } from './row.ts';

/** Names of related terms, and the list of them where the page explains them. */
export interface RelatedTerms {
  readonly names: readonly Related[];
  readonly explained?: Rich;
}

export const readRelated = (rows: readonly Row[]): RelatedTerms => {
  const all = paragraphs(rows).filter(({ text }) => text.length > 0);
  const names = all.flatMap(namesOf).map((name) => ({ name }));
  const isExplained = all.some(({ text }) => explained.test(text));
  if (!isExplained) return { names };
  return {
    names,
    explained: [
      element(
        'ul',
        {},
        all.map(({ rich }) => element('li', {}, rich)),
      ),
    ],
  };
};

const explained = /^([^:]{1,80}):\s+\S/;

/** "Name: what it is", a name, or several on one line. */
const namesOf = ({ text, first }: Paragraph): readonly string[] => {
  const name = explained.exec(text)?.[1];
  if (name !== undefined) return [name.trim()];
  if (text.length > 80 && first.mark !== 'none') return [];
  const names = first.mark === 'none' ? text.split(/\s*[,;•·|]\s*/) : [text];
  return names.map((one) => one.trim()).filter((one) => one !== '' && one.length <= 80);
};
