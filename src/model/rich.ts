import type { Pos } from './pos.ts';

/**
 * Rich text: a small element tree, never an HTML string. Element and attribute names are those of XHTML, lower case.
 * Addresses in `href` and `src` are, once a course is read, one of
 *   `item:ID` or `item:ID#anchor` (a page of the course; `item:#front` and `item:#syllabus` the two special pages),
 *   `#anchor` (on the same page), `asset:PATH` (a file of the course), or an absolute URL.
 */
export type Rich = readonly RichNode[];

export type RichNode = TextNode | Element | MathNode | GapNode | ValueNode;

export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

export interface Element {
  readonly type: 'element';
  readonly name: string;
  readonly attrs: Attrs;
  readonly children: Rich;
  readonly pos?: Pos;
}

export type Attrs = Readonly<Record<string, string>>;

/** A formula as TeX; `display` is a block of its own. Made MathML, or what else a target takes, when it is lowered. */
export interface MathNode {
  readonly type: 'math';
  readonly tex: string;
  readonly display: boolean;
  /** `{=expression}` in it means a computed value: only in questions. */
  readonly values?: true;
  readonly pos?: Pos;
  /** Where each line of `tex` begins. */
  readonly lines?: readonly Pos[];
}

/** The place of a cloze gap: an index into the question's `gaps`. */
export interface GapNode {
  readonly type: 'gap';
  readonly gap: number;
}

/** A computed value, `{=expression}` or `{=expression:decimals}`. */
export interface ValueNode {
  readonly type: 'value';
  readonly expression: string;
  readonly decimals?: number;
  readonly pos?: Pos;
}

export const text = (value: string): TextNode => ({ type: 'text', value });

export const element = (name: string, attrs: Attrs = {}, children: Rich = [], pos?: Pos): Element =>
  pos ? { type: 'element', name, attrs, children, pos } : { type: 'element', name, attrs, children };
