/** What such pages carry around their text: buttons, notices, advertisements. */
export const isJunk = (text: string): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(text) || junk.some((pattern) => pattern.test(text));

const junk: readonly RegExp[] = [
  /^(?:©|\(c\)|copyright\b)/i,
  /all rights reserved/i,
  /(?:registered )?trademarks? (?:of|registered|owned)/i,
  /^(?:log ?in|sign ?(?:up|in)(?: for free| free)?|get (?:the app|started)(?: for free)?|subscribe|upgrade|share|print|download|copy(?: link)?|save|search|menu|skip to (?:main )?content|close|back(?: to \S.{0,30})?|next|previous)$/i,
  /^(?:light|dark) mode$/i,
  /^(?:cookie|privacy|terms)(?: policy| settings| of (?:use|service))?$/i,
  /^(?:table of contents|on this page|in this (?:topic|guide)|study guides?|practice (?:questions|tests?)|flashcards?|cheatsheets?)$/i,
  /^(?:show|hide|see|view|read) (?:the )?(?:answers?|more|less|all)$/i,
  /^(?:advertisement|sponsored)$/i,
  /^was this (?:page|article) helpful/i,
  /^(?:home|about|all subjects|my (?:courses|account)|stay connected|follow us|about us|contact(?: us)?|help(?: center)?|blog|careers)$/i,
  /^\d+ min(?:ute)?s? read$/i,
];
