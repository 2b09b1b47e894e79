import { isAbsolute, relative, sep } from 'node:path';

/** A path as someone in `folder` would write it: relative where it lies below, with forward slashes. */
export const shortPath = (path: string, folder: string): string => {
  const step = relative(folder, path);
  if (step === '') return '.';
  const below = !isAbsolute(step) && step !== '..' && !step.startsWith(`..${sep}`);
  return (below ? step : path).split(sep).join('/');
};
