import type { Severity } from '../diagnostic.ts';

/** How the parts of a printed message look; plain functions, so that the printer knows nothing of terminals. */
export interface Style {
  readonly place: (text: string) => string;
  readonly severity: (severity: Severity) => string;
  readonly faint: (text: string) => string;
  readonly mark: (text: string) => string;
}

const same = (text: string): string => text;

export const plainStyle: Style = { place: same, severity: same, faint: same, mark: same };
