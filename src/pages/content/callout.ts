import type { Element, Rich } from '../../model/rich.ts';
import { element, text } from '../../model/rich.ts';
import type { ContentContext } from './prepare.ts';

/** A transcript can be longer than the page that its recording stands on: it opens on demand. */
const transcript = ({ attrs, children }: Element, title: string): Element =>
  element('details', attrs, [element('summary', {}, [text(title)]), ...children]);

const kinds: ReadonlySet<string> = new Set(['note', 'tip', 'warning', 'example', 'key', 'transcript']);

/** A callout gets its word. `role="note"`, because an `aside` inside `main` would be a landmark of its own. */
export const callout = (node: Element, { strings }: Pick<ContentContext, 'strings'>): Rich => {
  const kind = node.attrs['data-callout'] ?? '';
  if (!kinds.has(kind)) return [node];
  if (kind === 'transcript') return [transcript(node, strings.t(kind))];
  const title = element('p', { class: 'callout-title' }, [element('strong', {}, [text(strings.t(kind))])]);
  return [{ ...node, attrs: { ...node.attrs, role: 'note' }, children: [title, ...node.children] }];
};
