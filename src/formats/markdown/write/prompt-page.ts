import type { Assignment, Discussion, Link } from '../../../model/course.ts';
import { type PageFile, printBody, printFile } from './file.ts';
import { printFrontMatter } from './front-matter.ts';
import { commonKeys } from './item-keys.ts';

/** A discussion, an assignment or a link: its type and keys, and a text. */
export const printPromptPage = (item: Discussion | Assignment | Link, file: PageFile): string => {
  const keys = { type: item.kind, ...commonKeys(item, file), ...ownKeys(item) };
  return printFile(printFrontMatter(keys), [printBody(item.body, file)]);
};

const ownKeys = (item: Discussion | Assignment | Link) => {
  switch (item.kind) {
    case 'discussion':
      return { points: item.points, due: item.due };
    case 'assignment':
      return { points: item.points, submit: item.submit, due: item.due, group: item.group };
    case 'link':
      return { url: item.url };
  }
};
