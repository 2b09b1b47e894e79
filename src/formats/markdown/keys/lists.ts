import type { Pos } from '../../../model/pos.ts';
import { textValue, type ValueType } from './value.ts';
import { described, type YamlNode, type YamlText } from './yaml.ts';

/** A text with its place: for values that are looked up later. */
export interface Placed {
  readonly value: string;
  readonly pos: Pos;
}

const texts = (node: YamlNode): readonly YamlText[] | undefined => {
  if (node.type === 'text') return node.value.trim() ? [node] : [];
  if (node.type === 'map') return undefined;
  const items = node.items.filter((item) => item.type === 'text');
  return items.length === node.items.length ? items : undefined;
};

const schema = { anyOf: [textValue.schema, { type: 'array', items: textValue.schema }] };

/** A list of texts; one text stands for a list of one. */
export const listValue: ValueType<readonly string[]> = {
  expected: 'a text or a list of texts',
  schema,
  read: (node) => texts(node)?.map((one) => one.value.trim()),
};

export const placedListValue: ValueType<readonly Placed[]> = {
  expected: 'a text or a list of texts',
  schema,
  read: (node) => texts(node)?.map((one) => ({ value: one.value.trim(), pos: one.pos })),
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
