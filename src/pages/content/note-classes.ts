import type { Rich } from '../../model/rich.ts';
import { walkRich } from '../../rich/map.ts';
import type { Features } from '../features.ts';

/** Remembers the classes of what was made for a page: rules for others do not travel. */
export const noteClasses = (rich: Rich, { classes }: Features): void => {
  for (const node of walkRich(rich)) {
    if (node.type !== 'element' || node.attrs.class === undefined) continue;
    for (const name of node.attrs.class.split(' ')) classes.add(name);
  }
};
