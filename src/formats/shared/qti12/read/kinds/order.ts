import type { Answered } from '../../../answered.ts';
import type { Label, Response } from '../presentation.ts';
import type { ItemReading } from '../reading.ts';

/** Answers in their right order, which conditions say by places, by one list, or label by label. */
export const ordered = (reading: ItemReading, response: Response): Answered | string => {
  const { ident, labels } = response;
  const sequence = byPlace(reading, response) ?? inList(reading, response);
  if (!sequence || sequence.length < 2) return 'it does not say which order is right';
  if (sequence.length < labels.length)
    reading.notes.count(
      'read/content-left-out',
      { what: 'an item that belongs into no place' },
      reading.item.pos,
    );
  const ids = sequence.map((label) => label.ident);
  const [first = ''] = ids;
  return {
    fields: { kind: 'order', items: sequence.map(({ html, element }) => reading.rich(html, element.pos)) },
    right: { [ident]: ids },
    wrong: { [ident]: [...ids.slice(1), first] },
    half: { [ident]: [first] },
  };
};

const byPlace = ({ processing }: ItemReading, { ident, labels }: Response): readonly Label[] | undefined => {
  const places = new Map<number, Label>();
  for (const { isRight, tests } of processing.conditions)
    if (isRight)
      for (const { name, response, value, negated, element } of tests) {
        if (name !== 'varequal' || negated) continue;
        // ILIAS counts from 0 on, others from 1 on: only the order counts.
        const index = Number(element.attrs.index ?? Number.NaN);
        const byIndex =
          response === ident && index >= 0 ? labels.find((label) => label.ident === value) : undefined;
        if (byIndex) places.set(index, byIndex);
        // D2L: the label is named, the place is the value.
        const named = labels.find((label) => label.ident === response);
        if (named && Number(value) > 0) places.set(Number(value), named);
      }
  if (places.size < 2) return undefined;
  return [...places].sort(([a], [b]) => a - b).map(([, label]) => label);
};

/** One after the other, or in one value with commas. */
const inList = ({ processing }: ItemReading, { ident, labels }: Response): readonly Label[] | undefined => {
  for (const { isRight, tests } of processing.conditions) {
    if (!isRight) continue;
    const values = tests
      .filter(({ name, response, negated }) => name === 'varequal' && !negated && response === ident)
      .flatMap(({ value }) =>
        labels.some((label) => label.ident === value) ? [value] : value.split(/[\s,]+/),
      );
    const found = values.flatMap((value) => labels.find((label) => label.ident === value) ?? []);
    if (found.length > 1) return [...new Set(found)];
  }
  return undefined;
};
