import type { Course, Item, Related } from '../../model/course.ts';
import { mapCourse } from '../../model/map-course.ts';
import { type Rich, type RichNode, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';

/** A course whose links to pages that it does not hold are text: such a page is launched by the LMS alone. */
export const onlyThese = (course: Course, pages: readonly Item[]): Course => {
  const held = new Set(pages.map((page) => keyOf(course, page)));
  const leadsOut = (url: string | undefined): boolean =>
    url?.startsWith('item:') === true && !held.has(pageOf(url.slice('item:'.length)));
  const unlink = (node: RichNode): Rich =>
    node.type === 'element' && node.name === 'a' && leadsOut(node.attrs.href)
      ? node.children.length > 0
        ? node.children
        : [text('')]
      : [node];
  const mapped = mapCourse(course, {
    rich: (rich) => mapRich(rich, unlink),
    question: (question) => [question],
  });
  const related = (list: readonly Related[]): readonly Related[] =>
    list.map(({ name, item }) => (item !== undefined && held.has(item) ? { name, item } : { name }));
  const withRelated = <I extends Item>(item: I): I =>
    'related' in item ? { ...item, related: related(item.related) } : item;
  return {
    ...mapped,
    ...(mapped.front && { front: withRelated(mapped.front) }),
    ...(mapped.syllabus && { syllabus: withRelated(mapped.syllabus) }),
    modules: mapped.modules.map((module) => ({ ...module, items: module.items.map(withRelated) })),
  };
};

/** As `item:` addresses call it. */
const keyOf = (course: Course, page: Item): string => {
  if (page === course.front) return '#front';
  return page === course.syllabus ? '#syllabus' : page.id;
};

/** Without the anchor; `#front` and `#syllabus` are pages themselves. */
const pageOf = (target: string): string => /^#?[^#]*/.exec(target)?.[0] ?? target;
