import type { Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';

/** Pictures, recordings and documents in the course folder that no page shows or links: they are in no package. */
export const unusedFiles = (course: Course, paths: readonly string[], report: Report): void => {
  const used = new Set(course.assets.map(({ path }) => path));
  for (const path of paths) {
    if (used.has(path) || !media.test(path) || isLeftOut(path)) continue;
    report.add('files/unused', { path }, { file: path, line: 1, column: 1 });
  }
};

const media =
  /\.(?:png|jpe?g|gif|svg|webp|avif|mp3|m4a|aac|oga|ogg|opus|wav|flac|mp4|m4v|webm|ogv|mov|vtt|pdf|docx|pptx|xlsx|odt)$/i;

/** Names that begin with `_` or `.` are left out on purpose, and templates have files of their own. */
const isLeftOut = (path: string): boolean =>
  path.startsWith('templates/') || path.split('/').some((name) => /^[_.]/.test(name));
