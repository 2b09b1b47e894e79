import type { Criterion, Feedback } from '../../model/question.ts';
import { type Element, element, type Rich, type RichNode, text } from '../../model/rich.ts';
import { decimal } from './number-bounds.ts';

/** Model answers and the rubric of an open question. */
export interface Model {
  readonly answers: readonly Rich[];
  readonly rubric: readonly Criterion[];
}

/** What is said to everybody, then the solution, told apart by its class. */
export const saidAfterwards = ({ always = [], solution }: Feedback): Rich =>
  solution ? [...always, element('div', { class: 'solution' }, solution)] : always;

/** Model answers and rubric as one text: `alone`, an only answer may stand as it is, else all have their classes. */
export const modelText = ({ answers, rubric }: Model, { alone }: { readonly alone: boolean }): Rich => {
  const [only = [], ...more] = answers;
  if (alone && more.length === 0 && rubric.length === 0) return only;
  return [
    ...answers.map((answer) => element('div', { class: 'answer' }, answer)),
    ...(rubric.length > 0 ? [element('ul', { class: 'rubric' }, rubric.map(criterion))] : []),
  ];
};

const criterion = ({ points, text: what }: Criterion): Element =>
  element('li', {}, [text(`${decimal(points)}: `), ...what]);

/** A text cut at what our own writers marked in it. */
export interface Afterwards extends Model {
  readonly feedback: Pick<Feedback, 'always' | 'solution'>;
}

export const readAfterwards = (rich: Rich): Afterwards => {
  const parts = (name: string): readonly Element[] => rich.filter((node) => isPart(node, name));
  const rest: Rich = rich.filter(
    (node) => !['solution', 'answer', 'rubric'].some((name) => isPart(node, name)),
  );
  const solution = parts('solution').flatMap(({ children }) => children);
  return {
    feedback: { ...(rest.some(isVisible) && { always: rest }), ...(solution.length > 0 && { solution }) },
    answers: parts('answer').map(({ children }) => children),
    rubric: parts('rubric').flatMap(({ children }) => children.flatMap(readCriterion)),
  };
};

const isPart = (node: RichNode, name: string): node is Element =>
  node.type === 'element' && node.attrs.class === name;

const isVisible = (node: RichNode): boolean => node.type !== 'text' || node.value.trim() !== '';

const readCriterion = (item: RichNode): readonly Criterion[] => {
  if (item.type !== 'element' || item.name !== 'li') return [];
  const pos = item.pos ?? { file: '', line: 1, column: 1 };
  const [first, ...rest] = item.children;
  const start = first?.type === 'text' ? /^\s*(\d+(?:\.\d+)?): /.exec(first.value) : null;
  if (first?.type !== 'text' || !start) return [{ points: 0, text: item.children, pos }];
  return [{ points: Number(start[1]), text: [text(first.value.slice(start[0].length)), ...rest], pos }];
};
