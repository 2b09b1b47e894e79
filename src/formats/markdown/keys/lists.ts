import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import { textValue, type ValueType } from './value.ts';
import { described, type YamlNode } from './yaml.ts';

/** A text with its place: for values that are looked up later. */
export interface Placed {
  readonly value: string;
  readonly pos: Pos;
}

/** The texts of a list, one text being a list of one; what is no text among them is reported, and left out. */
const texts = (node: YamlNode, report: Report): readonly Placed[] | undefined => {
  if (node.type === 'map') return undefined;
  const items = node.type === 'text' ? (node.value.trim() ? [node] : []) : node.items;
  return items.flatMap((item) => {
    if (item.type === 'text' && item.value.trim()) return { value: item.value.trim(), pos: item.pos };
    report.add('course/bad-item', { written: described(item) }, item.pos);
    return [];
  });
};

const schema = { anyOf: [textValue.schema, { type: 'array', items: textValue.schema }] };

/** A list of texts; one text stands for a list of one. */
export const listValue: ValueType<readonly string[]> = {
  expected: 'a text or a list of texts',
  schema,
  read: (node, report) => texts(node, report)?.map((one) => one.value),
};

export const placedListValue: ValueType<readonly Placed[]> = {
  expected: 'a text or a list of texts',
  schema,
  read: texts,
};

/** Names to values of one type. */
export const mapValue = <T>(type: ValueType<T>): ValueType<Readonly<Record<string, T>>> => ({
  expected: `names, each with ${type.expected}`,
  schema: { type: 'object', additionalProperties: type.schema },
  read: (node, report) => {
    if (node.type !== 'map') return undefined;
    const out = new Map<string, T>();
    for (const { key, value: written, pos } of node.entries) {
      const value = type.read(written, report);
      if (out.has(key)) report.add('course/repeated-key', { key }, pos);
      else if (value === undefined)
        report.add(
          'course/bad-value',
          { key, expected: type.expected, written: described(written), needed: 'no' },
          written.pos,
        );
      else out.set(key, value);
    }
    return Object.fromEntries(out);
  },
});
