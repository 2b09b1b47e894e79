import { existsSync, readFileSync } from 'node:fs';
import { createReport, type Report } from '../../src/diagnostics/report.ts';
import type { WriteContext } from '../../src/formats/format.ts';
import type { Course } from '../../src/model/course.ts';
import type { RuntimeOptions } from '../../src/model/package-data.ts';
import { renderPages } from '../../src/pages/index.ts';
import { loadTemml } from '../../src/rich/math/temml.ts';
import { playerStandIn } from '../support/player-stand-in.ts';

const templates = new URL('../../templates/', import.meta.url);

interface Setting {
  /** The course's own templates, by name. */
  readonly own?: Readonly<Record<string, string>>;
  readonly adapter?: 'none' | 'scorm12' | 'scorm2004';
  readonly options?: Partial<RuntimeOptions>;
  readonly report?: Report;
  /** A file of the compiled player; where nothing is said, chunks that are comments with their names. */
  readonly player?: (name: string) => string;
  readonly asset?: (path: string) => Uint8Array;
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 420"><rect width="960" height="420" fill="#cbd5e1"/></svg>';

export const contextOf = ({
  own = {},
  report = createReport(),
  player,
  asset,
}: Setting = {}): WriteContext => ({
  asset: async (path) => asset?.(path) ?? new TextEncoder().encode(svg),
  options: {},
  report,
  tool: { name: 'coursewright', version: '0.0.0' },
  program: {
    template: (name) => {
      const url = new URL(name, templates);
      return own[name] ?? (existsSync(url) ? readFileSync(url, 'utf8') : undefined);
    },
    player: player ?? playerStandIn,
    controlDocuments: () => [],
  },
});

/** Every file of a package, by path; texts as text. */
export const render = async (course: Course, setting: Setting = {}): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  await loadTemml(course);
  const runtime = {
    adapter: setting.adapter ?? 'none',
    options: { onFail: 'incomplete', exit: 'suspend', ...setting.options },
  } as const;
  for await (const { path, data } of renderPages(course, contextOf(setting), runtime)) {
    files.set(path, typeof data === 'string' ? data : new TextDecoder().decode(data));
  }
  return files;
};
