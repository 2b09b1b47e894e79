import type { Bank, Course, Item, Module } from '../../../model/course.ts';
import { deriveId } from '../page/derive-id.ts';

/** Where each page and bank of a course lies, by id. */
export interface CoursePaths {
  readonly modules: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

/** Numbered folders and files: `01-early-cold-war/02-containment.term.md`. */
export const coursePaths = (course: Course): CoursePaths => {
  const modules = new Map<string, string>();
  const files = new Map<string, string>([
    ['#front', 'index.md'],
    ['#syllabus', 'syllabus.md'],
  ]);
  course.modules.forEach((module, index) => {
    const folder = numbered(index, course.modules.length, folderName(module));
    modules.set(module.id, folder);
    module.items.forEach((item, at) => {
      files.set(item.id, `${folder}/${numbered(at, module.items.length, itemName(item, module.id))}`);
    });
  });
  for (const bank of course.banks) files.set(bank.id, bankPath(bank, modules));
  return { modules, files };
};

const numbered = (index: number, count: number, name: string): string =>
  `${String(index + 1).padStart(Math.max(2, String(count).length), '0')}-${name}`;

const folderName = (module: Module): string => safeName(module.id);

/** `containment.term.md`: the id without its module's, and the extension that says the kind. */
export const itemName = (item: Item, module: string): string => {
  const own = withoutStart(item.id, `${module}-`);
  return item.kind === 'quiz'
    ? `${safeName(withoutEnd(own, '-quiz'))}.quiz.md`
    : `${safeName(own)}${extensions[item.kind]}`;
};

const extensions: Readonly<Record<Exclude<Item['kind'], 'quiz'>, string>> = {
  lesson: '.lesson.md',
  term: '.term.md',
  discussion: '.md',
  assignment: '.md',
  link: '.md',
};

/** `banks/cells.bank.md`, or in the folder of its module. */
export const bankPath = (bank: Pick<Bank, 'id' | 'module'>, modules: ReadonlyMap<string, string>): string => {
  const folder = bank.module === undefined ? undefined : modules.get(bank.module);
  const own = bank.module === undefined ? bank.id : withoutStart(bank.id, `${bank.module}-`);
  return `${folder ?? 'banks'}/${safeName(withoutEnd(own, '-bank'))}.bank.md`;
};

const withoutStart = (id: string, start: string): string =>
  id.startsWith(start) && id.length > start.length ? id.slice(start.length) : id;

const withoutEnd = (id: string, end: string): string =>
  id.endsWith(end) && id.length > end.length ? id.slice(0, -end.length) : id;

/** Lower case, `a-z0-9-` only: legal everywhere, and the id that follows from it is the same again. */
const safeName = (id: string): string => (/^[a-z][a-z0-9-]*$/.test(id) ? id : deriveId(id));
