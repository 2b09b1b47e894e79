import type { YamlMap, YamlSource } from './yaml.ts';

/**
 * Settings that are lines of a key and words, as those of most pages are: no sign in them means anything to YAML. The library
 * reads them to the same, in ten times the time; whatever is not as plain as that is left to it.
 */
export const plainSettings = ({ file, text, firstLine }: YamlSource): YamlMap | undefined => {
  if (!allPlain.test(text)) return undefined;
  const entries = Array.from(text.matchAll(plainLine), ([, key = '', value = ''], index) => {
    const line = firstLine + index;
    return {
      key,
      value: { type: 'text', value, pos: { file, line, column: key.length + 3 } },
      pos: { file, line, column: 1 },
    } as const;
  });
  return { type: 'map', entries, pos: { file, line: firstLine, column: 1 } };
};

const plain = String.raw`([A-Za-z]\w*): ([\p{L}\p{N}](?:[\p{L}\p{N} ,.()’'-]*[\p{L}\p{N}.)])?)\n`;
const allPlain = new RegExp(`^(?:${plain})+$`, 'u');
const plainLine = new RegExp(plain, 'gu');
