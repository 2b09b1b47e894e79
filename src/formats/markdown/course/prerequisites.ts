import type { Report } from '../../../diagnostics/report.ts';
import { findName, nearName } from './listed.ts';
import type { ReadModule } from './read-module.ts';

/** For each module, by its folder, the ids of those to finish first; unknown and circular ones are reported. */
export const resolvePrerequisites = (
  modules: readonly ReadModule[],
  report: Report,
): ReadonlyMap<string, readonly string[]> => {
  const folders = modules.map(({ folder }) => folder);
  const before = new Map<string, readonly string[]>();
  for (const { folder, prerequisites } of modules) {
    const known = prerequisites.flatMap(({ value, pos }) => {
      const name = findName(folders, value);
      if (name === undefined)
        report.add('course/unknown-module', { name: value, meant: nearName(value, folders) }, pos);
      return name ?? [];
    });
    before.set(folder, known);
  }
  for (const { folder, prerequisites } of modules) {
    if (leadsTo(before, folder, folder))
      report.add('course/circular-prerequisites', { folder }, prerequisites[0]?.pos);
  }
  const ids = new Map(modules.map(({ folder, module }) => [folder, module.id]));
  return new Map([...before].map(([folder, list]) => [folder, list.flatMap((name) => ids.get(name) ?? [])]));
};

const leadsTo = (before: ReadonlyMap<string, readonly string[]>, start: string, goal: string): boolean => {
  const seen = new Set<string>();
  const open = [...(before.get(start) ?? [])];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    if (folder === goal) return true;
    if (seen.has(folder)) continue;
    seen.add(folder);
    open.push(...(before.get(folder) ?? []));
  }
  return false;
};
