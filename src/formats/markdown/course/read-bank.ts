import type { Bank } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import { readKeys } from '../keys/read-keys.ts';
import { readBankPage } from '../page/index.ts';
import { bareName, itemId, readable } from './names.ts';
import { type Around, idPlace, pageContext } from './read-item.ts';

/** A bank; `module` where it lies in a module's folder. Its tags and outcome are all its questions'. */
export const readBankFile = (around: Around, module: string | undefined): Bank => {
  const { source, reader } = around;
  const { values, at } = readKeys('bank', source.keys, reader.report);
  const { intro, questions, notes } = readBankPage(source.page, pageContext(around, { values }));
  const { description, language, authors = [], updated, tags = [], outcome } = values;
  const id = values.id ?? itemId(source.file, module !== undefined);
  const { file } = source;
  reader.pages.set(file, {
    file,
    id,
    explicit: values.id !== undefined,
    idAt: idPlace(file, values.id, at('id')),
    ...notes,
  });
  return {
    kind: 'bank',
    id,
    title: values.title ?? readable(bareName(file.split('/').at(-1) ?? '')),
    ...(description && { description }),
    ...(language && { language }),
    authors,
    ...(updated && { updated }),
    tags,
    ...(outcome && { outcome }),
    ...(module && { module }),
    intro,
    questions: questions.map((question) => withBankKeys(question, tags, outcome)),
    pos: { file, line: 1, column: 1 },
  };
};

const withBankKeys = (question: Question, tags: readonly string[], outcome: string | undefined): Question => {
  if (tags.length === 0 && question.tags.length === 0 && (!outcome || question.outcome)) return question;
  return {
    ...question,
    tags: [...new Set([...tags, ...question.tags])],
    ...(outcome && !question.outcome && { outcome }),
  };
};
