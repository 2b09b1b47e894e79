/** A sign that would be read as syntax: each match begins at the sign to escape. */
export interface Unsafe {
  readonly sign: RegExp;
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
  { sign: /\\(?=[!-/:-@[-`{-~]|[^\S \n]?$)/gm },
  { sign: /`/g },
  { sign: /<(?=[A-Za-z/!?])/g },
  { sign: /&(?=#?[A-Za-z0-9]+;)/g },
  { sign: /(?<!^|\s)\*|\*(?!\s|$)/gm, atLeast: ['*', 2] },
  { sign: /(?<![\p{L}\p{N}])_(?!\s|$)|(?<!^|\s)_(?![\p{L}\p{N}])/gmu, atLeast: ['_', 2] },
  { sign: /~(?=~)|(?<=~)~|~(?=(?:\\.|[^\s~])+~)/g, seesAll: true },
  { sign: /~/g, atLeast: ['~~', 1] },
  { sign: /\^(?=\^)|\^(?=(?:\\.|[^\s^])+\^)/g, seesAll: true },
  { sign: /\[(?=[[^])/g },
  // Where marked looks for the end of a link, it overlooks that of code with backticks inside.
  { sign: /\[/g, atLeast: ['``', 1], seesAll: true },
  // A bracket behind an escaped one still ends a label early for marked.
  { sign: /[[\]]|(?<=\])\(|(?<=\[)\^/g, only: 'label' },
  { sign: /\{(?=[{=])/g, only: 'gaps' },
  { sign: /\{(?=[^{}\n]*[#=][^{}\n]*\}[ \t]*$)/gm },
  { sign: /\{(?=(?:text|decorative)\}[ \t]*$)|(?<=\))\{(?=decorative\})/gm },
  { sign: /(?<=https?|ftp):(?=\/\/)/gi, only: 'outside-links' },
  { sign: /(?<=www)\.(?=\S)/gi, only: 'outside-links' },
  { sign: /(?<=[\w.+-])@(?=[\w-]+\.)/g, only: 'outside-links' },
  // At the start of a line.
  { sign: /^#(?=#{0,5}(?:\s|$))/gm },
  // Without a space a heading of a question is a slip.
  { sign: /^#(?=#{1,2}[^#\s])/gm, only: 'gaps' },
  { sign: /^>/gm },
  { sign: /^[-+*](?=\s|$)/gm },
  { sign: /^[-*_](?=(?:[ \t]*[-*_]){2,}[ \t]*$)/gm },
  { sign: /^[-=](?=[-=]*[ \t]*$)/gm },
  { sign: /^[|:-](?=[|: \t-]*$)/gm },
  { sign: /(?<=^\d{1,9})[.)](?=\s|$)/gm },
  { sign: /^:(?=\s|::)/gm },
  { sign: /^\[(?=!\w+\])/gm },
  { sign: /^\[(?=[ xX]\](?:\s|$))/gm, only: 'item' },
  { sign: /(?<=^\[)!(?=[A-Za-z][\w-]*\])/gm, only: 'label' },
  // In a heading or a table's cell.
  { sign: /(?<=^|\s)#(?=#*[ \t]*$)/gm, only: 'heading' },
  // Blanks and term links are looked for before cells, backslash or not.
  { sign: /\||\{(?=\{)|(?<=\{)\{|\[(?=\[)|(?<=\[)\[/g, only: 'cell' },
  // Where answers are read.
  { sign: /^[=@]/gm, only: 'answer-line' },
  { sign: /^[([](?=(?:[ xX]|[-\u2212]?\d+(?:\.\d+)?%)[)\]](?:\s|$))/gm, only: 'answer-item' },
  { sign: /(?<=^|\s)=(?=>(?:\s|$))/gm, only: 'answer-item' },
  { sign: /@(?=[ \t]*(?:circle|rect|poly)\b)/g, only: 'answer-item' },
];
