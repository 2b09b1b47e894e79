import type { Rich } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';

/** A text without the picture that stands in the interaction below: it is not shown twice. */
export const withoutPicture = (body: Rich, src: string): Rich =>
  mapRich(body, (node) => {
    if (node.type !== 'element') return [node];
    if (node.name === 'img' && node.attrs.src === src) return [];
    return node.name === 'p' && node.children.length === 0 ? [] : [node];
  });
