import type { Format, Head } from '../../../format.ts';

/** Documents of QTI 1.2; those of Canvas, or of everybody else. */
export const detectQti12 =
  (dialect: 'canvas' | 'other'): NonNullable<Format['detect']> =>
  (names, head) => {
    const documents = names.filter((name) => isDocument(name, head));
    if (documents.length === 0) return false;
    return documents.some((name) => isCanvas(name, names, head)) === (dialect === 'canvas');
  };

const isDocument = (name: string, head: Head): boolean =>
  /\.(?:xml|qti|dat)$/i.test(name) &&
  /<(?:[\w-]+:)?questestinterop[\s>/]/.test(head(name).replaceAll('\0', ''));

const isCanvas = (name: string, names: readonly string[], head: Head): boolean =>
  /\.xml\.qti$/.test(name) ||
  names.some((one) => /(?:^|\/)assessment_meta\.xml$/.test(one)) ||
  /<fieldlabel>\s*(?:question_type|assessment_question_identifierref)\s*</.test(head(name));
