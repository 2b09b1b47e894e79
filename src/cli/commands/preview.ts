import { type Command, InvalidArgumentError } from 'commander';
import { profiles } from '../../preview/profiles.ts';
import { createCommand } from '../common-options.ts';
import type { Io } from '../io.ts';
import type { CommonOptions } from '../outcome.ts';
import { perform } from '../perform.ts';

export interface PreviewOptions extends CommonOptions {
  readonly profile?: string;
  readonly port?: number;
}

export const previewCommand = (io: Io, done: (code: number) => void): Command =>
  createCommand('preview', [
    'preview                                               the course here, as a site',
    'preview dist/my-course/my-course.scorm12.zip --profile moodle',
  ])
    .description('show a course as a site, or play a package in an LMS on this machine')
    .argument('[course|package]', 'a course, or a SCORM, cmi5 or xAPI package; without it, the course here')
    .option('--profile <name>', `how the LMS behaves: ${Object.keys(profiles).join(', ')} (default: spec)`)
    .option('--port <n>', 'the port of the address (default: 5310, or one that is free)', portOf)
    .action(async (named: string | undefined, options: PreviewOptions) => {
      const { runPreview } = await import('../run/preview.ts');
      const running: { close?: () => Promise<void> } = {};
      done(await perform(io, options, () => runPreview(io, named, { options, running })));
      if (!running.close) return;
      await io.stopped();
      await running.close();
    });

const portOf = (written: string): number => {
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 1 to 65535');
  return port;
};
