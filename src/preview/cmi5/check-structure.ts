import { childOf, childrenOf, descendants, type XmlElement } from '../package/read-xml.ts';
import { checkShape, type StructureProblem } from './check-shape.ts';

/** Where a course structure comes from: alone, or in a zip with these files. */
export type Around = { readonly files: ReadonlySet<string> } | 'alone';

/** What is wrong with a course structure, its XSD's rules and cmi5's beyond them; empty where it can be imported. */
export const checkStructure = (root: XmlElement, around: Around): readonly StructureProblem[] => [
  ...checkShape(root),
  ...checkIds(root),
  ...checkReferences(root),
  ...descendants(root, 'au').flatMap((unit) => checkUrl(unit, around)),
];

const wrong = (element: XmlElement, section: string, problem: string): StructureProblem => ({
  line: element.line,
  problem,
  section,
});

/** 13.1: ids of the course, its blocks, units and objectives are unique among their kind. */
const checkIds = (root: XmlElement): readonly StructureProblem[] =>
  ['block', 'au', 'objective'].flatMap((name) => {
    const seen = new Set<string>();
    return descendants(root, name).flatMap((element) => {
      const id = element.attrs.id?.trim();
      if (id === undefined) return [];
      const twice = seen.has(id);
      seen.add(id);
      return twice ? [wrong(element, sections[name] ?? '13.1', `the ${name} id “${id}” stands twice`)] : [];
    });
  });

const sections: Readonly<Record<string, string>> = { block: '13.1.2', objective: '13.1.3', au: '13.1.4' };

/** 13.1.3: a unit refers to objectives that the course has. */
const checkReferences = (root: XmlElement): readonly StructureProblem[] => {
  const known = new Set(
    childrenOf(childOf(root, 'objectives'), 'objective').map(({ attrs }) => attrs.id?.trim()),
  );
  return descendants(root, 'objective').flatMap((element) => {
    const idref = element.attrs.idref?.trim();
    return idref === undefined || known.has(idref)
      ? []
      : [wrong(element, '13.1.3', `there is no objective “${idref}”`)];
  });
};

/** Parameters of the launch, which an address may not use for itself (8.1). */
const reserved = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

const checkUrl = (unit: XmlElement, around: Around): readonly StructureProblem[] => {
  const element = childOf(unit, 'url');
  const url = element?.text ?? '';
  if (!element || url === '') return [];
  if (/[\s<>"{}|\\^`]/.test(url)) return [wrong(element, '13.1.4', `“${url}” is not an address`)];
  return [...checkQuery(element, url), ...checkFile(element, url, around)];
};

const checkQuery = (element: XmlElement, url: string): readonly StructureProblem[] => {
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  return reserved
    .filter((name) => query.has(name))
    .map((name) => wrong(element, '8.1', `the address uses the parameter ${name}, which is the launch's`));
};

/** 14.1 and 14.2: a relative address is that of a file in the zip. */
const checkFile = (element: XmlElement, url: string, around: Around): readonly StructureProblem[] => {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) return [];
  if (around === 'alone')
    return [wrong(element, '14.2', `“${url}” is relative, and there is no zip that it could be relative to`)];
  const path = decodeURI(url.replace(/[?#].*$/s, '')).replace(/^\.\//, '');
  return around.files.has(path)
    ? []
    : [wrong(element, '14.1', `the zip has no file ${path}, which “${url}” names`)];
};
