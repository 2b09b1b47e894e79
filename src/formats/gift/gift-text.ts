/**
 * Signs that mean something in GIFT, with a backslash before them (Moodle's question/format/gift, `repchar`). A line end
 * becomes `\n`, so that no text has a blank line, which would end the question.
 */
export const giftText = (text: string): string =>
  text
    .replace(/[\\~=#{}:]/g, '\\$&')
    .replace(/\r/g, '')
    .replaceAll('\n', '\\n');

const formatMark = /^\s*\[(?:html|moodle|plain|markdown)\]/;

/** HTML in a question that is HTML: it says so again where it begins with what would be taken for a mark, or for a share. */
export const html = (printed: string): string =>
  giftText(/^[ \t\n]*[[%]/.test(printed) ? `[html]${printed.replace(/^[ \t\n]+/, '')}` : printed);

/** Text that learners type, which has no format; what looks like the mark of one is kept by another before it. */
export const typed = (text: string): string =>
  giftText(formatMark.test(text) ? `[plain]${text.trim()}` : text);
