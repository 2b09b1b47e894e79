import { readFile, writeFile } from 'node:fs/promises';

const readme = new URL('./README.md', import.meta.url);

/** Puts a table between `<!-- NAME -->` and `<!-- /NAME -->` of the README, in the place of what stands there. */
export const writeTable = async (name: string, table: string): Promise<void> => {
  const text = await readFile(readme, 'utf8');
  const between = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*(<!-- /${name} -->)`);
  if (!between.test(text)) throw new Error(`bench/README.md has no place for ${name}`);
  await writeFile(
    readme,
    text.replace(between, (_, before: string, after: string) => `${before}\n${table}\n\n${after}`),
  );
};
