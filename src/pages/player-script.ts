import type { ProgramFiles } from '../formats/format.ts';
import type { Course } from '../model/course.ts';
import type { Kind } from '../model/question.ts';
import { questionsOf } from '../model/walk.ts';
import type { Features } from './features.ts';

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

interface Needed {
  readonly adapter: string;
  readonly features: Features;
}

/** `assets/player.js`: the adapter, the kinds that the course asks in the table's order, further parts of pages, the core. */
export const playerScript = (
  course: Course,
  program: ProgramFiles,
  { adapter, features }: Needed,
): string => {
  const kinds = new Set<Kind>();
  for (const { question } of questionsOf(course)) kinds.add(question.kind);
  const used = new Set(
    Object.entries(chunks).flatMap(([kind, chunk]) => (kinds.has(kind as Kind) ? [chunk] : [])),
  );
  const parts = features.parts.has('tabs') ? ['tabs.js'] : [];
  return [`lms-${adapter}.js`, ...used, ...parts, 'core.js'].map((name) => program.player(name)).join('\n');
};
