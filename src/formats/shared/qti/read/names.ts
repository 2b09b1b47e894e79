import type { XmlElement, XmlNode } from '../../read-xml.ts';

/**
 * A document of QTI 3 in the names of version 2, so that one reader reads all: `qti-choice-interaction` becomes
 * `choiceInteraction`, `max-choices` becomes `maxChoices`, a `qti-content-body` gives what it holds.
 */
export const inNamesOf2 = (element: XmlElement): XmlElement => {
  const children = childrenIn(element);
  const { name, text, pos } = element;
  if (!name.startsWith(prefix)) return { name, attrs: element.attrs, children, text, pos };
  return { name: camel(name.slice(prefix.length)), attrs: renamedAttributes(element), children, text, pos };
};

const prefix = 'qti-';

const childrenIn = ({ children }: XmlElement, found: XmlNode[] = []): readonly XmlNode[] => {
  for (const child of children)
    if (typeof child === 'string') found.push(child);
    else if (child.name === 'qti-content-body') childrenIn(child, found);
    else found.push(inNamesOf2(child));
  return found;
};

const renamedAttributes = ({ attrs }: XmlElement): XmlElement['attrs'] => {
  const out: Record<string, string> = {};
  for (const name in attrs) out[attributeName(name)] = attrs[name] ?? '';
  return out;
};

const attributeName = (name: string): string =>
  !name.includes('-') || /^(?:xml|data-|aria-)/.test(name) ? name : camel(name);

const camel = (name: string): string => {
  if (!name.includes('-')) return name;
  return known[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
};

/** Abbreviations keep their capitals in version 2. */
const known: Readonly<Record<string, string>> = {
  'duration-lt': 'durationLT',
  'duration-gte': 'durationGTE',
};
