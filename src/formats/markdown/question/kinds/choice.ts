import type { Tokens } from 'marked';
import type { Choice, Question } from '../../../../model/question.ts';
import type { Rich } from '../../../../model/rich.ts';
import { toPlain } from '../../../../rich/plain.ts';
import { type Block, blockPos, innerBlocks } from '../../page/blocks/block.ts';
import { isCallout } from '../../page/blocks/callout.ts';
import { type ListItem, listItems } from '../../page/blocks/list.ts';
import { readBlocks } from '../../page/blocks/read-blocks.ts';
import type { Reader } from '../../page/reader.ts';
import { type ChoiceMark, choiceMark } from '../choice-mark.ts';
import { checkCredits } from '../credits.ts';
import type { Draft } from '../draft.ts';
import { isQuote, itemBlocks, itemPos, readLoose } from '../item.ts';
import { findRepeated } from '../same.ts';
import { isWord } from '../words.ts';
import { isHotspot, readHotspot } from './hotspot.ts';

/** A marked list: one right, several right, true or false, or areas of a picture. */
export const readChoices = (draft: Draft, block: Block<Tokens.List>): Question => {
  const { reader, base } = draft;
  const items = listItems(block);
  const shape = checkMarks(reader, items);
  if (isHotspot(items)) return readHotspot(draft, items, shape);
  const choices = items.map((item) => readChoice(reader, item));
  reportSame(reader, choices);
  checkCredits(draft, choices, shape);
  if (shape === 'square') return { ...base, kind: 'multi', choices, none: draft.settings.none };
  return asBoolean(draft, choices) ?? { ...base, kind: 'choice', choices };
};

/** Round or square, the same for all items. */
const checkMarks = (reader: Reader, items: readonly ListItem[]): ChoiceMark['shape'] => {
  const marks = items.map((item) => ({ item, mark: choiceMark(item.token.text) }));
  const shape = marks.find((one) => one.mark)?.mark?.shape ?? 'round';
  for (const { item, mark } of marks) {
    if (!mark) reader.ctx.report.add('quiz/unmarked-choice', {}, itemPos(item));
    else if (mark.shape !== shape) {
      reader.ctx.report.add('quiz/mixed-marks', {}, itemPos(item));
      break;
    }
  }
  return shape;
};

export const readChoice = (reader: Reader, item: ListItem): Choice => {
  const mark = choiceMark(item.token.text);
  const { content, feedback } = choiceParts(reader, itemBlocks(item, mark?.length ?? 0));
  const pos = itemPos(item);
  if (content.length === 0) reader.ctx.report.add('quiz/empty-choice', {}, pos);
  const credit = mark?.credit;
  return {
    text: content,
    right: (mark?.checked ?? false) || isRightByCredit(mark),
    ...(credit !== undefined && { credit }),
    ...(feedback.length > 0 && { feedback }),
    pos,
  };
};

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
  const content = readLoose(
    reader,
    blocks.filter((block) => !isQuote(block)),
  );
  const feedback = quotes.flatMap((quote) => {
    if (isCallout(quote)) reader.ctx.report.add('quiz/callout-in-choice', {}, blockPos(quote));
    return readBlocks(reader, innerBlocks(quote, quote.token));
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

/** True and false are a kind of their own when the two labels are those words in the page's language. */
const asBoolean = ({ reader, base }: Draft, choices: readonly Choice[]): Question | undefined => {
  if (choices.length !== 2 || choices.some((one) => one.credit !== undefined)) return undefined;
  const values = choices.map((one) => {
    const label = toPlain(one.text);
    return isWord(reader.ctx, 'true', label) ? true : isWord(reader.ctx, 'false', label) ? false : undefined;
  });
  const [first, second] = values;
  if (first === undefined || second === undefined || first === second) return undefined;
  return {
    ...base,
    kind: 'boolean',
    choices: choices.map((one, index) => ({ ...one, value: index === 0 ? first : second })),
  };
};
