import type { Asset, Bank, Course, Quiz } from '../../model/course.ts';
import { importedCourse, importedModule } from './imported-course.ts';

interface Holders {
  readonly banks: readonly Bank[];
  readonly quizzes?: readonly Quiz[];
  readonly assets?: readonly Asset[];
}

/** Banks and quizzes that were read, as a course: the quizzes are the pages of its only module. */
export const courseOfBanks = ({ banks, quizzes = [], assets = [] }: Holders): Course => {
  const [first, ...more] = [...quizzes, ...banks];
  const title = first && more.length === 0 ? first.title : 'Imported';
  const modules = importedModule('quizzes', 'Quizzes', quizzes);
  return importedCourse({ title, pos: first?.pos, modules, banks, assets });
};
