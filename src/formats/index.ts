import type { Format } from './format.ts';

/** Every format, a line each: adding one is a folder and a line here. */
export const formats: readonly Format[] = [];
