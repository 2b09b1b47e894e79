import type { Tokens } from 'marked';
import { element, type Rich } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { readInline } from '../../inline/read-inline.ts';
import { type Settings, splitSettings } from '../../inline/settings.ts';
import { type Place, shifted } from '../place.ts';
import type { Reader } from '../reader.ts';
import { reportUnknownSettings } from '../report-settings.ts';
import type { Block } from './block.ts';

/** A heading of a page: its anchor is GitHub's, or the one written `{#id}`. */
export const readHeading = (reader: Reader, block: Block<Tokens.Heading>): Rich => {
  const { text, place, settings } = splitHeading(reader, block, noWords);
  if (settings) reportUnknownSettings(reader, settings, { keys: [], words: [], id: true, place });
  const children = readInline(reader, text, place);
  // In a question only an anchor that the author wrote: quizzes that draw it have headings of their own.
  const id =
    reader.question && !settings?.id ? undefined : headingAnchor(reader, toPlain(children), settings, place);
  return [
    element(`h${block.token.depth}`, id === undefined ? {} : { id }, children, block.place.at(block.start)),
  ];
};

const noWords: ReadonlySet<string> = new Set();

export const headingAnchor = (
  reader: Reader,
  heading: string,
  settings: Settings | undefined,
  place: Place,
): string => {
  const own = settings?.id;
  if (!own) return reader.slugger.anchor(heading);
  if (!reader.slugger.take(own.value)) {
    reader.ctx.report.add('markdown/repeated-anchor', { anchor: own.value }, place.at(own.start));
  }
  return own.value;
};

/** A heading's text without its settings; `place` is where that text begins. */
export const splitHeading = (
  reader: Reader,
  block: Block<Tokens.Heading>,
  words: ReadonlySet<string>,
): { readonly text: string; readonly place: Place; readonly settings: Settings | undefined } => {
  const { raw, text } = block.token;
  const begins = Math.max(0, raw.indexOf(text, raw.search(/[^ #\t]|$/)));
  const place = shifted(block.place, block.start + begins);
  const split = splitSettings(text, words);
  const { settings } = split;
  const before = settings && splitSettings(split.text.trimEnd(), words).settings;
  if (before) reader.ctx.report.add('markdown/two-settings', {}, place.at(before.start));
  return { text: split.text, settings, place };
};
