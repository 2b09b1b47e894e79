import type { Quiz } from '../../../../model/course.ts';
import type { Rich } from '../../../../model/rich.ts';
import { textAt, type XmlElement } from '../../read-xml.ts';

/** What Canvas's assessment_meta.xml says of a quiz; it wins over the assessment itself. */
export const canvasMeta = (
  meta: XmlElement,
  rich: (html: string) => Rich,
): Partial<Quiz> & { readonly answers: boolean; readonly questions: boolean } => {
  const said = (name: string): string | undefined => textAt(meta, name) || undefined;
  const graded = !/^(?:practice_quiz|survey)$/.test(said('quiz_type') ?? 'assignment');
  const attempts = attemptsOf(said('allowed_attempts'));
  const time = Number(said('time_limit') ?? Number.NaN);
  const title = said('title');
  return {
    graded,
    attempts,
    keep: keeps[said('scoring_policy') ?? ''] ?? 'highest',
    feedbackWhen: said('hide_results') === 'always' ? 'none' : graded ? 'end' : 'each',
    show: showOf(said('show_correct_answers') !== 'false', said('hide_results'), attempts),
    answers: said('shuffle_answers') === 'true',
    questions: said('shuffle_questions') === 'true',
    ...(title !== undefined && { title }),
    intro: rich(textAt(meta, 'description') ?? ''),
    ...(time > 0 && { time }),
    ...dateOf('due', said('due_at')),
    ...dateOf('from', said('unlock_at')),
    ...dateOf('until', said('lock_at')),
  };
};

const keeps: Readonly<Record<string, Quiz['keep']>> = {
  keep_highest: 'highest',
  keep_latest: 'latest',
  keep_average: 'average',
};

const attemptsOf = (written: string | undefined): Quiz['attempts'] => {
  const attempts = Math.round(Number(written ?? 1));
  return attempts > 0 ? attempts : 'unlimited';
};

const showOf = (shows: boolean, hides: string | undefined, attempts: Quiz['attempts']): Quiz['show'] => {
  if (!shows) return 'never';
  return hides === 'until_after_last_attempt' || attempts === 1 ? 'after-last' : 'always';
};

/** Times of Canvas are UTC. */
const dateOf = <K extends 'due' | 'from' | 'until'>(
  name: K,
  written: string | undefined,
): { readonly [key in K]?: string } => {
  if (written === undefined) return {};
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(written) || !written.includes('T') ? written : `${written}Z`;
  // One key, the name given.
  return { [name]: zoned } as { readonly [key in K]?: string };
};
