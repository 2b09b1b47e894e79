/** Asks a person; `usual` is what an empty answer means. */
export type Ask = (question: string, usual: string) => Promise<string>;

/** Asks a person at the terminal; an empty answer means what is usual. Undefined where nobody would answer. */
export const createAsk = (env: Readonly<Record<string, string | undefined>>): Ask | undefined => {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true || env.CI) return undefined;
  return async (question, usual) => {
    const { createInterface } = await import('node:readline/promises');
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const answer = await terminal.question(`${question}${usual ? ` (${usual})` : ''}: `);
      return answer.trim() || usual;
    } finally {
      terminal.close();
    }
  };
};
