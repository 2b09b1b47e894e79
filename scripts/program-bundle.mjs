import { fileURLToPath } from 'node:url';

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

/** How esbuild makes the program: what is measured by itself is made likewise. */
export const programBundle = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
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
};
