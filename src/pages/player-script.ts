import type { ProgramFiles } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import type { Kind } from '../model/question.ts';
import { questionsOf } from '../model/walk.ts';

/** Which chunk of the player asks which kind. */
const chunks: Readonly<Partial<Record<Kind, string>>> = {
  choice: 'kind-choice.js',
  multi: 'kind-choice.js',
  boolean: 'kind-choice.js',
  text: 'kind-text.js',
  number: 'kind-text.js',
  match: 'kind-match.js',
  essay: 'kind-essay.js',
};

/** `assets/player.js`: the adapter, the kinds that the course asks in the table's order, the core. */
export const playerScript = (course: Course, program: ProgramFiles, adapter: string): string => {
  const kinds = new Set<Kind>();
  for (const { question } of questionsOf(course)) kinds.add(question.kind);
  const used = new Set(
    Object.entries(chunks).flatMap(([kind, chunk]) => (kinds.has(kind as Kind) ? [chunk] : [])),
  );
  return [`lms-${adapter}.js`, ...used, 'core.js'].map((name) => program.player(name)).join('\n');
};
