import { childOf, childrenOf, descendants, type XmlElement } from '../package/read-xml.ts';

/** An assignable unit, as an LMS launches it (cmi5 13.1.4). */
export interface Unit {
  readonly id: string;
  readonly title: string;
  /** Relative to the package, or with a scheme of its own. */
  readonly url: string;
  readonly moveOn: string;
  readonly masteryScore?: number;
  readonly launchMethod: string;
  readonly launchParameters?: string;
  readonly entitlementKey?: string;
  readonly activityType?: string;
}

export interface CourseStructure {
  readonly id: string;
  readonly title: string;
  readonly units: readonly Unit[];
}

/** What a course structure says; whether it is right is another question (`check-structure.ts`). */
export const readCourseStructure = (root: XmlElement): CourseStructure => {
  const course = childOf(root, 'course');
  return {
    id: course?.attrs.id?.trim() ?? '',
    title: wordsOf(childOf(course, 'title')),
    units: descendants(root, 'au').map(readUnit),
  };
};

const readUnit = (au: XmlElement): Unit => {
  const {
    id = '',
    moveOn = 'NotApplicable',
    masteryScore,
    launchMethod = 'AnyWindow',
    activityType,
  } = au.attrs;
  const text = (name: string): string | undefined => childOf(au, name)?.text;
  const launchParameters = text('launchParameters');
  const entitlementKey = text('entitlementKey');
  return {
    id: id.trim(),
    title: wordsOf(childOf(au, 'title')),
    url: text('url') ?? '',
    moveOn,
    ...(masteryScore !== undefined && { masteryScore: Number(masteryScore) }),
    launchMethod,
    ...(launchParameters !== undefined && { launchParameters }),
    ...(entitlementKey !== undefined && { entitlementKey }),
    ...(activityType !== undefined && { activityType }),
  };
};

const wordsOf = (element: XmlElement | undefined): string => childrenOf(element, 'langstring')[0]?.text ?? '';
