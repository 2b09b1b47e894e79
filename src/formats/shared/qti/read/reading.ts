import type { Pos } from '../../../../model/pos.ts';
import type { Rich } from '../../../../model/rich.ts';
import type { Answered, Responses } from '../../answered.ts';
import type { Notes } from '../../notes.ts';
import type { XmlElement, XmlNode } from '../../read-xml.ts';
import type { Values } from './content.ts';
import type { Declaration } from './declarations.ts';
import type { Marked } from './processing.ts';
import type { Template } from './template.ts';

/** An item while it is read; its elements are named as in version 2. */
export interface ItemReading {
  readonly item: XmlElement;
  /** As findings name it. */
  readonly name: string;
  readonly notes: Notes;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly template: Template | undefined;
  readonly values: Values;
  readonly mark: (responses: Responses) => Marked | undefined;
  /** The outcome that holds the score. */
  readonly score: string;
  /** Everything in response processing, itself first; nothing where there is none. */
  readonly processing: readonly XmlElement[];
  /** Every feedback element, in the order of the item. */
  readonly told: readonly XmlElement[];
  /** What is told for an answer: the feedback elements that its outcomes show, by their place in `told`. */
  readonly shown: (responses: Responses) => readonly number[];
  /** Whether response processing uses the mapping of a response. */
  readonly usesMapping: (response: string) => boolean;
  /** Text of the item. */
  readonly rich: (nodes: readonly XmlNode[], at: Pos) => Rich;
  /** The path in the package that an address means; none where there is no such file. */
  readonly file: (url: string) => string | undefined;
  /** The size of a picture, where the package says one. */
  readonly size: (path: string) => { readonly width: number; readonly height: number } | undefined;
  readonly asksOtherwise: (how: string) => void;
}

/** An interaction and what its response is. */
export interface Asked {
  readonly reading: ItemReading;
  readonly interaction: XmlElement;
  readonly response: string;
  readonly declaration: Declaration | undefined;
}

export type KindReader = (asked: Asked) => Answered | string;
