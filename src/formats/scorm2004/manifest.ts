import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { namespaces, type Resource, resources, schemaMetadata } from '../shared/ims-manifest.ts';
import { lom } from '../shared/lom.ts';
import { keywordsOf, launchPage, masteryScore, scormIds } from '../shared/scorm-course.ts';
import { el } from '../shared/xml.ts';
import type { Edition } from './editions.ts';

/** imsmanifest.xml of SCORM 2004 (Content Aggregation Model, 3.4): one organization, one item, one SCO that lists every file. */
export const manifest = (course: Course, paths: readonly string[], edition: Edition): Element =>
  manifestWith(course, edition, {
    organization: organization(course, edition),
    resources: [sco(scormIds.resource, launchPage, paths)],
  });

export interface Contents {
  readonly organization: Element;
  readonly resources: readonly Resource[];
}

/** What every manifest of the format has around its contents. */
export const manifestWith = (course: Course, edition: Edition, contents: Contents): Element =>
  el(
    'manifest',
    { identifier: course.id, version: course.version, ...declared },
    schemaMetadata('ADL SCORM', edition.schemaVersion, courseLom(course)),
    el('organizations', { default: scormIds.organization }, contents.organization),
    resources(contents.resources),
  );

export const sco = (identifier: string, href: string, files: readonly string[]): Resource => ({
  identifier,
  type: 'webcontent',
  attrs: { 'adlcp:scormType': 'sco' },
  href,
  files,
});

const declared = namespaces([
  ['', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'imscp_v1p1.xsd'],
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_v1p3', 'adlcp_v1p3.xsd'],
  ['adlseq', 'http://www.adlnet.org/xsd/adlseq_v1p3', 'adlseq_v1p3.xsd'],
  ['adlnav', 'http://www.adlnet.org/xsd/adlnav_v1p3', 'adlnav_v1p3.xsd'],
  ['imsss', 'http://www.imsglobal.org/xsd/imsss', 'imsss_v1p0.xsd'],
]);

const courseLom = (course: Course): Element =>
  lom({
    identifier: course.settings.iri,
    title: course.title,
    language: course.language,
    description: course.description ?? course.title,
    keywords: keywordsOf(course),
    version: course.version,
    format: 'text/html',
    ...(course.license !== undefined && { license: course.license }),
  });

const organization = (course: Course, edition: Edition): Element =>
  el(
    'organization',
    { identifier: scormIds.organization, 'adlseq:objectivesGlobalToSystem': 'false' },
    el('title', {}, course.title),
    el(
      'item',
      { identifier: scormIds.item, identifierref: scormIds.resource, isvisible: 'true' },
      el('title', {}, course.title),
      edition.completionThreshold,
      itemSequencing(masteryScore(course)),
      presentation,
    ),
    el('imsss:sequencing', {}, el('imsss:controlMode', { choice: 'true', flow: 'true' })),
  );

/**
 * The SCO itself reports completion and success: without these two controls an LMS marks an activity complete and
 * passed when it is left (Sequencing and Navigation, 3.13.3).
 */
const itemSequencing = (mastery: number | undefined): Element =>
  el(
    'imsss:sequencing',
    {},
    mastery !== undefined && objectives(mastery),
    el('imsss:deliveryControls', {
      tracked: 'true',
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    }),
  );

const objectives = (mastery: number): Element =>
  el(
    'imsss:objectives',
    {},
    el(
      'imsss:primaryObjective',
      { objectiveID: 'PASS', satisfiedByMeasure: 'true' },
      el('imsss:minNormalizedMeasure', {}, Number((mastery / 100).toFixed(4))),
    ),
  );

/** A single SCO has nothing before it and nothing after it. */
const presentation = el(
  'adlnav:presentation',
  {},
  el(
    'adlnav:navigationInterface',
    {},
    el('adlnav:hideLMSUI', {}, 'continue'),
    el('adlnav:hideLMSUI', {}, 'previous'),
  ),
);
