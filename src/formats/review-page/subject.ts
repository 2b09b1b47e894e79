/** The subject out of a breadcrumb: the author's words without signs before them and "review" behind. */
export const readSubject = (breadcrumb: string): string | undefined => {
  const steps = breadcrumb
    .split(/\s*[>›»/\\→]\s*/u)
    .map(cleanStep)
    .filter((step) => step !== '' && !general.test(step));
  return steps.at(-1);
};

/** Whether a line above the title tells where the page stands, and is not the title itself. */
export const isBreadcrumb = (line: string): boolean =>
  /^\p{Extended_Pictographic}/u.test(line) ||
  /\sreview$/i.test(line) ||
  /\s[>›»→]\s|^[^.]*\s\/\s/u.test(line);

const general = /^(?:home|all (?:key terms|subjects)|key terms|subjects|terms|glossary|study guides?)$/i;

const cleanStep = (step: string): string => {
  const words = step
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?:\s|\uFE0F|\p{Extended_Pictographic})+$/u, '')
    .replace(/\s+(?:review|study guide|key terms)$/i, '')
    // A period behind a dash: "US history – 1945 to present".
    .replace(/\s+[–—-]\s+(?=\d)/g, ', ')
    .trim();
  return /\p{Lu}/u.test(words) ? words : capitalised(words);
};

/** Such pages show their breadcrumbs in lower case. */
const capitalised = (words: string): string =>
  words
    .replace(/\b(?:us|usa|uk|eu|un|ap|ib)\b/g, (word) => word.toUpperCase())
    .replace(/^\p{Ll}/u, (first) => first.toUpperCase());
