import type { Quiz } from '../../../../model/course.ts';
import { childOf, childrenOf, type XmlElement } from '../../read-xml.ts';
import type { Fields } from './fields.ts';

type Settings = Pick<Quiz, 'attempts' | 'feedbackWhen' | 'show'> & Partial<Pick<Quiz, 'time' | 'pass'>>;

/** What an assessment says of how it is taken. */
export const quizSettings = (assessment: XmlElement, fields: Fields, graded: boolean): Settings => {
  const time = minutesOf(childOf(assessment, 'duration')?.text) ?? fields.number('qmd_timelimit');
  const control = childOf(assessment, 'assessmentcontrol')?.attrs ?? {};
  const pass = passOf(assessment);
  return {
    attempts: attemptsOf(fields.first('cc_maxattempts', 'qmd_maxattempts')),
    feedbackWhen: isNo(control.feedbackswitch) ? 'none' : graded ? 'end' : 'each',
    show: isNo(control.solutionswitch) ? 'never' : 'after-last',
    ...(time !== undefined && time > 0 && { time }),
    ...(pass !== undefined && { pass }),
  };
};

const isNo = (written: string | undefined): boolean => written?.toLowerCase() === 'no';

const attemptsOf = (written: string | undefined): Quiz['attempts'] => {
  if (written === undefined) return 1;
  const attempts = Math.round(Number(written));
  return Number.isFinite(attempts) && attempts > 0 ? attempts : 'unlimited';
};

/** `PT1H30M`, `P0Y0M0DT0H10M0S` (ISO 8601). */
const minutesOf = (written: string | undefined): number | undefined => {
  const match = /^P(?:[\d.]+[YMWD])*T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(
    written?.trim() ?? '',
  );
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return Number(((hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60).toFixed(4));
};

/** The score from which an assessment is passed, of the highest. */
const passOf = (assessment: XmlElement): number | undefined => {
  for (const processing of childrenOf(assessment, 'outcomes_processing'))
    for (const outcomes of childrenOf(processing, 'outcomes'))
      for (const { attrs } of childrenOf(outcomes, 'decvar')) {
        const [cut, most] = [Number(attrs.cutvalue), Number(attrs.maxvalue)];
        if (attrs.cutvalue !== undefined && most > 0 && cut >= 0 && cut <= most)
          return Number(((cut / most) * 100).toFixed(4));
      }
  return undefined;
};
