/** A sign that would be read as syntax: each match begins at the sign to escape. */
export interface Unsafe {
  /** The signs that a match can begin with: a text without them is not searched. */
  readonly of: string;
  readonly sign: RegExp;
  /** Signs with one of which a line begins, where the match does not begin there itself. */
  readonly begins?: string;
  /** What a text with a match holds besides. */
  readonly needs?: RegExp;
  /** Where it is unsafe; without it, everywhere. */
  readonly only?:
    | 'gaps'
    | 'answer-line'
    | 'answer-item'
    | 'heading'
    | 'item'
    | 'cell'
    | 'outside-links'
    | 'label';
  /** The inside of code, formulas and tags is seen: readers look for this pair first. */
  readonly seesAll?: true;
  /** Only where the sign stands at least so often in the block, for it needs a partner. */
  readonly atLeast?: readonly [sign: string, count: number];
}

/**
 * Every sign of CommonMark, GitHub's extensions and our own that text may hold, and when it means something. The
 * patterns run over the whole block, in which code, formulas and tags are blanked, so that text reads well: a sign is
 * escaped only where it would be misread.
 */
export const unsafe: readonly Unsafe[] = [
  // Everywhere.
  { of: '\\', sign: /\\(?=[!-/:-@[-`{-~]|[^\S \n]?$)/gm },
  { of: '`', sign: /`/g },
  { of: '<', sign: /<(?=[A-Za-z/!?])/g },
  { of: '&', sign: /&(?=#?[A-Za-z0-9]+;)/g },
  { of: '*', sign: /(?<!^|\s)\*|\*(?!\s|$)/gm, atLeast: ['*', 2] },
  { of: '_', sign: /(?<![\p{L}\p{N}])_(?!\s|$)|(?<!^|\s)_(?![\p{L}\p{N}])/gmu, atLeast: ['_', 2] },
  { of: '~', sign: /~(?=~)|(?<=~)~|~(?=(?:\\.|[^\s~])+~)/g, seesAll: true },
  { of: '~', sign: /~/g, atLeast: ['~~', 1] },
  { of: '^', sign: /\^(?=\^)|\^(?=(?:\\.|[^\s^])+\^)/g, seesAll: true },
  { of: '[', sign: /\[(?=[[^])/g },
  // Where marked looks for the end of a link, it overlooks that of code with backticks inside.
  { of: '[', sign: /\[/g, atLeast: ['``', 1], seesAll: true },
  // A bracket behind an escaped one still ends a label early for marked.
  { of: '[](^', sign: /[[\]]|(?<=\])\(|(?<=\[)\^/g, only: 'label' },
  { of: '{', sign: /\{(?=[{=])/g, only: 'gaps' },
  { of: '{', sign: /\{(?=[^{}\n]*[#=][^{}\n]*\}[ \t]*$)/gm },
  { of: '{', sign: /\{(?=(?:text|decorative)\}[ \t]*$)|(?<=\))\{(?=decorative\})/gm },
  { of: ':', needs: /:\/\//, sign: /(?<=https?|ftp):(?=\/\/)/gi, only: 'outside-links' },
  { of: '.', needs: /www\./i, sign: /(?<=www)\.(?=\S)/gi, only: 'outside-links' },
  { of: '@', sign: /(?<=[\w.+-])@(?=[\w-]+\.)/g, only: 'outside-links' },
  // At the start of a line.
  { of: '#', sign: /^#(?=#{0,5}(?:\s|$))/gm },
  // Without a space a heading of a question is a slip.
  { of: '#', sign: /^#(?=#{1,2}[^#\s])/gm, only: 'gaps' },
  { of: '>', sign: /^>/gm },
  { of: '-+*', sign: /^[-+*](?=\s|$)/gm },
  { of: '-*_', sign: /^[-*_](?=(?:[ \t]*[-*_]){2,}[ \t]*$)/gm },
  { of: '-=', sign: /^[-=](?=[-=]*[ \t]*$)/gm },
  { of: '|:-', sign: /^[|:-](?=[|: \t-]*$)/gm },
  { of: '.)', begins: '0123456789', sign: /(?<=^\d{1,9})[.)](?=\s|$)/gm },
  { of: ':', sign: /^:(?=\s|::)/gm },
  { of: '[', sign: /^\[(?=!\w+\])/gm },
  { of: '[', sign: /^\[(?=[ xX]\](?:\s|$))/gm, only: 'item' },
  { of: '!', begins: '[', sign: /(?<=^\[)!(?=[A-Za-z][\w-]*\])/gm, only: 'label' },
  // In a heading or a table's cell.
  { of: '#', sign: /(?<=^|\s)#(?=#*[ \t]*$)/gm, only: 'heading' },
  // Blanks and term links are looked for before cells, backslash or not.
  { of: '|{[', sign: /\||\{(?=\{)|(?<=\{)\{|\[(?=\[)|(?<=\[)\[/g, only: 'cell' },
  // Where answers are read.
  { of: '=@', sign: /^[=@]/gm, only: 'answer-line' },
  { of: '([', sign: /^[([](?=(?:[ xX]|[-\u2212]?\d+(?:\.\d+)?%)[)\]](?:\s|$))/gm, only: 'answer-item' },
  { of: '=', sign: /(?<=^|\s)=(?=>(?:\s|$))/gm, only: 'answer-item' },
  { of: '@', sign: /@(?=[ \t]*(?:circle|rect|poly)\b)/g, only: 'answer-item' },
];
