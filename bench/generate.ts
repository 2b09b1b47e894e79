import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seeded } from '../src/scoring/seeded.ts';
import { lesson } from './lesson.ts';
import { question, type Shape } from './question.ts';

export interface Size {
  readonly name: string;
  readonly lessons: number;
  readonly questions: number;
  /** One shape for every question; none: all shapes in turn. */
  readonly shape?: Shape;
}

/** Writes a synthetic course: lessons of 6 KB in modules of 20, quizzes and banks of 50 questions in turn. */
export const generateCourse = async (size: Size, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  const next = seeded(1945);
  const files = new Map([
    ['course.yml', `id: ${size.name}\ntitle: A synthetic course\ntargets: [scorm12]\n`],
  ]);
  for (let index = 0; index < size.lessons; index++) {
    files.set(`${moduleOf(Math.floor(index / 20))}/${pad(index)}-lesson-${index}.md`, lesson(index, next));
  }
  const groups = Math.ceil(size.questions / 50);
  for (let group = 0; group < groups; group++) {
    const count = Math.min(50, size.questions - group * 50);
    const questions = Array.from({ length: count }, (_, index) =>
      question(group * 50 + index, next, size.shape),
    );
    const bank = group % 2 === 1;
    const name = `${moduleOf(group % Math.max(1, Math.ceil(size.lessons / 20)))}/9${pad(group)}-set-${group}.${bank ? 'bank' : 'quiz'}.md`;
    files.set(name, `---\ntitle: ${bank ? 'Bank' : 'Quiz'} ${group}\n---\n\n${questions.join('\n')}`);
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const pad = (number: number): string => String(number).padStart(4, '0');
const moduleOf = (index: number): string => `${pad(index + 1)}-module-${index + 1}`;
