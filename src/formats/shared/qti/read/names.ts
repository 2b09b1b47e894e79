import type { XmlElement, XmlNode } from '../../read-xml.ts';

/**
 * A document of QTI 3 in the names of version 2, so that one reader reads all: `qti-choice-interaction` becomes
 * `choiceInteraction`, `max-choices` becomes `maxChoices`, a `qti-content-body` gives what it holds.
 */
export const inNamesOf2 = (element: XmlElement): XmlElement => {
  const children = element.children.flatMap(renamed);
  if (!element.name.startsWith(prefix)) return { ...element, children };
  const attrs = Object.fromEntries(
    Object.entries(element.attrs).map(([name, value]) => [attributeName(name), value]),
  );
  return { ...element, name: camel(element.name.slice(prefix.length)), attrs, children };
};

const prefix = 'qti-';

const renamed = (node: XmlNode): readonly XmlNode[] => {
  if (typeof node === 'string') return [node];
  return node.name === 'qti-content-body' ? node.children.flatMap(renamed) : [inNamesOf2(node)];
};

const attributeName = (name: string): string => (/^(?:xml|data-|aria-)/.test(name) ? name : camel(name));

const camel = (name: string): string =>
  known[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Abbreviations keep their capitals in version 2. */
const known: Readonly<Record<string, string>> = {
  'duration-lt': 'durationLT',
  'duration-gte': 'durationGTE',
};
