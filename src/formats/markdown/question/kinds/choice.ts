import type { Tokens } from 'marked';
import type { Choice, Question } from '../../../../model/question.ts';
import { toPlain } from '../../../../rich/plain.ts';
import type { Block } from '../../page/blocks/block.ts';
import { type ListItem, listItems } from '../../page/blocks/list.ts';
import type { Reader } from '../../page/reader.ts';
import { type ChoiceMark, choiceMark, nearMark } from '../choice-mark.ts';
import { checkCredits } from '../credits.ts';
import type { Draft } from '../draft.ts';
import { itemPos } from '../item.ts';
import { truthOf } from '../words.ts';
import { readChoice, reportSame } from './choice-item.ts';
import { isHotspot, readHotspot } from './hotspot.ts';

/** A marked list: one right, several right, true or false, or areas of a picture. */
export const readChoices = (draft: Draft, block: Block<Tokens.List>): Question => {
  const { reader, base } = draft;
  const items = listItems(block).map((item) => ({ item, mark: choiceMark(item.token.text) }));
  const shape = checkMarks(reader, items);
  if (block.token.raw.includes('@')) {
    const areas = items.map(({ item }) => item);
    if (isHotspot(areas)) return readHotspot(draft, areas, shape);
  }
  const choices = items.map(({ item, mark }) => readChoice(reader, item, mark));
  reportSame(reader, choices);
  if (items.every(({ mark }) => mark)) checkCredits(draft, choices, shape);
  if (shape === 'square') return { kind: 'multi', choices, none: draft.settings.none, ...base };
  return asBoolean(draft, choices) ?? { kind: 'choice', choices, ...base };
};

interface MarkedItem {
  readonly item: ListItem;
  readonly mark: ChoiceMark | undefined;
}

/** Round or square, the same for all items. */
const checkMarks = (reader: Reader, items: readonly MarkedItem[]): ChoiceMark['shape'] => {
  const shape = items.find((one) => one.mark)?.mark?.shape ?? 'round';
  for (const { item, mark } of items) {
    if (!mark)
      reader.ctx.report.add('quiz/unmarked-choice', { near: nearMark(item.token.text) }, itemPos(item));
    else if (mark.shape !== shape) {
      reader.ctx.report.add('quiz/mixed-marks', {}, itemPos(item));
      break;
    }
  }
  return shape;
};

/** True and false are a kind of their own when the two labels are those words in the page's language. */
const asBoolean = ({ reader, base }: Draft, choices: readonly Choice[]): Question | undefined => {
  if (choices.length !== 2 || choices.some((one) => one.credit !== undefined)) return undefined;
  const [first, second] = choices.map((one) => truthOf(reader.ctx, toPlain(one.text)));
  if (first === undefined || second === undefined || first === second) return undefined;
  return {
    kind: 'boolean',
    choices: choices.map((one, index) => ({ value: index === 0 ? first : second, ...one })),
    ...base,
  };
};
