import type { ClozeKey, GapKey } from '../../model/key.ts';
import { type Response, textsOf } from '../../scoring/response.ts';

/** What stands in each blank, as a person would read it: of a drop-down the words of its option. */
export const clozeTexts = ({ gaps }: ClozeKey, response: Response | undefined): readonly string[] => {
  const given = textsOf(response ?? []);
  return gaps.map((gap, index) => {
    const text = given[index] ?? '';
    return gap.type === 'choice' && text !== '' ? (gap.options[Number(text)] ?? '') : text;
  });
};

/** A right text for each blank. */
export const rightTexts = ({ gaps }: ClozeKey): readonly string[] => gaps.map(rightText);

const rightText = (gap: GapKey): string => {
  switch (gap.type) {
    case 'text':
      return gap.texts[0] ?? '';
    case 'choice':
      return gap.options[gap.right] ?? '';
    case 'number':
      return String(gap.shown ?? (gap.low + gap.high) / 2);
    case 'formula':
      return '';
  }
};
