import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { namespaces, resources, schemaMetadata } from '../shared/ims-manifest.ts';
import { keywordsOf, launchPage, masteryScore, scormIds } from '../shared/scorm-course.ts';
import { el } from '../shared/xml.ts';

/** imsmanifest.xml of SCORM 1.2 (Content Aggregation Model, 2.3): one organization, one item, one SCO that lists every file. */
export const manifest = (course: Course, paths: readonly string[]): Element =>
  el(
    'manifest',
    { identifier: course.id, version: course.version, ...declared },
    schemaMetadata('ADL SCORM', '1.2', metadata(course)),
    el('organizations', { default: scormIds.organization }, organization(course)),
    resources([
      {
        identifier: scormIds.resource,
        type: 'webcontent',
        attrs: { 'adlcp:scormtype': 'sco' },
        href: launchPage,
        files: paths,
      },
    ]),
  );

const declared = namespaces([
  ['', 'http://www.imsproject.org/xsd/imscp_rootv1p1p2', 'imscp_rootv1p1p2.xsd'],
  ['imsmd', 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', 'imsmd_rootv1p2p1.xsd'],
  ['adlcp', 'http://www.adlnet.org/xsd/adlcp_rootv1p2', 'adlcp_rootv1p2.xsd'],
]);

const organization = (course: Course): Element => {
  const mastery = masteryScore(course);
  return el(
    'organization',
    { identifier: scormIds.organization },
    el('title', {}, course.title),
    el(
      'item',
      { identifier: scormIds.item, identifierref: scormIds.resource, isvisible: 'true' },
      el('title', {}, course.title),
      mastery !== undefined && el('adlcp:masteryscore', {}, mastery),
    ),
  );
};

/** IMS Learning Resource Meta-data 1.2.1, the elements that SCORM 1.2 asks of a content aggregation (CAM, table 2.2.1). */
const metadata = (course: Course): Element =>
  el(
    'imsmd:lom',
    {},
    el(
      'imsmd:general',
      {},
      el('imsmd:title', {}, langstring(course.title, course.language)),
      el('imsmd:language', {}, course.language),
      el('imsmd:description', {}, langstring(course.description ?? course.title, course.language)),
      keywordsOf(course).map((word) => el('imsmd:keyword', {}, langstring(word, course.language))),
    ),
    el(
      'imsmd:lifecycle',
      {},
      el('imsmd:version', {}, langstring(course.version, 'x-none')),
      el('imsmd:status', {}, vocabulary('Final')),
    ),
    el('imsmd:metametadata', {}, el('imsmd:metadatascheme', {}, 'ADL SCORM 1.2')),
    el(
      'imsmd:technical',
      {},
      el('imsmd:format', {}, 'text/html'),
      el('imsmd:location', { type: 'URI' }, launchPage),
    ),
    el(
      'imsmd:rights',
      {},
      el('imsmd:cost', {}, vocabulary('no')),
      el('imsmd:copyrightandotherrestrictions', {}, vocabulary(course.license ? 'yes' : 'no')),
      course.license && el('imsmd:description', {}, langstring(course.license, course.language)),
    ),
  );

const langstring = (value: string, language: string): Element =>
  el('imsmd:langstring', { 'xml:lang': language }, value);

/** Vocabulary words are in no language: `x-none` (IMS Meta-data Best Practice Guide, 1.2). */
const vocabulary = (value: string): readonly Element[] => [
  el('imsmd:source', {}, langstring('LOMv1.0', 'x-none')),
  el('imsmd:value', {}, langstring(value, 'x-none')),
];
