import type { Report } from '../../diagnostics/report.ts';
import type { Pos } from '../../model/pos.ts';

/** An element of somebody else's XML, with its place. */
export interface XmlElement {
  /** Without a prefix: every standard that is read has names of its own. */
  readonly name: string;
  /** As written, prefixes included. */
  readonly attrs: Readonly<Record<string, string>>;
  /** Elements and stretches of text, in order; comments and instructions are left out. */
  readonly children: readonly XmlNode[];
  /** The text directly in it, references resolved. */
  readonly text: string;
  /** Of its `<`. */
  readonly pos: Pos;
}

/** An element, or a stretch of text. */
export type XmlNode = XmlElement | string;

/** What a document may be at most: more is no course, but an attack or an accident. */
export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  /** Held in memory at one time. */
  readonly elements: number;
}

/** Stops whoever parses; says what to report. */
export class Refused extends Error {
  readonly tell: (report: Report) => void;
  constructor(tell: (report: Report) => void) {
    super('the document is refused');
    this.tell = tell;
  }
}

/** A document as it is found, in the order of its text. */
export interface XmlTree {
  /** A start tag whose `<` stands at an offset. Refuses what is too deep or too much. */
  readonly open: (name: string, attrs: XmlElement['attrs'], offset: number) => void;
  readonly say: (text: string) => void;
  readonly close: () => void;
  readonly root: () => XmlElement | undefined;
}

export interface XmlGrowth {
  readonly source: string;
  readonly file: string;
  readonly limits: XmlLimits;
  /** Is given each element of a name as soon as it is complete; then its content is let go. */
  readonly each?: Each | undefined;
  /** The elements that were given away, also when the same document was begun before: those stand in this tree too. */
  readonly taken: XmlElement[];
}

export interface Each {
  readonly name: string;
  readonly take: (element: XmlElement) => void;
}

interface Open {
  readonly name: string;
  readonly attrs: XmlElement['attrs'];
  children: XmlNode[];
  text: string;
  readonly pos: Pos;
}

/** Most elements hold nothing or one thing; an array that something is pushed to takes room for seventeen. */
const nothing: XmlNode[] = [];

const add = (parent: Open, child: XmlNode): void => {
  if (parent.children === nothing) parent.children = [child];
  else parent.children.push(child);
};

export const growTree = ({ source, file, limits, each, taken }: XmlGrowth): XmlTree => {
  const placeOf = forwardPlaces(source, file);
  const top: Open = { name: '', attrs: {}, children: nothing, text: '', pos: { file, line: 1, column: 1 } };
  const above: Open[] = [];
  /** How many elements were held when each open one began. */
  const before: number[] = [];
  let inside = top;
  let elements = 0;
  let count = 0;
  return {
    open: (name, attrs, offset) => {
      const pos = placeOf(offset);
      if (above.length >= limits.depth)
        throw new Refused((report) => report.add('read/too-deep', { limit: limits.depth }, pos));
      if (elements >= limits.elements)
        throw new Refused((report) => report.add('read/too-many-elements', { limit: limits.elements }, pos));
      before.push(elements++);
      const element: Open = { name: localName(name), attrs, children: nothing, text: '', pos };
      add(inside, element);
      above.push(inside);
      inside = element;
    },
    say: (text) => {
      add(inside, text);
      inside.text += text;
    },
    close: () => {
      const closed = inside;
      const held = before.pop() ?? 0;
      inside = above.pop() ?? top;
      if (closed.name !== each?.name) return;
      const earlier = taken[count++];
      if (earlier) inside.children[inside.children.length - 1] = earlier;
      else {
        each.take(closed);
        closed.children = nothing;
        taken.push(closed);
      }
      elements = held + 1;
    },
    root: () => top.children.find((one) => typeof one !== 'string'),
  };
};

/** Places of offsets that are asked for in their order. */
const forwardPlaces = (source: string, file: string): ((offset: number) => Pos) => {
  let line = 1;
  let start = 0;
  let end = source.indexOf('\n');
  return (offset) => {
    while (end >= 0 && end < offset) {
      line += 1;
      start = end + 1;
      end = source.indexOf('\n', start);
    }
    return { file, line, column: offset - start + 1 };
  };
};

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};
