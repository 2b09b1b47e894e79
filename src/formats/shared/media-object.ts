import { type Element, element, type Rich, text } from '../../model/rich.ts';
import { mediaType } from './media-type.ts';

/** A recording as `object`, for formats of the time before `audio` and `video`; its text stands for it where it can not be played. */
export const mediaObject = ({ attrs, children }: Element): Rich => {
  const src = attrs.src ?? sourceOf(children);
  const label = attrs['aria-label'] ?? attrs.title ?? '';
  const inside = children.filter((child) => child.type !== 'element' || !parts.has(child.name));
  if (src === undefined) return inside;
  const shown = label === '' ? inside : [text(label)];
  const { width, height } = attrs;
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
  return [element('object', { data: src, type: mediaType(src), ...size }, shown)];
};

const parts: ReadonlySet<string> = new Set(['source', 'track']);

const sourceOf = (children: Rich): string | undefined => {
  const source = children.find((child) => child.type === 'element' && child.name === 'source');
  return source?.type === 'element' ? source.attrs.src : undefined;
};
