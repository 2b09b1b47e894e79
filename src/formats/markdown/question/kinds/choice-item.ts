import type { Choice } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { splitSettings } from '../../inline/settings.ts';
import { type Block, blockPos, innerBlocks } from '../../page/blocks/block.ts';
import { isCallout } from '../../page/blocks/callout.ts';
import type { ListItem } from '../../page/blocks/list.ts';
import type { Reader } from '../../page/reader.ts';
import type { ChoiceMark } from '../choice-mark.ts';
import { isQuote, itemBlocks, itemPos, readLoose } from '../item.ts';
import { findRepeated } from '../same.ts';

export const readChoice = (reader: Reader, item: ListItem, mark: ChoiceMark | undefined): Choice => {
  const { content, feedback } = choiceParts(reader, itemBlocks(item, mark?.length ?? 0));
  const pos = itemPos(item);
  if (content.length === 0) reader.ctx.report.add('quiz/empty-choice', {}, pos);
  reportSettings(reader, item);
  const credit = mark?.credit;
  const choice = { text: content, right: (mark?.checked ?? false) || isRightByCredit(mark), pos };
  if (credit === undefined && feedback.length === 0) return choice;
  return { ...choice, ...(credit !== undefined && { credit }), ...(feedback.length > 0 && { feedback }) };
};

/** Those of answer lines, which would be shown as text here. Other braces may well be part of a choice. */
const reportSettings = (reader: Reader, item: ListItem): void => {
  if (!item.token.text.includes('}')) return;
  const line = item.token.text.split('\n', 1)[0] ?? '';
  const { settings } = splitSettings(line.trimEnd(), noWords);
  if (!settings) return;
  const name = ['credit', 'feedback', 'points'].find((key) => settings.values.has(key));
  if (name) reader.ctx.report.add('quiz/setting-on-choice', { name }, itemPos(item));
};

const noWords: ReadonlySet<string> = new Set();

/** In round brackets full credit is right; in square ones every credit above zero is a part of it. */
const isRightByCredit = (mark: ChoiceMark | undefined): boolean => {
  if (mark?.credit === undefined) return false;
  return mark.shape === 'round' ? mark.credit >= 1 : mark.credit > 0;
};

/** A plain quote under a choice is its feedback. */
const choiceParts = (
  reader: Reader,
  blocks: readonly Block[],
): { readonly content: Rich; readonly feedback: Rich } => {
  const quotes = blocks.filter(isQuote);
  if (quotes.length === 0) return { content: readLoose(reader, blocks), feedback: [] };
  const content = readLoose(
    reader,
    blocks.filter((block) => !isQuote(block)),
  );
  const feedback = quotes.flatMap((quote) => {
    if (isCallout(quote)) reader.ctx.report.add('quiz/callout-in-choice', {}, blockPos(quote));
    return reader.readBlocks(innerBlocks(quote, quote.token));
  });
  return { content, feedback };
};

export const reportSame = (reader: Reader, choices: readonly Choice[]): void => {
  const full = choices.filter((one) => one.text.length > 0);
  for (const { first, again } of findRepeated(full, (one) => one.text)) {
    const related = [{ message: 'the same choice', at: first.pos }];
    reader.ctx.report.add('quiz/duplicate-choice', { text: toPlain(again.text) }, again.pos, related);
  }
};
