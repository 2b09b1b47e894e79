import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programRoot } from '../build/program-root.ts';
import { deskPage } from './desk-page.ts';
import type { DeskLog } from './served.ts';
import { json, ok, type Reply } from './server.ts';

/** The desk's page, its script, and what it asks for again and again; scripts may ask for it, too. */
export const deskRoutes = (log: () => DeskLog): Readonly<Record<string, () => Promise<Reply>>> => ({
  'GET /desk': async () => ok('text/html; charset=utf-8', deskPage(log())),
  'GET /lms/desk.js': () => script(join(programRoot(), 'build/preview/desk.js')),
  'GET /lms/log': async () => json(log()),
});

export const script = async (path: string): Promise<Reply> =>
  ok('text/javascript; charset=utf-8', await readFile(path));
