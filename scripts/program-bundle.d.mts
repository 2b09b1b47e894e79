import type { BuildOptions } from 'esbuild';

/** How esbuild makes the program: what is measured by itself is made likewise. */
export const programBundle: BuildOptions;
