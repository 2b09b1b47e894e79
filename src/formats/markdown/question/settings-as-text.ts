import { splitSettings } from '../inline/settings.ts';
import { isBlock, type PageBlock, textPlace } from '../page/blocks/block.ts';
import type { Place } from '../page/place.ts';
import type { Reader } from '../page/reader.ts';
import { questionKeys } from './settings.ts';

const keys = [...questionKeys, 'pick'].join('|');
/** `{points: 2}`, `{points=2`, `{.hard}`, `[points=2]`, `{#id} and text`. */
const inHeading = new RegExp(
  String.raw`(?<![\\{])(?:\{\s*(?:(?:${keys})\s*[=:]|#[A-Za-z][\w-]*\s*(?:\}|$)|\.[a-z][\w-]*\s*\})|\[(?:${keys})=)`,
  'i',
);
const alone = new RegExp(String.raw`^\{\s*(?:#[A-Za-z][\w-]*|(?:${keys})\s*[=:])[^{}]*\}$`, 'i');

const noWords: ReadonlySet<string> = new Set();

/** Reports settings of a question that stand where, or as, none can: they would be shown, and have no effect. */
export const reportSettingsAsText = (
  reader: Reader,
  { text, place }: { readonly text: string; readonly place: Place },
  blocks: readonly PageBlock[],
): void => {
  const add = (from: string, pos: ReturnType<Place['at']>): void => {
    const written = /^[{[][^}\]]{0,60}[}\]]?/.exec(from)?.[0].trim() ?? from;
    reader.ctx.report.add('markdown/settings-as-text', { written }, pos);
  };
  // Code and formulas are what they are; two pairs of braces at the end are reported where the heading is split.
  const told = /[`$]/.test(text) || splitSettings(text.trimEnd(), noWords).settings !== undefined;
  const found = told || !/[{[]/.test(text) ? -1 : text.search(inHeading);
  if (found >= 0) add(text.slice(found), place.at(found));
  const below = blocks.find((block) => block.type !== 'block' || block.token.type !== 'space');
  if (!isBlock(below, 'paragraph')) return;
  const paragraph = below.token.text.trim();
  if (alone.test(paragraph)) add(paragraph, textPlace(below).at(0));
};
