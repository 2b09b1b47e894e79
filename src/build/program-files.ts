import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramFiles } from '../formats/format.ts';
import type { OutFile } from '../package/file.ts';
import { programRoot } from './program-root.ts';

/** The program's own files, as they lie on disk; a template of the course's own goes before ours. */
export const programFiles = (course: string): ProgramFiles => {
  const root = programRoot();
  const text = remembered((path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));
  return {
    template: (name) => text(join(course, 'templates', name)) ?? text(join(root, 'templates', name)),
    player: (name) => {
      const chunk = text(join(root, 'build/player', name));
      if (chunk === undefined) throw new Error(`the player's ${name} is missing: compile the program again`);
      return chunk;
    },
    controlDocuments: (set) => documents(join(root, 'build/control-documents', set)),
  };
};

const remembered = <V>(make: (key: string) => V): ((key: string) => V) => {
  const made = new Map<string, V>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    // It was set in the line above.
    return made.get(key) as V;
  };
};

/** Byte for byte, in order of their names. */
const documents = (folder: string): readonly OutFile[] =>
  readdirSync(folder)
    .sort()
    .map((path) => ({ path, data: readFileSync(join(folder, path)) }));
