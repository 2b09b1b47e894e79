import type { GapKey, Key } from '../../src/model/key.ts';
import type { Response } from '../../src/scoring/response.ts';

/** What earns full marks; none where a person marks. A key without expressions: see `settleKey`. */
export const rightResponse = (key: Key): Response | undefined => {
  switch (key.kind) {
    case 'choice':
    case 'boolean':
      return best(key.credits);
    case 'multi':
      return rightSet(key.credits ? key.credits.map((credit) => credit > 0) : key.right);
    case 'hotspot':
      return key.several
        ? rightSet(key.credits ? key.credits.map((credit) => credit > 0) : key.right)
        : best(key.credits);
    case 'text':
      return key.answers.find(({ credit }) => credit >= 1)?.texts[0] ?? '';
    case 'number':
      return String(key.answers.find(({ credit }) => credit >= 1)?.low);
    case 'cloze':
      return key.gaps.map(gapText);
    case 'match':
    case 'categorize':
    case 'order':
      return key.kind === 'order' ? key.right.map((_, index) => index) : key.right;
    case 'formula':
      throw new Error('settle the key first');
    case 'essay':
    case 'upload':
    case 'stimulus':
      return undefined;
  }
};

const best = (credits: readonly number[]): number => credits.indexOf(Math.max(...credits));

const rightSet = (right: readonly boolean[]): readonly number[] =>
  right.flatMap((one, index) => (one ? [index] : []));

const gapText = (gap: GapKey): string => {
  switch (gap.type) {
    case 'text':
      return gap.texts[0] ?? '';
    case 'choice':
      return String(gap.right);
    case 'number':
      return String(gap.low);
    case 'formula':
      throw new Error('settle the key first');
  }
};
