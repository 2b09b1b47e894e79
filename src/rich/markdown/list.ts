import { isInline } from '../../model/normal-rich.ts';
import type { Element, RichNode } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { behind } from './indent.ts';

/** A list: tight unless an item holds more than one paragraph and lists. Directly after another it changes its mark. */
export const list = (node: Element, ctx: BlockContext): string | undefined => {
  const { start, class: name, ...rest } = node.attrs;
  const items = node.children.filter((child) => child.type === 'element').map(withTask);
  const isList = items.every((item) => item.name === 'li' && Object.keys(item.attrs).length === 0);
  if (!isList || items.length < node.children.length || Object.keys(rest).length > 0) return undefined;
  if (name !== undefined && name !== 'tasks') return undefined;
  const follows = ctx.before?.name === node.name && ctx.before.alike % 2 === 1;
  const mark = marker(node.name === 'ol' ? Number(start ?? 1) : undefined, follows);
  const tight = items.every(isTight);
  const inner = { ...ctx, inList: true, tight };
  const lines = items.map((item, index) =>
    behind(mark(index), `${item.task}${ctx.render(item.children, inner)}`),
  );
  return lines.join(tight ? '\n' : '\n\n');
};

const marker =
  (start: number | undefined, follows: boolean) =>
  (index: number): string => {
    if (start === undefined) return follows ? '* ' : '- ';
    return `${start + index}${follows ? ')' : '.'} `;
  };

const isTight = (item: Element): boolean =>
  item.children.every((child) => isInline(child) || isNestedList(child));

/** One that may follow a line of text at once (CommonMark 0.31, 5.2): it begins with 1 and with something. */
const isNestedList = (node: RichNode): boolean => {
  if (node.type !== 'element' || (node.name !== 'ul' && node.name !== 'ol')) return false;
  const [first] = node.children;
  return node.attrs.start === undefined && first?.type === 'element' && first.children.length > 0;
};

/** An item's box as `[x] `, its sign and class taken away. */
const withTask = (item: Element): Element & { readonly task: string } => {
  const [box, space, ...rest] = item.children;
  const isTask =
    item.attrs.class === 'task' &&
    box?.type === 'element' &&
    /^task-(?:done|open)$/.test(box.attrs.class ?? '');
  if (!isTask) return { task: '', ...item };
  const children =
    space?.type === 'text' ? [{ ...space, value: space.value.trimStart() }, ...rest] : item.children.slice(1);
  const { class: _class, ...attrs } = item.attrs;
  return { task: box.attrs.class === 'task-done' ? '[x] ' : '[ ] ', ...item, attrs, children };
};
