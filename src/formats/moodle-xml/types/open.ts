import type { Criterion, Question } from '../../../model/question.ts';
import type { Element, Rich, RichNode } from '../../../model/rich.ts';
import { toPlain } from '../../../rich/plain.ts';
import { num } from '../../shared/number-notation.ts';
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
    return { ...base, kind: 'upload', types: fileTypes(asked), ...model };
  if (attachments !== 0) lost('setting', 'files that are handed in beside a text', base.pos);
  const lines = numberAt(element, 'responsefieldlines');
  return { ...base, kind: 'essay', ...model, ...(lines !== undefined && lines > 0 && { lines }) };
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

type Model = { readonly answers: readonly Rich[]; readonly rubric: readonly Criterion[] };

/** What our own writer told apart by classes; anything else is one model answer. */
export const readGraderInfo = (rich: Rich): Model => {
  const parts = rich.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isOurs = parts.length > 0 && parts.every((node) => isPart(node, 'answer') || isPart(node, 'rubric'));
  if (!isOurs) return { answers: parts.length > 0 ? [rich] : [], rubric: [] };
  return {
    answers: parts.filter((node) => isPart(node, 'answer')).map(({ children }) => children),
    rubric: parts
      .filter((node) => isPart(node, 'rubric'))
      .flatMap(({ children }) => children.flatMap(criterion)),
  };
};

const isPart = (node: RichNode, name: string): node is Element =>
  node.type === 'element' && node.attrs.class === name;

const criterion = (item: RichNode): readonly Criterion[] => {
  if (item.type !== 'element' || item.name !== 'li') return [];
  const [first, ...rest] = item.children;
  const start = first?.type === 'text' ? /^\s*(\d+(?:\.\d+)?): /.exec(first.value) : null;
  if (first?.type !== 'text' || !start) return [{ points: 0, text: item.children, pos: item.pos ?? nowhere }];
  const text: Rich = [{ type: 'text', value: first.value.slice(start[0].length) }, ...rest];
  return [{ points: num(start[1] ?? '0').value, text, pos: item.pos ?? nowhere }];
};

const nowhere = { file: '', line: 1, column: 1 };

export const description = ({ base, lost }: Asked): Question => {
  const { feedback } = base;
  if (feedback.always && toPlain(feedback.always) !== '') lost('content', 'feedback of a text', base.pos);
  return { ...base, kind: 'stimulus', points: 0, feedback: {}, hints: [] };
};
