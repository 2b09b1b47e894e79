import type { Question } from '../../../model/question.ts';
import type { Rich } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { type Model, readAfterwards } from '../../shared/moodle-general-feedback.ts';
import { childOf, textAt } from '../../shared/read-xml.ts';
import type { Asked } from '../reading.ts';
import { numberAt } from './common.ts';

export const essay = (asked: Asked): Question => {
  const { element, base, rich, lost } = asked;
  const model = readGraderInfo(rich(childOf(element, 'graderinfo')));
  const template = childOf(element, 'responsetemplate');
  if (template && rich(template).length > 0) lost('content', 'a text that learners start from', template.pos);
  for (const limit of ['minwordlimit', 'maxwordlimit'])
    if (numberAt(element, limit)) lost('setting', 'a limit of words', base.pos);
  const attachments = numberAt(element, 'attachments') ?? 0;
  if (textAt(element, 'responseformat') === 'noinline')
    return { kind: 'upload', types: fileTypes(asked), ...base, ...model };
  if (attachments !== 0) lost('setting', 'files that are handed in beside a text', base.pos);
  const lines = numberAt(element, 'responsefieldlines');
  return { kind: 'essay', ...base, ...model, ...(lines !== undefined && lines > 0 && { lines }) };
};

const fileTypes = ({ element, base, lost }: Asked): readonly string[] => {
  const listed = (textAt(element, 'filetypeslist') ?? '')
    .split(/[\s,;]+/)
    .filter((one) => one !== '' && one !== '*');
  const types = listed.map((one) => one.replace(/^\*(?=\.)/, '').toLowerCase());
  if (types.some((one) => !isExtension(one))) lost('setting', 'groups of file types', base.pos);
  return [...new Set(types.filter(isExtension))];
};

const isExtension = (type: string): boolean => /^\.[a-z0-9]+(?:\.[a-z0-9]+)*$/.test(type);

/** What our own writer told apart by classes; anything else is one model answer. */
export const readGraderInfo = (rich: Rich): Model => {
  const { feedback, answers, rubric } = readAfterwards(rich);
  const isOurs = Object.keys(feedback).length === 0 && answers.length + rubric.length > 0;
  return isOurs ? { answers, rubric } : { answers: rich.length > 0 ? [rich] : [], rubric: [] };
};

export const description = ({ base, lost }: Asked): Question => {
  const { feedback } = base;
  if (feedback.always && toPlain(feedback.always) !== '') lost('content', 'feedback of a text', base.pos);
  return { kind: 'stimulus', ...base, points: 0, feedback: {}, hints: [] };
};
