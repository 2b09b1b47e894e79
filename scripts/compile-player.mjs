// The player: one bundle, made small, cut into its modules, and which of them each chunk needs. Names are unique in
// all of it, so that any of its modules stand together in one script or in several of a page, and no two bring the same.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { shortened } from './shortened.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const chunkFolder = 'src/player/chunks';

/** How a browser of 2020 and later understands it: Chrome 85, Firefox 79, Safari 14. */
const browser = { platform: 'browser', target: 'es2021', tsconfig: 'src/player/tsconfig.json' };

/** What stands in a page's head by itself. */
export const compileEarly = async () => {
  const { outputFiles } = await build({
    ...browser,
    absWorkingDir: root,
    entryPoints: ['src/player/early/scheme.ts'],
    bundle: true,
    format: 'iife',
    minify: true,
    logLevel: 'warning',
    write: false,
  });
  return outputFiles[0].text;
};

/** Puts a mark before each module, along which the bundle is cut. */
const marked = {
  name: 'marked',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: `/*! @ ${relative(root, path).replaceAll('\\', '/')} */\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    })),
};

const bundle = async (chunks) => {
  const { outputFiles, metafile } = await build({
    ...browser,
    absWorkingDir: root,
    stdin: { contents: chunks.map((path) => `import './${path}';`).join('\n'), resolveDir: root },
    bundle: true,
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    mangleProps: new RegExp(`^(?:${shortened.join('|')})$`),
    legalComments: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [marked],
    metafile: true,
    write: false,
  });
  return { text: outputFiles[0].text, inputs: metafile.inputs };
};

const mark = /\/\*! @ (\S+) \*\//;

/**
 * The code of each module. All are minified together, so that the same thing has the same name everywhere, which compresses
 * well; what is used once stands where it is used. `debugger` stands for the marks meanwhile: a statement that the minifier neither drops nor joins with its neighbours.
 */
const cut = async (text) => {
  const [helpers, ...rest] = text.split(mark);
  if (helpers.trim() !== '') throw new Error(`the player's bundle begins with code of no module: ${helpers}`);
  const paths = rest.filter((_, index) => index % 2 === 0);
  const { code } = await minify(text.replace(new RegExp(mark, 'g'), 'debugger;'), {
    ecma: 2020,
    compress: { passes: 8, inline: 1, drop_debugger: false, pure_getters: true, toplevel: true },
    mangle: { toplevel: true },
  });
  const codes = code.split(/\bdebugger;?/).slice(1);
  if (codes.length !== paths.length) throw new Error('the player could not be cut into its modules');
  return Promise.all(paths.map(async (path, index) => ({ path, ...(await declared(codes[index].trim())) })));
};

/** Of a module that does nothing but declare names, the declarations alone, which those of its neighbours follow. */
const declared = async (code) => {
  const { ast } = await minify(code, { compress: false, mangle: false, format: { ast: true, code: false } });
  const [first, ...others] = ast.body;
  const only = first?.TYPE === 'Var' && others.length === 0;
  const statements = code.replace(/;$/, '');
  return only ? { names: statements.replace(/^var\s*/, '') } : { code: statements };
};

const needs = (inputs, path, found = new Set()) => {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: other } of inputs[path].imports) needs(inputs, other, found);
  return found;
};

/** See `Parts` in `src/pages/player-script.ts`. */
export const compilePlayer = async () => {
  const names = await readdir(join(root, chunkFolder));
  const chunks = names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${chunkFolder}/${name}`);
  const { text, inputs } = await bundle(chunks);
  const modules = await cut(text);
  const isChunk = ({ path }) => chunks.includes(path);
  return {
    // The chunks last, on which no other module stands: declarations that follow on one another compress better.
    modules: [...modules.filter((one) => !isChunk(one)), ...modules.filter(isChunk)],
    chunks: Object.fromEntries(chunks.map((path) => [basename(path, '.ts'), [...needs(inputs, path)]])),
  };
};
