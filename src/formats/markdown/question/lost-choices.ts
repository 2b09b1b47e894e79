import type { Tokens } from 'marked';
import type { Pos } from '../../../model/pos.ts';
import type { Token } from '../inline/lexer.ts';
import type { PageBlock } from '../page/blocks/block.ts';
import type { Reader } from '../page/reader.ts';
import { type ChoiceMark, choiceMark } from './choice-mark.ts';
import { roleOf } from './roles.ts';

interface LostChoice {
  readonly line: string;
  readonly form: string;
  readonly pos: Pos;
}

const mark = String.raw`(?:\((?:[ xX]|\d+%)\)|\[(?:[ xX]|\d+%)\])[ \t\u00A0]+\S.*$`;
const forms: Readonly<Record<string, RegExp>> = {
  space: new RegExp(`^ {0,3}[-*+]${mark}`),
  bullet: new RegExp(String.raw`^ {0,3}[\u2012-\u2015\u2022\u2023\u25AA\u25CF\u00B7]\s*${mark}`, 'u'),
  invisible: new RegExp(
    String.raw`^ {0,3}(?:[\u00A0\u200B\u2060\uFEFF]+[-*+]\s+|[-*+][\u00A0\u2007\u202F\u200B]\s*)${mark}`,
  ),
};
/** What only looks like a choice where nothing else asks for an answer. */
const bareForms: Readonly<Record<string, RegExp>> = {
  bare: new RegExp(`^ {0,3}${mark}`),
  other: /^ {0,3}\[[([][ xX][\])]\][ \t]+\S.*$/,
};
const indented = new RegExp(`^ {4,}[-*+][ \\t]+${mark}`);
/** A list below an item, of which the items are marked. */
const nested = new RegExp(`^[ \\t]+[-*+][ \\t]+${mark}`);

/** Whether any line of a block has one of the forms: most questions have none, and need not be looked at line by line. */
const anyForm = new RegExp(
  [...Object.values(forms), ...Object.values(bareForms), indented, nested]
    .map(({ source }) => source)
    .join('|'),
  'mu',
);

/** Reports the first line of a question that was meant for a choice and is text. Says whether there is one. */
export const reportLostChoice = (reader: Reader, blocks: readonly PageBlock[]): boolean => {
  const suspects = blocks.filter((block) => block.type === 'block' && anyForm.test(block.token.raw));
  if (suspects.length === 0) return false;
  const marked = blocks.some((block) => roleOf(block) === 'choices');
  const found = suspects.map((block) => lostIn(block, marked)).find((one) => one !== undefined);
  if (!found) return false;
  const { line, form, pos } = found;
  reader.ctx.report.add('quiz/choice-as-text', { line, form }, pos);
  return true;
};

const lostIn = (block: PageBlock, marked: boolean): LostChoice | undefined => {
  if (block.type !== 'block') return undefined;
  const { token, place, start } = block;
  const known = formsIn(token, marked);
  let at = start;
  for (const line of known ? token.raw.split('\n') : []) {
    const form = Object.entries(known ?? {}).find(([, pattern]) => pattern.test(line))?.[0];
    if (form) return { line: line.trim().slice(0, 60), form, pos: place.at(at + line.search(/\S|$/)) };
    at += line.length + 1;
  }
  return undefined;
};

const formsIn = (token: Token, marked: boolean): Readonly<Record<string, RegExp>> | undefined => {
  if (token.type === 'list') return hasNested(token) ? { ...forms, nested } : forms;
  if (token.type === 'code') return token.codeBlockStyle === 'indented' && !marked ? { indented } : undefined;
  if (token.type !== 'paragraph') return undefined;
  return marked ? forms : { ...forms, ...bareForms };
};

const hasNested = (list: Tokens.List): boolean =>
  list.items.some((item) =>
    item.tokens.some(
      (token) => isList(token) && token.items.some(({ text }) => isLost(text, choiceMark(item.text))),
    ),
  );

const isList = (token: { readonly type: string }): token is Tokens.List => token.type === 'list';

/** Below what is no choice, a list of empty boxes may be one of things to do. */
const isLost = (text: string, above: ChoiceMark | undefined): boolean => {
  const own = choiceMark(text);
  return own !== undefined && (above !== undefined || own.shape === 'round' || own.checked);
};
