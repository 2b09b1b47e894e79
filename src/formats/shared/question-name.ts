/**
 * The name that teachers see of a question in lists: its prompt, cut where the system would cut it (Moodle keeps 251 signs);
 * its id where the prompt has no text.
 */
export const questionName = (prompt: string, id: string): string => {
  const signs = [...prompt];
  return (signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : prompt) || id;
};

const longest = 120;
