import type { Report } from '../diagnostics/report.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Course } from '../model/course.ts';
import { checkOptions, didYouMean, type OptionValues } from './target-options.ts';
import { usage } from './usage-error.ts';

/** A format to write, and the options that were set. */
export interface ChosenTarget {
  readonly format: Format & Required<Pick<Format, 'write'>>;
  readonly options: OptionValues;
}

const writers = formats.filter((format): format is ChosenTarget['format'] => format.write !== undefined);

const writerOf = (id: string): ChosenTarget['format'] | undefined => writers.find((one) => one.id === id);

const unknown = (target: string) => {
  const ids = writers.map(({ id }) => id);
  return { target, meant: didYouMean(target, ids), known: ids.join(', ') };
};

/** The targets that `course.yml` lists; what is wrong with them is reported with its place. */
export const courseTargets = (course: Course, report: Report): readonly ChosenTarget[] => {
  const chosen = new Map<string, ChosenTarget>();
  for (const { id, options, pos } of course.settings.targets) {
    const format = writerOf(id);
    if (!format) report.add('target/unknown', unknown(id), pos);
    else if (chosen.has(id)) report.add('target/twice', { target: id }, pos);
    else chosen.set(id, { format, options: checkOptions(format, options, { report, at: pos }) });
  }
  return [...chosen.values()];
};

/** What the command line says of targets. */
export interface TargetRequest {
  /** Ids; none: those of `course.yml`. */
  readonly targets: readonly string[];
  /** `TARGET.OPTION=VALUE`. */
  readonly set: readonly string[];
}

/** The targets to build: those named, or those of the course; options set by name go over those of the course. */
export const chooseTargets = (
  { targets, set }: TargetRequest,
  listed: readonly ChosenTarget[],
): readonly ChosenTarget[] => {
  const options = set.map(readSetting);
  const chosen = targets.length > 0 ? [...new Set(targets)].map((id) => namedTarget(id, listed)) : listed;
  for (const { target, option } of options) refuseUnused(target, option, chosen);
  return chosen.map((one) => withSettings(one, options));
};

const namedTarget = (id: string, listed: readonly ChosenTarget[]): ChosenTarget => {
  const format = writerOf(id);
  if (!format) throw usage((report) => report.add('target/unknown', unknown(id)));
  return listed.find((one) => one.format === format) ?? { format, options: {} };
};

interface Setting {
  readonly target: string;
  readonly option: string;
  readonly value: string;
}

const readSetting = (written: string): Setting => {
  const [, target, option, value] = /^([a-z0-9-]+)\.([A-Za-z0-9-]+)=(.*)$/s.exec(written) ?? [];
  if (target === undefined || option === undefined || value === undefined)
    throw usage((report) => report.add('target/bad-set', { written }));
  return { target, option, value };
};

const refuseUnused = (target: string, option: string, chosen: readonly ChosenTarget[]): void => {
  if (chosen.some(({ format }) => format.id === target)) return;
  throw usage((report) => {
    if (writerOf(target)) report.add('target/not-built', { target, option });
    else report.add('target/unknown', unknown(target));
  });
};

const withSettings = ({ format, options }: ChosenTarget, all: readonly Setting[]): ChosenTarget => {
  const own = all.filter(({ target }) => target === format.id);
  const set = Object.fromEntries(own.map(({ option, value }) => [option, value]));
  const failed = usage((report) => checkOptions(format, set, { report }));
  if (failed.diagnostics.length > 0) throw failed;
  return { format, options: { ...options, ...set } };
};
