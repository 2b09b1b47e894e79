import english from '../../../../templates/strings/en.json' with { type: 'json' };
import { closest } from '../../../diagnostics/closest.ts';
import { wordLists } from '../question/words.ts';
import { mapValue } from './lists.ts';
import { textValue, type ValueType } from './value.ts';

/** What `labels` may name: strings of pages and of the player, and the lists of words that authors write. */
const names: readonly string[] = [
  ...new Set([...Object.keys(english.page), ...Object.keys(english.player), ...wordLists]),
];

const anyLabels = mapValue(textValue);

/** Names of interface strings with an author's wording. A course with templates of its own may have more of them. */
export const labelsValue: ValueType<Readonly<Record<string, string>>> = {
  expected: anyLabels.expected,
  schema: {
    ...anyLabels.schema,
    properties: Object.fromEntries(names.map((name) => [name, textValue.schema])),
  },
  read: (node, report) => {
    for (const { key, pos } of node.type === 'map' ? node.entries : [])
      if (!names.includes(key))
        report.add('course/unknown-label', { label: key, meant: closest(key, names) ?? '' }, pos);
    return anyLabels.read(node, report);
  },
};
