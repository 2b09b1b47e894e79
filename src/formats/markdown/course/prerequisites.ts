import type { Report } from '../../../diagnostics/report.ts';
import type { Pos } from '../../../model/pos.ts';
import { findName, nearName } from './listed.ts';
import type { ReadModule } from './read-module.ts';

/** A module to finish first, by its folder, and where that is written. */
interface Before {
  readonly folder: string;
  readonly pos: Pos;
}

type Befores = ReadonlyMap<string, readonly Before[]>;

/** For each module, by its folder, the ids of those to finish first; unknown and circular ones are reported. */
export const resolvePrerequisites = (
  modules: readonly ReadModule[],
  report: Report,
): ReadonlyMap<string, readonly string[]> => {
  const folders = modules.map(({ folder }) => folder);
  const befores: Befores = new Map(
    modules.map(({ folder, prerequisites }) => [
      folder,
      prerequisites.flatMap(({ value, pos }): readonly Before[] => {
        const name = findName(folders, value);
        if (name !== undefined) return [{ folder: name, pos }];
        report.add('course/unknown-module', { name: value, meant: nearName(value, folders) }, pos);
        return [];
      }),
    ]),
  );
  reportCircles(folders, befores, report);
  const ids = new Map(modules.map(({ folder, module }) => [folder, module.id]));
  const idsOf = (list: readonly Before[]): readonly string[] =>
    list.flatMap(({ folder }) => ids.get(folder) ?? []);
  return new Map([...befores].map(([folder, list]) => [folder, idsOf(list)]));
};

/** Each circle once, at the first of its modules. */
const reportCircles = (folders: readonly string[], befores: Befores, report: Report): void => {
  const told = new Set<string>();
  for (const folder of folders) {
    if (told.has(folder)) continue;
    const route = routeBack(folder, befores);
    const [first] = route;
    if (!first) continue;
    for (const one of route) told.add(one.folder);
    const names = [folder, ...route.map((one) => one.folder)];
    report.add('course/circular-prerequisites', { folder, route: names.join(' → ') }, first.pos);
  }
};

/** The shortest way from a module over its prerequisites to itself; empty where there is none. */
const routeBack = (start: string, befores: Befores): readonly Before[] => {
  const seen = new Set<string>();
  let open: readonly (readonly Before[])[] = (befores.get(start) ?? []).map((one) => [one]);
  while (open.length > 0) {
    const next: (readonly Before[])[] = [];
    for (const route of open) {
      const folder = route.at(-1)?.folder ?? start;
      if (folder === start) return route;
      if (seen.has(folder)) continue;
      seen.add(folder);
      next.push(...(befores.get(folder) ?? []).map((one) => [...route, one]));
    }
    open = next;
  }
  return [];
};
