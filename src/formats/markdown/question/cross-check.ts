import type { Kind, Question } from '../../../model/question.ts';
import type { Draft } from './draft.ts';

/** What can only be checked when the whole question is read. */
export const crossCheck = (draft: Draft, question: Question): void => {
  reportUnused(draft, question.kind);
  checkRubric(draft, question);
};

/** Settings that only some kinds have. */
const kindsWith: Readonly<Record<string, ReadonlySet<Kind>>> = {
  case: new Set<Kind>(['text', 'cloze']),
  lines: new Set<Kind>(['essay']),
  none: new Set<Kind>(['multi']),
};

const reportUnused = ({ reader, settings }: Draft, kind: Kind): void => {
  for (const [name, { start }] of settings.written) {
    const kinds = kindsWith[name];
    if (kinds && !kinds.has(kind))
      reader.ctx.report.add('quiz/unused-setting', { name }, settings.place.at(start));
  }
};

const checkRubric = ({ reader, rubric }: Draft, question: Question): void => {
  if (!rubric) return;
  const { report } = reader.ctx;
  if (question.kind !== 'essay' && question.kind !== 'upload') {
    report.add('rubric/misplaced', {}, question.pos);
    return;
  }
  const sum = rubric.criteria.reduce((total, one) => total + one.points, 0);
  if (rubric.criteria.length === 0 || Math.abs(sum - question.points) < 1e-9) return;
  report.add('rubric/points', { sum: String(sum), points: String(question.points) }, question.pos);
};
