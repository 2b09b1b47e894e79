import type { OutFile } from './file.ts';

/**
 * Passes files on and refuses, once for every sink, a path that no archive and no file system should be given:
 * absolute, with `..`, `.` or empty parts, with a backslash or a control sign, or equal to an earlier one when letter
 * case and Unicode form are ignored. Such a path is our own mistake, so it is thrown.
 */
export async function* checked(files: AsyncIterable<OutFile>): AsyncGenerator<OutFile> {
  const seen = new Map<string, string>();
  for await (const file of files) {
    const problem = unsafePath(file.path);
    if (problem) throw new Error(`the package path ${JSON.stringify(file.path)} ${problem}`);
    const folded = foldPath(file.path);
    const earlier = seen.get(folded);
    if (earlier !== undefined) {
      throw new Error(
        `the package paths ${JSON.stringify(earlier)} and ${JSON.stringify(file.path)} collide`,
      );
    }
    seen.set(folded, file.path);
    yield file;
  }
}

/** What is wrong with a relative path, as the end of a sentence; nothing: undefined. */
export const unsafePath = (path: string): string | undefined => {
  for (const [wrong, problem] of problems) if (wrong.test(path)) return problem;
  return undefined;
};

/** Paths that some file system takes for one. */
export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

const problems: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'is empty'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
  [/[\u0000-\u001f\u007f]/, 'holds a control character'],
  [/\\/, 'holds a backslash'],
  [/^\/|^[A-Za-z]:/, 'is absolute'],
  [/(?:^|\/)\.\.(?:\/|$)/, 'leaves its folder'],
  [/(?:^|\/)\.(?:\/|$)|\/\/|\/$/, 'has an empty part'],
];
