import { type Previewed, preview } from '../../preview/preview.ts';
import { saysOf } from '../../preview/profiles.ts';
import type { PreviewOptions } from '../commands/preview.ts';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';

export interface Running {
  readonly options: PreviewOptions;
  /** Is given what ends the preview. */
  readonly running: { close?: () => Promise<void> };
}

/** Begins a preview, which goes on when all has been said. */
export const runPreview = async (
  io: Io,
  named: string | undefined,
  { options, running }: Running,
): Promise<Outcome> => {
  const { profile, port } = options;
  const shown = await preview({ named, folder: io.folder, profile, port });
  running.close = shown.close;
  const { close: _, folder, diagnostics, ...json } = shown;
  return {
    ok: true,
    diagnostics,
    json,
    text: textOf(shown),
    essential: true,
    ...(folder !== undefined && { folder }),
  };
};

const textOf = (shown: Previewed): string =>
  [shown.url, `  ${what(shown)}`, '  Stop with Ctrl+C.'].map((line) => `${line}\n`).join('');

const kinds: Readonly<Record<Previewed['kind'], string>> = {
  course: 'as a site; a page that is loaded anew shows what you have changed',
  site: 'a folder of pages',
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
  xapi: 'xAPI',
};

const what = ({ title, kind, profile }: Previewed): string =>
  `${title || 'Without a title'}: ${kinds[kind]}${profile ? `, in an LMS that ${saysOf(profile)}` : ''}.`;
