/** A construct of ours inside text: what marked does not know. `raw` is what the author wrote. */
export type Construct =
  | { readonly type: 'math'; readonly raw: string; readonly tex: string; readonly display: boolean }
  | { readonly type: 'openMath'; readonly raw: string }
  | { readonly type: 'gap'; readonly raw: string; readonly content: string }
  | { readonly type: 'openGap'; readonly raw: string }
  | { readonly type: 'value'; readonly raw: string; readonly content: string }
  | { readonly type: 'wiki'; readonly raw: string; readonly name: string; readonly label?: string }
  | { readonly type: 'note'; readonly raw: string; readonly label: string }
  | { readonly type: 'sub'; readonly raw: string; readonly content: string }
  | { readonly type: 'sup'; readonly raw: string; readonly content: string }
  | { readonly type: 'plain'; readonly raw: string };

/** Where a construct may begin. */
export const constructStart = /\$|~|\^|\{(?=[{=])|\[(?=[[^])/;

/** The construct that `src` begins with. Blanks and values are looked for in questions only. */
export const constructAt = (src: string, inQuestion: boolean): Construct | undefined => {
  const read = readers[src[0] ?? ''];
  return read?.(src, inQuestion);
};

type ReadConstruct = (src: string, inQuestion: boolean) => Construct | undefined;

const readDollar: ReadConstruct = (src) => (src[1] === '$' ? displayMath(src) : inlineMath(src));

const displayMath = (src: string): Construct => {
  const end = unescaped(src, '$$', 2);
  if (end < 0) return { type: 'openMath', raw: '$$' };
  return { type: 'math', raw: src.slice(0, end + 2), tex: src.slice(2, end).trim(), display: true };
};

/** Pandoc's rule, so that sums of money stay text: see "Rules of reading" in the authoring guide. */
const inlineMath = (src: string): Construct | undefined => {
  const end = unescaped(src, '$', 1);
  if (end < 2 || /\s/.test(src[1] ?? ' ') || /\s/.test(src[end - 1] ?? ' ')) return undefined;
  if (/\d/.test(src[end + 1] ?? '')) return undefined;
  return { type: 'math', raw: src.slice(0, end + 1), tex: src.slice(1, end), display: false };
};

/** The first `sign` at or after `from` that no backslash escapes. */
export const unescaped = (src: string, sign: string, from: number): number => {
  for (let at = from; at < src.length; at++) {
    if (src[at] === '\\') at++;
    else if (src.startsWith(sign, at)) return at;
  }
  return -1;
};

const readBrace: ReadConstruct = (src, inQuestion) => {
  if (!inQuestion) return undefined;
  return src[1] === '{' ? readGap(src) : readValue(src);
};

/** No blank is that long: bounds the search where many are left open. */
const longestGap = 2000;

/** Braces inside go in pairs, as in `{{{1, 2}}}`; where they do not, the first two that close end the blank. */
const readGap = (src: string): Construct => {
  const end = Math.min(src.length, longestGap);
  let open = 0;
  let first = -1;
  for (let at = 2; at < end; at++) {
    const closes = src.startsWith('}}', at);
    if (src[at] === '\\') at++;
    else if (src.startsWith('{=', at)) at = Math.max(at, src.indexOf('}', at));
    // A blank in a blank: the outer one is not closed.
    else if (src.startsWith('{{', at)) break;
    else if (src[at] === '{') open++;
    else if (closes && open === 0) return gapTo(src, at);
    else if (src[at] === '}') {
      if (closes && first < 0) first = at;
      open = Math.max(0, open - 1);
    }
  }
  return first < 0 ? { type: 'openGap', raw: '{{' } : gapTo(src, first);
};

const gapTo = (src: string, end: number): Construct => ({
  type: 'gap',
  raw: src.slice(0, end + 2),
  content: src.slice(2, end),
});

const readValue = (src: string): Construct | undefined => {
  const match = /^\{=([^{}\n]*)\}/.exec(src);
  return match ? { type: 'value', raw: match[0], content: match[1] ?? '' } : undefined;
};

const readBracket: ReadConstruct = (src) => (src[1] === '^' ? readNote(src) : readWiki(src));

const readNote = (src: string): Construct | undefined => {
  const match = /^\[\^([^\s\][]+)\]/.exec(src);
  return match ? { type: 'note', raw: match[0], label: match[1] ?? '' } : undefined;
};

const readWiki = (src: string): Construct | undefined => {
  const match = /^\[\[((?:\\.|[^\\\][\n])+)\]\](?!\()/.exec(src);
  if (!match) return undefined;
  const content = match[1] ?? '';
  const bar = unescaped(content, '|', 0);
  const name = plain(bar < 0 ? content : content.slice(0, bar));
  if (bar < 0) return { type: 'wiki', raw: match[0], name };
  return { type: 'wiki', raw: match[0], name, label: plain(content.slice(bar + 1)) };
};

/** Trimmed, without the backslashes that escape signs. */
const plain = (content: string): string => content.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1');

const readTilde: ReadConstruct = (src) => {
  // Only two tildes strike (GFM 0.29, 6.5).
  const many = /^~{3,}/.exec(src)?.[0];
  if (many !== undefined) return { type: 'plain', raw: many };
  if (src[1] === '~') return undefined;
  const match = /^~((?:\\.|[^\s~\\])+)~(?!~)/.exec(src);
  // A lone tilde is a tilde: GFM's single-tilde deletion is not part of the authoring syntax.
  return match ? { type: 'sub', raw: match[0], content: match[1] ?? '' } : { type: 'plain', raw: '~' };
};

const readCaret: ReadConstruct = (src) => {
  const match = /^\^((?:\\.|[^\s^\\])+)\^/.exec(src);
  return match ? { type: 'sup', raw: match[0], content: match[1] ?? '' } : undefined;
};

const readers: Readonly<Record<string, ReadConstruct>> = {
  $: readDollar,
  '{': readBrace,
  '[': readBracket,
  '~': readTilde,
  '^': readCaret,
};

/**
 * Hides the inside of constructs from the search for emphasis, sign for sign. In `masked`, code, links and tags are
 * hidden already: no construct begins there, but whether one ends is told by the author's own text.
 */
export const maskConstructs = (src: string, masked: string, inQuestion: boolean): string => {
  let out = '';
  let at = 0;
  while (at < masked.length) {
    const ahead = masked.slice(at).search(constructStart);
    if (ahead < 0) return out + masked.slice(at);
    const start = at + ahead;
    const found = constructAt(src.slice(start), inQuestion);
    const length = found && (opaque.has(found.type) || found.type === 'plain') ? found.raw.length : 1;
    const hidden = found && opaque.has(found.type) && length > 1;
    out += hidden
      ? `${masked.slice(at, start)}[${'a'.repeat(length - 2)}]`
      : masked.slice(at, start + length);
    at = start + length;
  }
  return out;
};

const opaque: ReadonlySet<Construct['type']> = new Set(['math', 'gap', 'value', 'wiki', 'note']);
