import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { badInput } from '../build/bad-input.ts';
import { findCourse, isCourse } from '../build/course-folder.ts';
import { isZip, slashed } from '../build/read/open-source.ts';
import { didYouMean } from '../build/target-options.ts';
import { usage } from '../build/usage-error.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InFiles } from '../package/file.ts';
import { openFolder } from '../package/open-folder.ts';
import { BadArchive, openZip } from '../package/open-zip.ts';
import { keepState } from './keep-state.ts';
import { detectPackage } from './package/detect.ts';
import { BadXml } from './package/read-xml.ts';
import { BadManifest } from './package/scorm-manifest.ts';
import { type Kind, type Profile, profilesOf } from './profiles.ts';
import { serveCourse } from './serve-course.ts';
import { servePackage } from './serve-package.ts';
import { serveSite } from './serve-site.ts';
import { serveXapi, type XapiState } from './serve-xapi.ts';
import type { ScormState } from './store.ts';

export interface PreviewRequest {
  /** A course, a package, or a folder with pages, as it was named; none: the course here. */
  readonly named: string | undefined;
  /** The current folder. */
  readonly folder: string;
  /** None: by the letter. */
  readonly profile: string | undefined;
  /** None: the usual one, or one that is free. */
  readonly port: number | undefined;
}

export interface Previewed {
  readonly kind: Kind | 'course' | 'site';
  readonly title: string;
  readonly profile?: Profile;
  /** What is to be opened. */
  readonly url: string;
  /** A page that is one launch and nothing else, and the log as JSON: for scripts. */
  readonly launch?: string;
  readonly log?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the course that the findings are in. */
  readonly folder?: string;
  readonly close: () => Promise<void>;
}

/** Shows a course as a site, or plays a package in an LMS of a profile. */
export const preview = async (request: PreviewRequest): Promise<Previewed> => {
  const { named, folder } = request;
  const path = named === undefined ? findCourse(undefined, folder) : resolve(folder, named);
  if (isCourse(path)) return previewCourse(path, request);
  const file = named ?? path;
  const content = await openContent(path, file);
  const kind = await detect(content, file);
  if (kind === 'site') return previewSite(content, path, request);
  const state = join(dirname(path), '.preview', `${basename(path)}.json`);
  const playing = { file, state, profile: profileOf(kind, request), port: request.port };
  const { profile } = playing;
  return kind === 'cmi5' || kind === 'xapi'
    ? play<XapiState>(kind, playing, (memory) => serveXapi({ content, kind, profile, ...memory }))
    : play<ScormState>(kind, playing, (memory) => servePackage({ content, profile, ...memory }));
};

interface Playing {
  /** As it was named. */
  readonly file: string;
  /** File of what the LMS keeps. */
  readonly state: string;
  readonly profile: Profile;
  readonly port: number | undefined;
}

/** How a kind of package is served: given what it remembers, and what to call when that has changed. */
type Serve<T> = (memory: {
  readonly port: number;
  readonly state?: T;
  readonly changed: () => void;
}) => Promise<{
  readonly title: string;
  readonly url: string;
  readonly state: () => T;
  readonly close: () => Promise<void>;
}>;

const play = async <T>(
  kind: Kind,
  { file, state, profile, port: asked }: Playing,
  serve: Serve<T>,
): Promise<Previewed> => {
  const kept = await keepState<T>(state);
  const { before } = kept;
  const served = await understood(file, () =>
    onPort(asked, (port) =>
      serve({
        port,
        ...(before !== undefined && { state: before }),
        changed: () => kept.changed(() => served.state()),
      }),
    ),
  );
  const close = async (): Promise<void> => {
    await served.close();
    await kept.flush();
  };
  return { kind, title: served.title, profile, ...addresses(served.url), diagnostics: [], close };
};

const addresses = (url: string): Pick<Previewed, 'url' | 'launch' | 'log'> => ({
  url: `${url}desk`,
  launch: url,
  log: `${url}lms/log`,
});

const previewCourse = async (
  path: string,
  { profile, port: asked, named }: PreviewRequest,
): Promise<Previewed> => {
  if (profile !== undefined)
    throw usage((report) => report.add('usage/profile-without-lms', { what: named ?? path }));
  const { server, first } = await onPort(asked, (port) => serveCourse(path, port));
  const { title, diagnostics } = first;
  return { kind: 'course', title, url: server.url, diagnostics, folder: path, close: server.close };
};

const previewSite = async (
  content: InFiles,
  path: string,
  { profile, port: asked, named }: PreviewRequest,
): Promise<Previewed> => {
  if (profile !== undefined)
    throw usage((report) => report.add('usage/profile-without-lms', { what: named ?? path }));
  const server = await onPort(asked, (port) => serveSite(async () => content, port));
  return { kind: 'site', title: basename(path), url: server.url, diagnostics: [], close: server.close };
};

/** An address stays the same from one preview to the next, and with it what the browser keeps. */
const usualPort = 5310;

/** The port that is asked for and no other; else the usual one, or any that is free. */
const onPort = async <T>(asked: number | undefined, start: (port: number) => Promise<T>): Promise<T> => {
  try {
    return await start(asked ?? usualPort);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES') throw error;
    if (asked !== undefined) throw usage((report) => report.add('usage/port-taken', { port: asked }));
    return start(0);
  }
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const openContent = async (path: string, file: string): Promise<InFiles> => {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw usage((report) => report.add('usage/cannot-read', { file, problem: 'there is no such file' }));
  if (found.isDirectory()) return openFolder(path);
  if (!(await isZip(path))) throw notAPackage(file, 'it is no archive');
  return understood(file, () => openZip(path));
};

const detect = async (content: InFiles, file: string): Promise<Kind | 'site'> => {
  const kind = await understood(file, () => detectPackage(content));
  if (kind === undefined) throw notAPackage(file, 'it holds no course that could be played');
  return kind;
};

const notAPackage = (file: string, problem: string) =>
  usage((report) => report.add('usage/not-a-package', { file, problem }));

/** What is wrong with a package is said of it, in one sentence. */
const understood = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BadArchive || error instanceof BadXml || error instanceof BadManifest))
      throw error;
    const problem = error.message;
    throw badInput((report) =>
      report.add('read/bad-package', { problem }, { file: slashed(file), line: 1, column: 1 }),
    );
  }
};

const profileOf = (kind: Kind, { profile = 'spec' }: PreviewRequest): Profile => {
  const known = profilesOf(kind);
  const found = known.find((name) => name === profile);
  if (found) return found;
  const meant = didYouMean(profile, known);
  throw usage((report) =>
    report.add('usage/unknown-profile', { profile, kind, meant, known: known.join(', ') }),
  );
};
