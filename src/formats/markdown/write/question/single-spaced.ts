/** White space as single spaces: what most of it is already, and so stays. */
export const singleSpaced = (text: string): string =>
  text.replace(/[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g, ' ');
