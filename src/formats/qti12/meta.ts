import type { Quiz } from '../../model/course.ts';
import type { Element, Rich } from '../../model/rich.ts';
import { toXhtml } from '../../rich/xhtml.ts';
import { namespaces } from '../shared/ims-manifest.ts';
import { literalTex } from '../shared/literal-tex.ts';
import { decimal } from '../shared/number-bounds.ts';
import { el } from '../shared/xml.ts';

/** What a quiz's settings need beside the quiz. */
export interface MetaContext {
  readonly points: number;
  readonly publish: boolean;
  /** The introduction, its addresses those of the package. */
  readonly intro: Rich;
}

export const metaPath = (ident: string): string => `${ident}/assessment_meta.xml`;

/** assessment_meta.xml: the settings that Canvas reads of a quiz; they win over those of the QTI. */
export const assessmentMeta = (quiz: Quiz, ctx: MetaContext): Element =>
  el(
    'quiz',
    { identifier: quiz.id, ...declared },
    el('title', {}, quiz.title),
    el('description', {}, toXhtml(literalTex(ctx.intro))),
    dates(quiz),
    el('shuffle_answers', {}, String(quiz.shuffle === 'answers' || quiz.shuffle === 'all')),
    el('scoring_policy', {}, quiz.keep === 'latest' ? 'keep_latest' : 'keep_highest'),
    el('hide_results', {}, hideResults(quiz)),
    el('quiz_type', {}, quiz.graded ? 'assignment' : 'practice_quiz'),
    el('points_possible', {}, decimal(ctx.points)),
    el('show_correct_answers', {}, String(showsAnswers(quiz))),
    el('could_be_locked', {}, 'false'),
    quiz.time !== undefined && el('time_limit', {}, Math.ceil(quiz.time)),
    el('allowed_attempts', {}, quiz.attempts === 'unlimited' ? -1 : quiz.attempts),
    el('one_question_at_a_time', {}, 'false'),
    el('cant_go_back', {}, 'false'),
    el('available', {}, String(ctx.publish)),
    quiz.graded && assignment(quiz, ctx),
  );

const declared = namespaces([
  ['', 'http://canvas.instructure.com/xsd/cccv1p0', 'https://canvas.instructure.com/xsd/cccv1p0.xsd'],
]);

/** Without it a graded quiz gets no column in the gradebook. */
const assignment = (quiz: Quiz, { points }: MetaContext): Element =>
  el(
    'assignment',
    { identifier: `${quiz.id}.assignment` },
    el('title', {}, quiz.title),
    dates(quiz),
    el('points_possible', {}, decimal(points)),
    el('grading_type', {}, 'points'),
    el('submission_types', {}, 'online_quiz'),
    el('quiz_identifierref', {}, quiz.id),
  );

const dates = ({ due, from, until }: Quiz): readonly (Element | false)[] => [
  due !== undefined && el('due_at', {}, utc(due)),
  until !== undefined && el('lock_at', {}, utc(until)),
  from !== undefined && el('unlock_at', {}, utc(from)),
];

/** Canvas writes times in UTC, without fractions. A date without a time is left as it stands. */
const utc = (date: string): string => {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 19);
};

/** `until_after_last_attempt` also hides a learner's own answers: the only way to keep right ones back that the schema has. */
const hideResults = ({ feedbackWhen, show, attempts }: Quiz): string => {
  if (feedbackWhen === 'none') return 'always';
  return show === 'after-last' && typeof attempts === 'number' && attempts > 1
    ? 'until_after_last_attempt'
    : '';
};

/** With unlimited attempts there is no last one. */
const showsAnswers = ({ show, attempts }: Quiz): boolean =>
  show === 'always' || (show === 'after-last' && attempts !== 'unlimited');
