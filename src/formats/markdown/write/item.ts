import type { Item } from '../../../model/course.ts';
import type { PageFile } from './file.ts';
import { printLesson } from './lesson.ts';
import { printPromptPage } from './prompt-page.ts';
import { printQuiz } from './quiz.ts';
import { printTerm } from './term.ts';

export const printItem = (item: Item, file: PageFile): string => {
  switch (item.kind) {
    case 'lesson':
      return printLesson(item, file);
    case 'term':
      return printTerm(item, file);
    case 'quiz':
      return printQuiz(item, file);
    case 'discussion':
    case 'assignment':
    case 'link':
      return printPromptPage(item, file);
  }
};
