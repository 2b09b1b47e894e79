import { type Rich, type RichNode, text as textNode } from '../../../model/rich.ts';
import { fromHtml, type HtmlPart } from '../../../rich/from-html.ts';
import { inlineCost } from '../../../rich/inline-cost.ts';
import { type Place, shifted } from '../page/place.ts';
import { htmlContext, type Reader, unmask } from '../page/reader.ts';
import { reportBrokenAddress } from './broken-address.ts';
import { decodeEntities } from './entities.ts';
import { inlineReaders } from './inline-readers.ts';
import type { Token } from './lexer.ts';

/** Text inside a block, as rich text. */
export const readInline = (reader: Reader, text: string, place: Place): Rich => {
  if (text === '') return [];
  if (!special.test(text) || !meaning.test(text) || !affords(reader, text, place))
    return [textNode(unmask(reader, text))];
  const rich = readTokens(reader, reader.lexer.inline(text, reader.question !== undefined), place);
  reportBrokenAddress(reader, { text, place }, rich);
  return rich;
};

/** Where reading would take too long, the page's text stays as it is written from here on. */
const affords = (reader: Reader, text: string, place: Place): boolean => {
  const left = reader.affordable;
  if (left >= 0) reader.affordable -= inlineCost(text);
  if (reader.affordable >= 0) return true;
  if (left >= 0) reader.ctx.report.add('markdown/too-dense', {}, place.at(0));
  return false;
};

/** Text without the spaces at its end, which mean nothing there; a no-break space stays. */
export const withoutEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end--;
  return end === text.length ? text : text.slice(0, end);
};

/** Signs that may mean something: all other text need not be lexed. */
const special = /[\\`*_~^$[<&@{]| {2}\n|:\/\/|www\.|mailto:|xmpp:/i;

/** The same where they can: some mean something in pairs or before others alone. A price, or an ampersand between words, is text. */
const meaning =
  /[\\~[]|([`*_^$])(?=[\s\S]*\1)|<(?=\S)|&(?=[#a-z])|\{(?=[{=])|[\w.+-]@[\w-]| {2}\n|:\/\/|www\.|mailto:|xmpp:/i;

/** Inline tokens of a text that begins at `place`. */
export const readTokens = (reader: Reader, tokens: readonly Token[], place: Place): Rich => {
  const parts: HtmlPart[] = [];
  let html = false;
  let start = 0;
  let skip = 0;
  for (const [index, token] of tokens.entries()) {
    const at = start;
    start += token.raw.length;
    if (token.type === 'html') {
      html = true;
      parts.push({ type: 'html', html: unmask(reader, token.raw), place: shifted(place, at) });
      continue;
    }
    if (token.type === 'text') {
      const value = decodeEntities(unmask(reader, skip > 0 ? token.raw.slice(skip) : token.text));
      skip = 0;
      pushText(parts, value);
      continue;
    }
    const spot = { place: shifted(place, at), next: tokens[index + 1], skip: 0 };
    const read = inlineReaders[token.type];
    // The table's row is the one for this token's type.
    if (read) parts.push(...(read as ReadAny)(reader, token, spot));
    skip = spot.skip;
  }
  return html ? fromHtml(parts, htmlContext(reader)) : (parts as RichNode[]);
};

type ReadAny = (reader: Reader, token: Token, spot: Spot) => Rich;

/** Where an inline token stands, and what follows it. */
export interface Spot {
  readonly place: Place;
  readonly next: Token | undefined;
  /** Signs of the next token that this one took. */
  skip: number;
}

const pushText = (parts: HtmlPart[], value: string): void => {
  if (value === '') return;
  const last = parts.at(-1);
  if (last?.type === 'text') parts[parts.length - 1] = textNode(last.value + value);
  else parts.push(textNode(value));
};
