import type { YamlMap, YamlSource } from './yaml.ts';

/** A key and words after it: nothing in them means anything to YAML, whose failsafe schema leaves them as they are. */
const plainLine =
  /([A-Za-z][A-Za-z0-9_-]{0,60}): ([A-Za-z0-9](?:[A-Za-z0-9 .,'()/_!?-]*[A-Za-z0-9.,'()/_!?-])?)(?:\n|$)/y;

/** The mapping that a text is of which each line is a key and a few words, as most front matter is; none for any other. */
export const plainYaml = ({ file, text, firstLine }: YamlSource): YamlMap | undefined => {
  const entries: YamlMap['entries'][number][] = [];
  let line = firstLine;
  let start = 0;
  while (start < text.length) {
    plainLine.lastIndex = start;
    const match = plainLine.exec(text);
    if (!match) return undefined;
    const [all, key = '', value = ''] = match;
    entries.push({
      key,
      value: { type: 'text', value, pos: { file, line, column: key.length + 3 } },
      pos: { file, line, column: 1 },
    });
    start += all.length;
    line += 1;
  }
  const [first] = entries;
  return first && { type: 'map', entries, pos: first.pos };
};
