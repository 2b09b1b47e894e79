import type { XmlElement, XmlNode } from '../../read-xml.ts';

/**
 * A document of QTI 3 in the names of version 2, so that one reader reads all: `qti-choice-interaction` becomes
 * `choiceInteraction`, `max-choices` becomes `maxChoices`, a `qti-content-body` gives what it holds.
 */
export const inNamesOf2 = (element: XmlElement): XmlElement => {
  const { name, attrs, text, pos } = element;
  const children = childrenIn(element.children);
  if (name.startsWith(prefix)) {
    const own = camel(name.slice(prefix.length));
    return { name: own, attrs: renamedAttributes(attrs), children, text, pos };
  }
  return children === element.children ? element : { name, attrs, children, text, pos };
};

const prefix = 'qti-';

const childrenIn = (children: readonly XmlNode[]): readonly XmlNode[] => {
  const [only] = children;
  if (only === undefined) return children;
  if (children.length > 1 || (typeof only !== 'string' && only.name === 'qti-content-body'))
    return addChildren(children, []);
  return typeof only === 'string' ? children : [inNamesOf2(only)];
};

const addChildren = (children: readonly XmlNode[], found: XmlNode[]): readonly XmlNode[] => {
  for (const child of children)
    if (typeof child === 'string') found.push(child);
    else if (child.name === 'qti-content-body') addChildren(child.children, found);
    else found.push(inNamesOf2(child));
  return found;
};

const renamedAttributes = (attrs: XmlElement['attrs']): XmlElement['attrs'] => {
  if (!hasDash(attrs)) return attrs;
  const out: Record<string, string> = {};
  for (const name in attrs) out[attributeName(name)] = attrs[name] ?? '';
  return out;
};

const hasDash = (attrs: XmlElement['attrs']): boolean => {
  for (const name in attrs) if (name.includes('-')) return true;
  return false;
};

const attributeName = (name: string): string =>
  !name.includes('-') || /^(?:xml|data-|aria-)/.test(name) ? name : camel(name);

/** Names that were met; files of thousands of names of their own are not remembered. */
const camels = new Map<string, string>();

const camel = (name: string): string => {
  if (!name.includes('-')) return name;
  const met = camels.get(name);
  if (met !== undefined) return met;
  const made = known[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (camels.size < 1000) camels.set(name, made);
  return made;
};

/** Abbreviations keep their capitals in version 2. */
const known: Readonly<Record<string, string>> = {
  'duration-lt': 'durationLT',
  'duration-gte': 'durationGTE',
};
