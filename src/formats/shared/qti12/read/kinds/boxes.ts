import type { TextGap } from '../../../../../model/question.ts';
import type { RichNode } from '../../../../../model/rich.ts';
import type { Response } from '../presentation.ts';
import { type Asked, htmlOf, type ItemReading } from '../reading.ts';
import { acceptedTexts } from './typed.ts';

/** D2L: several boxes for one list of answers. Each is a blank that takes any of them. */
export const boxes = (reading: ItemReading, response: Response): Asked | undefined => {
  const count = boxesOf(response);
  const accepted = acceptedTexts(reading, response);
  if (count < 2 || accepted.length === 0) return undefined;
  reading.asksOtherwise('every blank takes any of its answers, even one that was given before');
  const { pos } = response.element;
  const gap: TextGap = { type: 'text', texts: accepted.map(({ text }) => text), pos };
  const blanks = Array.from({ length: count }, (_, index): readonly (string | RichNode)[] => [
    '<div>',
    { type: 'gap', gap: index },
    '</div>',
  ]);
  return {
    stem: reading.rich([htmlOf(reading.presentation), ...blanks.flat()], reading.item.pos),
    answered: {
      fields: {
        kind: 'cloze',
        scoring: 'partial',
        gaps: blanks.map(() => gap),
        matchCase: accepted.some(({ matchCase }) => matchCase),
      },
    },
  };
};

/** The attribute has D2L's prefix, whichever that is. */
const boxesOf = ({ render }: Response): number => {
  const [, written] =
    Object.entries(render?.attrs ?? {}).find(([name]) => /(?:^|:)input_boxes$/.test(name)) ?? [];
  const count = Number(written);
  return Number.isInteger(count) && count <= 100 ? count : 1;
};
