import type { Target } from '../../../model/course.ts';
import { mapValue } from './lists.ts';
import { textValue, type ValueType } from './value.ts';
import { described, type YamlMap, type YamlNode } from './yaml.ts';

const options = mapValue(textValue);

/** `targets`: each an id, or `id: {option: value}`. */
export const targetsValue: ValueType<readonly Target[]> = {
  expected: 'a list of targets such as [scorm12, qti12, site], options as in  scorm2004: {edition: 3}',
  schema: {
    anyOf: [
      { type: 'string' },
      {
        type: 'array',
        items: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: options.schema }] },
      },
    ],
  },
  read: (node, report) => {
    const items = node.type === 'list' ? node.items : [node];
    if (node.type === 'text' && !node.value.trim()) return [];
    return items.flatMap((item) => {
      const read = target(item, (map) => options.read(map, report) ?? {});
      if (!read) report.add('course/bad-target', { written: writtenAs(item) }, item.pos);
      return read ?? [];
    });
  },
};

const writtenAs = (node: YamlNode): string => {
  const [first] = node.type === 'map' ? node.entries : [];
  if (!first) return described(node).replace(/^“|”$/g, '');
  return `${node.type === 'map' ? node.entries.map(({ key }) => `${key}:`).join(' ') : ''}`;
};

const target = (
  node: YamlNode,
  readOptions: (map: YamlMap) => Readonly<Record<string, string>>,
): readonly Target[] | undefined => {
  if (node.type === 'text')
    return node.value.trim() ? [{ id: node.value.trim(), options: {}, pos: node.pos }] : undefined;
  if (node.type === 'list') return undefined;
  if (node.entries.some(({ value }) => !mayBeOptions(value))) return undefined;
  return node.entries.map(({ key, value, pos }) => ({
    id: key,
    options: value.type === 'map' ? readOptions(value) : {},
    pos,
  }));
};

const mayBeOptions = (value: YamlNode): boolean =>
  value.type === 'map' || (value.type === 'text' && value.value.trim() === '');
