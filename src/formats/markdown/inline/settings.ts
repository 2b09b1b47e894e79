/** `{#id points=2 tags="a, b" text}` at the end of a line. Offsets count from the start of the line's text. */
export interface Settings {
  readonly id?: Setting;
  readonly values: ReadonlyMap<string, Setting>;
  readonly words: ReadonlyMap<string, number>;
  /** Ids and keys that were written a second time. */
  readonly repeated: readonly Setting[];
  /** Where the brace stands. */
  readonly start: number;
}

export interface Setting {
  readonly value: string;
  readonly quoted?: true;
  /** Of the key. */
  readonly start: number;
}

/** The line without its settings, and these where it has any. Other braces stay text. */
export const splitSettings = (
  line: string,
  words: ReadonlySet<string>,
): { text: string; settings?: Settings } => {
  if (!line.endsWith('}')) return { text: line };
  const alone = idAlone(line);
  if (alone) return alone;
  const match = atEnd.exec(line);
  if (!match) return { text: line };
  const settings = parseSettings(match[1] ?? '', match.index + match[0].indexOf('{') + 1, words);
  return settings ? { text: line.slice(0, match.index), settings } : { text: line };
};

/** Most settings are an id and nothing else: nothing before them can take their brace in. */
const idAlone = (line: string): ReturnType<typeof splitSettings> | undefined => {
  const start = line.lastIndexOf('{');
  if (start < 0 || line.charAt(start + 1) !== '#') return undefined;
  const value = line.slice(start + 2, -1);
  if (!plainId.test(value)) return undefined;
  let end = start;
  while (end > 0 && (line.charAt(end - 1) === ' ' || line.charAt(end - 1) === '\t')) end--;
  const before = line.charAt(end - 1);
  if (before === '\\' || before === '{') return undefined;
  const settings = { id: { value, start: start + 1 }, values: nothing, words: nothing, repeated: [], start };
  return { text: line.slice(0, end), settings };
};

const plainId = /^[\w-]+$/;

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

const inside = '((?:[^{}"\\\\]|"(?:[^"\\\\]|\\\\.)*"|\\\\.)*)';
const atEnd = new RegExp(`(?<![\\\\{])[ \\t]*\\{(?![{=])${inside}\\}$`);
const atStart = new RegExp(`^\\{(?![{=])${inside}\\}`);

/** Settings right at the start of a text, as after a picture. `length` counts the braces. */
export const leadingSettings = (
  text: string,
  words: ReadonlySet<string>,
): { length: number; settings: Settings } | undefined => {
  const match = atStart.exec(text);
  const settings = match && parseSettings(match[1] ?? '', 1, words);
  return match && settings ? { length: match[0].length, settings } : undefined;
};

const part = /\s*(?:#([^\s",=]+)|([A-Za-z][\w-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]*))|([^\s"]+))\s*/y;

/** Undefined where the braces hold neither `#id` nor `key=value` nor one of the words. */
const parseSettings = (text: string, start: number, known: ReadonlySet<string>): Settings | undefined => {
  const values = new Map<string, Setting>();
  const words = new Map<string, number>();
  const repeated: Setting[] = [];
  let id: Setting | undefined;
  part.lastIndex = 0;
  while (part.lastIndex < text.length) {
    const at = part.lastIndex;
    const match = part.exec(text);
    if (!match) return undefined;
    const [all, name, key, quoted, bare, word] = match;
    const place = start + at + (all.length - all.trimStart().length);
    if (name !== undefined) {
      if (id) repeated.push({ value: `#${name}`, start: place });
      else id = { value: name, start: place };
    } else if (key !== undefined) {
      if (values.has(key)) repeated.push({ value: key, start: place });
      else if (quoted === undefined) values.set(key, { value: bare ?? '', start: place });
      else values.set(key, { value: quoted.replace(/\\(.)/g, '$1'), quoted: true, start: place });
    } else if (word !== undefined) words.set(word, place);
  }
  const meant = id || values.size > 0 || [...words.keys()].some((word) => known.has(word));
  return meant ? { ...(id && { id }), values, words, repeated, start: start - 1 } : undefined;
};
