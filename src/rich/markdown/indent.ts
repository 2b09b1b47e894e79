/** The block behind a marker: further lines are indented by its width. */
export const behind = (marker: string, block: string): string =>
  `${marker}${block.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)}`.trimEnd();

/** The block as a quote. */
export const quote = (block: string): string => block.replace(/^/gm, '> ').replace(/^> $/gm, '>');
