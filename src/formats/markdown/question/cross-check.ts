import { type Kind, kinds, type Question } from '../../../model/question.ts';
import type { Draft } from './draft.ts';

/** What can only be checked when the whole question is read. */
export const crossCheck = (draft: Draft, question: Question): void => {
  reportUnused(draft, question.kind);
  checkRubric(draft, question);
};

const asked: ReadonlySet<Kind> = new Set(kinds.filter((kind) => kind !== 'stimulus'));

/** Settings that only some kinds have. */
const kindsWith: Readonly<Record<string, ReadonlySet<Kind>>> = {
  case: new Set<Kind>(['text', 'cloze']),
  lines: new Set<Kind>(['essay']),
  none: new Set<Kind>(['multi']),
  // Nothing is asked in a text.
  points: asked,
  attempts: asked,
  scoring: asked,
  shuffle: asked,
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
  if (rubric.broken || rubric.criteria.length === 0 || Math.abs(sum - question.points) < 1e-9) return;
  // Without the noise of binary fractions.
  const args = { sum: String(Number(sum.toPrecision(12))), points: String(question.points) };
  report.add('rubric/points', args, question.pos);
};
