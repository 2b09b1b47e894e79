import type { TokenizerExtension } from 'marked';

/** A formula on lines of its own, between `$$` and `$$`. */
export interface BlockMath {
  readonly type: 'blockMath';
  readonly raw: string;
  readonly tex: string;
}

export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly label: string;
  /** The note, without its label and indent. */
  readonly text: string;
}

export const blockMath: TokenizerExtension = {
  name: 'blockMath',
  level: 'block',
  tokenizer: (src) => {
    if (!src.startsWith('$$') && !/^ {1,3}\$\$/.test(src)) return undefined;
    const match = /^ {0,3}\$\$((?:(?!\n[ \t]*\n)(?:\\[\s\S]|[^\\$]|\$(?!\$)))+)\$\$[ \t]*(?:\n|$)/.exec(src);
    return match ? { type: 'blockMath', raw: match[0], tex: (match[1] ?? '').trim() } : undefined;
  },
};

export const footnoteDefinition: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer: (src) => {
    if (!src.startsWith('[^')) return undefined;
    const match = definition.exec(src);
    if (!match) return undefined;
    const [raw, label = '', content = ''] = match;
    return {
      type: 'footnoteDefinition',
      raw,
      label,
      text: content.replace(/^(?: {1,4}|\t)/gm, '').trimEnd(),
    };
  },
};

// The first line, lines right below it, and indented paragraphs after blank lines.
const definition =
  /^\[\^([^\s\][]+)\]:((?:[^\n]*)(?:\n(?!\[\^|[ \t]*(?:\n|$))[^\n]+|\n(?:[ \t]*\n)+(?: {4}|\t)[^\n]+)*)(?:\n|$)/;
