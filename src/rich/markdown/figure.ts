import type { Element } from '../../model/rich.ts';
import type { BlockContext } from './block-context.ts';
import { inlineMarkdown } from './inline.ts';

/** A picture or recording alone in its paragraph, its title the caption. */
export const figure = (node: Element, { options }: BlockContext): string | undefined => {
  const [picture, caption, ...rest] = node.children;
  if (rest.length > 0 || picture?.type !== 'element' || picture.attrs.title !== undefined) return undefined;
  if (kinds[picture.name] !== (node.attrs.class ?? '') || Object.keys(node.attrs).length > 1)
    return undefined;
  if (caption === undefined && picture.name !== 'img')
    return inlineMarkdown([picture], { line: 'paragraph' }, options);
  if (caption?.type !== 'element' || caption.name !== 'figcaption' || Object.keys(caption.attrs).length > 0)
    return undefined;
  const only = caption.children[0];
  if (caption.children.length !== 1 || only?.type !== 'text') return undefined;
  const titled: Element = { ...picture, attrs: { ...picture.attrs, title: only.value } };
  return inlineMarkdown([titled], { line: 'paragraph' }, options);
};

/** Class of the figure by the element in it. */
const kinds: Readonly<Record<string, string>> = { img: '', audio: 'media', video: 'media' };
