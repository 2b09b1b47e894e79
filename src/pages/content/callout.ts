import type { Element, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import type { ContentContext } from './prepare.ts';

const kinds: ReadonlySet<string> = new Set(['note', 'tip', 'warning', 'example', 'key', 'transcript']);

/** A callout gets its word. `role="note"`, because an `aside` inside `main` would be a landmark of its own. */
export const callout = (node: Element, { strings }: Pick<ContentContext, 'strings'>): Rich => {
  const kind = node.attrs['data-callout'] ?? '';
  if (!kinds.has(kind)) return [node];
  const title = element('p', { class: 'callout-title' }, [element('strong', {}, [text(strings.t(kind))])]);
  return [{ ...node, attrs: { ...node.attrs, role: 'note' }, children: [title, ...node.children] }];
};
