import type { Course, Item, Lesson } from '../../../model/course.ts';
import { type Element, element, type Rich, type RichNode, text } from '../../../model/rich.ts';
import { languageOf, ownTexts } from '../../../model/texts.ts';
import { itemsOf } from '../../../model/walk.ts';
import { walkRich } from '../../../rich/map.ts';
import { findNames } from './find-names.ts';
import { type TermNames, termNames } from './term-names.ts';

/**
 * `glossary: auto`: the first use of a key term on a page links itself. Not in headings, links and code, not on the term's
 * own page, nor where the author linked the term; and never in a question, where a link would tell the answer.
 */
export const linkTerms = (course: Course): Course => {
  const names = termNames([...itemsOf(course)].filter((item) => item.kind === 'term'));
  if (names.byWord.size + names.unspaced.length === 0) return course;
  const linked = <T extends Item>(item: T): T =>
    glossaryOf(item, course) === 'auto'
      ? linkItem(item, createLinker(item, names, languageOf(item, course)))
      : item;
  return {
    ...course,
    ...(course.front && { front: linked(course.front) }),
    ...(course.syllabus && { syllabus: linked(course.syllabus) }),
    modules: course.modules.map((module) => ({ ...module, items: module.items.map(linked) })),
  };
};

const glossaryOf = (item: Item, { settings }: Course): 'auto' | 'links' =>
  (item.kind === 'lesson' ? item.glossary : undefined) ?? settings.glossary;

type Link = (rich: Rich) => Rich;

const linkItem = <T extends Item>(item: T, link: Link): T => {
  // Each branch gives back the kind that it was given.
  return linkAny(item, link) as T;
};

const linkAny = (item: Item, link: Link): Item => {
  switch (item.kind) {
    case 'lesson':
      return linkLesson(item, link);
    case 'term':
      return {
        ...item,
        ...(item.definition && { definition: link(item.definition) }),
        ...(item.facts && { facts: link(item.facts) }),
        more: item.more.map((one) => ({ ...one, body: link(one.body) })),
      };
    case 'quiz':
      return {
        ...item,
        intro: link(item.intro),
        sections: item.sections.map((section) => ({ ...section, intro: link(section.intro) })),
      };
    case 'discussion':
    case 'assignment':
    case 'link':
      return { ...item, body: link(item.body) };
  }
};

const linkLesson = (lesson: Lesson, link: Link): Lesson => ({
  ...lesson,
  body: lesson.body.map((section) =>
    section.type === 'text' ? { ...section, body: link(section.body) } : section,
  ),
});

/** Links what it meets, each term once for the whole page. */
const createLinker = (item: Item, names: TermNames, language: string): Link => {
  const done = new Set([item.id, ...ownTexts(item).flatMap(linkedItems)]);
  const linkText = (value: string): Rich => {
    const out: RichNode[] = [];
    let start = 0;
    for (const use of findNames(value, names, language)) {
      if (done.has(use.term)) continue;
      done.add(use.term);
      if (use.start > start) out.push(text(value.slice(start, use.start)));
      const attrs = { href: `item:${use.term}`, class: 'term' };
      out.push(element('a', attrs, [text(value.slice(use.start, use.end))]));
      start = use.end;
    }
    if (start === 0) return [text(value)];
    return start < value.length ? [...out, text(value.slice(start))] : out;
  };
  const linkNode = (node: RichNode): Rich => {
    if (node.type === 'text') return linkText(node.value);
    return node.type === 'element' && !untouched(node)
      ? [{ ...node, children: link(node.children) }]
      : [node];
  };
  const link: Link = (rich) => joinText(rich).flatMap(linkNode);
  return link;
};

const untouched = ({ name, attrs }: Element): boolean => passedOver.has(name) || attrs.lang !== undefined;

/** Where no link may stand, or where a name is not a use of the term. Words in another language are none either. */
const passedOver: ReadonlySet<string> = new Set(
  'a h1 h2 h3 h4 h5 h6 summary code pre kbd samp var math cite audio video'.split(' '),
);

const linkedItems = (rich: Rich): readonly string[] =>
  [...walkRich(rich)].flatMap((node) => {
    const href = node.type === 'element' ? node.attrs.href : undefined;
    const id = /^item:([^#]+)/.exec(href ?? '')?.[1];
    return id === undefined ? [] : [id];
  });

/** A name may have been written with an escape or an entity in it. */
const joinText = (rich: Rich): Rich => {
  const out: RichNode[] = [];
  for (const node of rich) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = text(last.value + node.value);
    else out.push(node);
  }
  return out;
};
