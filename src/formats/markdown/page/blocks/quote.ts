import type { Tokens } from 'marked';
import { closest } from '../../../../diagnostics/closest.ts';
import { element, type Rich, type RichNode } from '../../../../model/rich.ts';
import type { HtmlPart } from '../../../../rich/from-html.ts';
import { walkRich } from '../../../../rich/map.ts';
import type { Reader } from '../reader.ts';
import { type Block, blockPos, innerBlocks } from './block.ts';
import { type Callout, isCallout, splitCallouts } from './callout.ts';
import type { BlockSpot } from './read-blocks.ts';

/** A quote, or a callout of a page. Its name is shown in the learner's language, by the page. */
export const readQuote = (reader: Reader, block: Block<Tokens.Blockquote>, spot: BlockSpot): Rich => {
  if (!isCallout(block)) reportNear(reader, block);
  if (!isCallout(block))
    return [element('blockquote', {}, reader.readBlocks(innerBlocks(block, block.token)))];
  return splitCallouts(reader, block).flatMap((callout, index) =>
    readPageCallout(reader, callout, index === 0 && followsMedia(spot.last)),
  );
};

/** `> [NOTE]`, `> [!NOTE`: a callout but for a sign. */
const reportNear = (reader: Reader, block: Block<Tokens.Blockquote>): void => {
  const [written, name = ''] = /^\s*\[ {0,3}!? {0,3}([A-Z]+) {0,3}(?:\](?![([:])|(?=\n|$))/.exec(
    block.token.text,
  ) ?? [''];
  if (Object.hasOwn(pageCallouts, name))
    reader.ctx.report.add('markdown/near-callout', { written: written.trim(), name }, blockPos(block));
};

const readPageCallout = (reader: Reader, callout: Callout, afterMedia: boolean): Rich => {
  const kind = callout.name === 'TRANSCRIPT' && afterMedia ? 'transcript' : pageCallouts[callout.name];
  const body = reader.readBlocks(callout.blocks);
  if (kind) return [element('aside', { class: `callout ${kind}`, 'data-callout': kind }, body)];
  const meant = closest(callout.name, Object.keys(pageCallouts)) ?? '';
  reader.ctx.report.add('markdown/unknown-callout', { name: callout.name, meant }, callout.place.at(0));
  return [element('blockquote', {}, body)];
};

/** Callouts of pages, and the names of other tools for them. */
const pageCallouts: Readonly<Record<string, string>> = {
  NOTE: 'note',
  TIP: 'tip',
  WARNING: 'warning',
  EXAMPLE: 'example',
  KEY: 'key',
  IMPORTANT: 'key',
  CAUTION: 'warning',
};

/** A recording in a paragraph or as raw HTML too. */
const followsMedia = (last: HtmlPart | undefined): boolean => {
  if (last?.type === 'html') return /<(?:audio|video)\b/i.test(last.html);
  return last !== undefined && [...walkRich([last])].some(isRecording);
};

const isRecording = (node: RichNode): boolean =>
  node.type === 'element' && (node.name === 'audio' || node.name === 'video');
