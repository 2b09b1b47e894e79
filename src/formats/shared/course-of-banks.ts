import type { Asset, Bank, Course, Quiz } from '../../model/course.ts';

interface Holders {
  readonly banks: readonly Bank[];
  readonly quizzes?: readonly Quiz[];
  readonly assets?: readonly Asset[];
}

/** Banks and quizzes that were read, as a course: the quizzes are the pages of its only module. */
export const courseOfBanks = ({ banks, quizzes = [], assets = [] }: Holders): Course => {
  const [first] = [...quizzes, ...banks];
  const pos = first?.pos ?? { file: '', line: 1, column: 1 };
  const shared = { tags: [], authors: [], pos };
  const title = first && quizzes.length + banks.length === 1 ? first.title : 'Imported';
  return {
    id: 'imported',
    title,
    language: 'en',
    version: '0.0.0',
    ...shared,
    settings: {
      targets: ['scorm12', 'qti12', 'site'].map((id) => ({ id, options: {}, pos })),
      glossary: 'auto',
      iri: 'urn:coursewright:imported',
      grading: {},
      banks: 'off',
      labels: {},
    },
    modules:
      quizzes.length > 0
        ? [{ id: 'quizzes', title: 'Quizzes', ...shared, prerequisites: [], sequence: false, items: quizzes }]
        : [],
    banks,
    assets,
  };
};
