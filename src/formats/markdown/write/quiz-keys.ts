import type { Quiz } from '../../../model/course.ts';
import type { PageFile } from './file.ts';
import { printFrontMatter, yes } from './front-matter.ts';
import { commonKeys } from './item-keys.ts';

/** A quiz's front matter: what differs from the defaults. */
export const quizKeys = (quiz: Quiz, file: PageFile): string => {
  const { pass } = file.course.settings;
  return printFrontMatter({
    ...commonKeys(quiz, file),
    pass: quiz.pass === pass ? undefined : quiz.pass,
    attempts: quiz.attempts === 1 ? undefined : quiz.attempts,
    time: quiz.time,
    shuffle: quiz.shuffle === 'none' ? undefined : quiz.shuffle,
    feedback: quiz.feedbackWhen === (quiz.graded ? 'end' : 'each') ? undefined : quiz.feedbackWhen,
    show: quiz.show === 'after-last' ? undefined : quiz.show,
    grade: quiz.graded ? undefined : yes(false),
    keep: quiz.keep === 'highest' ? undefined : quiz.keep,
    group: quiz.group,
    due: quiz.due,
    from: quiz.from,
    until: quiz.until,
  });
};
