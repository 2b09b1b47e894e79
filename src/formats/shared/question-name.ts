/**
 * The name that teachers see of a question in lists: its prompt, cut before the system cuts it (Moodle keeps 251 signs);
 * its id where the prompt shows no text. Moodle strips tags from names, so that “What is <b>?” would lose its tag: a blank
 * behind the sign keeps it.
 */
export const questionName = (prompt: string, id: string): string => {
  const name = prompt.replace(invisible, '').trim();
  const signs = [...name];
  const shown = signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : name;
  // Last, because a name may be cut behind the sign; the blanks at most double it.
  return shown.replace(/<(?=\S)/g, '< ') || id;
};

/** Signs that no document may hold. */
const invisible = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

const longest = 120;
