import type { Course } from '../../model/course.ts';
import type { Pos } from '../../model/pos.ts';
import { textsOf } from '../../model/texts.ts';
import { itemsOf } from '../../model/walk.ts';
import { walkRich } from '../../rich/map.ts';

/** Addresses outside the course that a learner can follow, without their anchors, and where each is written. */
export const externalLinks = (course: Course): ReadonlyMap<string, readonly Pos[]> => {
  const links = new Map<string, Pos[]>();
  const note = (address: string, at: Pos): void => {
    if (!/^https?:\/\//i.test(address)) return;
    const [page = address] = address.split('#');
    const places = links.get(page);
    if (places) places.push(at);
    else links.set(page, [at]);
  };
  for (const { rich, holder } of textsOf(course))
    for (const node of walkRich(rich))
      if (node.type === 'element' && node.name === 'a') note(node.attrs.href ?? '', node.pos ?? holder.pos);
  for (const item of itemsOf(course)) if (item.kind === 'link') note(item.url, item.pos);
  return links;
};
