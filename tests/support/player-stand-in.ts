import { readdirSync } from 'node:fs';

const chunks = readdirSync(new URL('../../src/player/chunks/', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
);

/** As `scripts/compile-player.mjs` makes them, but each chunk is one module: a comment with its name. */
const parts = {
  modules: chunks.map((name) => ({ path: name, code: `/* ${name} */` })),
  chunks: Object.fromEntries(chunks.map((name) => [name, [name]])),
};

/** Stands for the compiled player where nothing of it is run. */
export const playerStandIn = (name: string): string =>
  name === 'parts.json' ? JSON.stringify(parts) : `/* ${name} */`;
