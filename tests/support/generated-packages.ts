import fc from 'fast-check';
import type { Format } from '../../src/formats/format.ts';
import { qti3 } from '../../src/formats/qti3/index.ts';
import { qti12 } from '../../src/formats/qti12/index.ts';
import { qti12Ims } from '../../src/formats/qti12-ims/index.ts';
import { qti21 } from '../../src/formats/qti21/index.ts';
import { qti22 } from '../../src/formats/qti22/index.ts';
import type { Course } from '../../src/model/course.ts';
import type { Kind } from '../../src/model/question.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { arbitraryCourse } from './arbitrary-course.ts';
import { complaints } from './validate.ts';
import { writePackage } from './write-package.ts';

export const qtiFormats: readonly Format[] = [qti12, qti12Ims, qti21, qti22, qti3];

/** What the official schemas say of the packages of generated courses. */
export interface Verdict {
  readonly documents: number;
  readonly kinds: ReadonlySet<Kind>;
  /** The first that is not valid, a line each. */
  readonly found: readonly string[];
}

/** Writes as many generated courses, hostile text in every field, to every version of QTI, and has each document judged. */
export const judgeGenerated = async (
  count: number,
  seed: number,
  progress: (done: number) => void = () => {},
): Promise<Verdict> => {
  const kinds = new Set<Kind>();
  let documents = 0;
  for (const [index, course] of fc.sample(arbitraryCourse(), { numRuns: count, seed }).entries()) {
    for (const { question } of questionsOf(course)) kinds.add(question.kind);
    for (const format of qtiFormats) {
      const { files, found } = await judged(course, format);
      documents += files;
      if (found.length > 0)
        return { documents, kinds, found: found.map((line) => `course ${index}, ${format.id}, ${line}`) };
    }
    progress(index + 1);
  }
  return { documents, kinds, found: [] };
};

const judged = async (course: Course, format: Format) => {
  const { files } = await writePackage(course, format);
  return {
    files: [...files.keys()].filter((path) => path.endsWith('.xml')).length,
    found: complaints(files),
  };
};
