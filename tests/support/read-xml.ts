import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element as a test reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text in it. */
  readonly text: string;
}

/** Parses a document with a parser that is not ours; one that is not well-formed throws. */
export const readXml = (source: string): XmlElement => {
  const parser = new SaxesParser();
  const stack: { name: string; attrs: Record<string, string>; children: XmlElement[]; text: string }[] = [
    { name: '', attrs: {}, children: [], text: '' },
  ];
  const say = (text: string): void => {
    for (const one of stack) one.text += text;
  };
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    stack.push({ name, attrs: { ...attributes }, children: [], text: '' });
  });
  parser.on('closetag', () => {
    const done = stack.pop();
    if (done) stack.at(-1)?.children.push(done);
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  const root = stack[0]?.children[0];
  if (!root) throw new Error('no root element');
  return root;
};

/** Every element below, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

export const all = (element: XmlElement, name: string): readonly XmlElement[] =>
  [...descendants(element)].filter((one) => one.name === name);

export const first = (element: XmlElement, name: string): XmlElement => {
  const found = all(element, name)[0];
  if (!found) throw new Error(`no ${name} in ${element.name}`);
  return found;
};
