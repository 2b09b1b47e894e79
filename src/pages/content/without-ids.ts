import type { Rich } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';

/** For a text that stands on the page a second time. */
export const withoutIds = (rich: Rich): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'element' || node.attrs.id === undefined) return [node];
    const { id: _, ...attrs } = node.attrs;
    return [{ ...node, attrs }];
  });
