import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { itemsOf } from '../../model/walk.ts';
import { launchPage, masteryScore } from '../shared/scorm-course.ts';
import { el } from '../shared/xml.ts';

/** What an LMS may wait for (cmi5 13.1.4). */
export const moveOns = [
  'Passed',
  'Completed',
  'CompletedAndPassed',
  'CompletedOrPassed',
  'NotApplicable',
] as const;

/** cmi5.xml (cmi5 13): a course with one assignable unit. */
export const structure = (course: Course, options: Readonly<Record<string, string>>): Element => {
  const mastery = masteryScore(course);
  return el(
    'courseStructure',
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
    el('course', { id: course.settings.iri }, ...words(course)),
    el(
      'au',
      {
        id: unitIri(course.settings.iri),
        moveOn: moveOnOf(course, options),
        ...(mastery !== undefined && { masteryScore: Number((mastery / 100).toFixed(4)) }),
        launchMethod: options.launchMethod,
        activityType: 'http://adlnet.gov/expapi/activities/course',
      },
      ...words(course),
      el('url', {}, launchPage),
    ),
  );
};

const words = ({ title, description, language }: Course): readonly Element[] => [
  el('title', {}, el('langstring', { lang: language }, title)),
  el('description', {}, el('langstring', { lang: language }, description ?? title)),
];

/** Course and unit need ids of their own. */
const unitIri = (iri: string): string =>
  iri.startsWith('urn:') ? `${iri}:au` : `${iri.replace(/\/$/, '')}/au`;

const moveOnOf = (course: Course, { moveOn = 'auto' }: Readonly<Record<string, string>>): string => {
  if (moveOn !== 'auto') return moveOn;
  const marked = [...itemsOf(course)].some(
    (item) => item.kind === 'quiz' && item.graded && (item.pass ?? course.settings.pass) !== undefined,
  );
  return marked ? 'CompletedAndPassed' : 'Completed';
};
