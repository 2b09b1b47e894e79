import { childOf, descendants, readXml } from './read-xml.ts';
import { BadManifest } from './scorm-manifest.ts';

/** What tincan.xml says of the activity that is launched. */
export interface TinCan {
  readonly id: string;
  readonly title: string;
  /** Relative to the package. */
  readonly href: string;
}

export const readTinCan = (source: string): TinCan => {
  const activity = descendants(readXml(source), 'activity').find((one) => childOf(one, 'launch'));
  if (!activity) throw new BadManifest('its tincan.xml holds no activity with a launch page');
  return {
    id: activity.attrs.id ?? '',
    title: childOf(activity, 'name')?.text ?? '',
    href: childOf(activity, 'launch')?.text ?? '',
  };
};
