import type { CourseData, RuntimeOptions } from '../../src/model/package-data.ts';
import type { Result, Saved } from '../../src/player/lms/lms.ts';

export const courseWith = (options: Partial<RuntimeOptions> = {}): CourseData => ({
  id: 'cells',
  version: '1.0.0',
  title: 'Cells',
  language: 'en',
  pages: [{ id: 'start', href: 'pages/start.html', title: 'Start', kind: 'lesson' }],
  quizzes: [],
  labels: {},
  options: { onFail: 'incomplete', exit: 'suspend', ...options },
});

export const result = (given: Partial<Result> = {}): Result => ({
  complete: false,
  open: false,
  progress: 0.5,
  attempts: 0,
  ...given,
});

export const saved = (given: Partial<Result> = {}, state = 'AAAA'): Saved => ({
  state,
  location: 'start',
  result: result(given),
});
