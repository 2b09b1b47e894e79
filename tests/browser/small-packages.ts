import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { temporaryFolder } from '../support/cli.ts';

/** A course that is quickly played: two pages and a quiz of three questions. */
export const smallFiles: Readonly<Record<string, string>> = {
  'course.yml': 'id: small\ntitle: A small course\nversion: 1.0.0\npass: 60\n',
  '01-water/01-states.lesson.md':
    '# States of water\n\nWater is *solid*, liquid or a gas. See [the cycle](02-cycle.lesson.md).\n',
  '01-water/02-cycle.lesson.md': '# The cycle\n\nRain falls, rivers run, the sea evaporates.\n',
  '01-water/03-check.quiz.md': `---
title: Check
attempts: 3
show: never
---

## Which is solid? {#solid}

- (x) Ice
- ( ) Steam
- ( ) Rain

## Which fall? {#fall}

- [x] Rain
- [x] Snow
- [ ] Steam

## At how many °C does water boil at sea level? {#boil}

= 100 ± 1
`,
};

/** Bytes of the packages of a course, by target. */
export const buildPackages = async (
  targets: readonly string[],
  files: Readonly<Record<string, string>> = smallFiles,
  set: readonly string[] = [],
): Promise<(target: string) => Uint8Array> => {
  const { folder, remove } = await temporaryFolder(files);
  try {
    const progress = { started: () => undefined, finished: () => undefined, ended: () => undefined };
    const built = await build({
      course: folder,
      targets,
      set,
      out: join(folder, 'out'),
      epoch: undefined,
      progress,
    });
    if (!built.ok) throw new Error(`the course does not build: ${JSON.stringify(built.diagnostics)}`);
    const bytes = new Map<string, Uint8Array>();
    for (const { target, file } of built.packages)
      bytes.set(target, await readFile(join(built.folder, file)));
    return (target) => {
      const found = bytes.get(target);
      if (!found) throw new Error(`no package ${target}`);
      return found;
    };
  } finally {
    await remove();
  }
};
