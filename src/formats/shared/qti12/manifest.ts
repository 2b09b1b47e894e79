import type { Course } from '../../../model/course.ts';
import type { Element } from '../../../model/rich.ts';
import { lomOfCourse } from '../described.ts';
import { namespaces, type Resource, resources, schemaMetadata } from '../ims-manifest.ts';
import { imsmd } from '../imsmd.ts';
import { el } from '../xml.ts';

/** imsmanifest.xml: IMS Content Packaging 1.1, as Canvas's own QTI exports but with the namespace that validates. */
export const manifest = (course: Course, list: readonly Resource[]): Element =>
  el(
    'manifest',
    { identifier: course.id, ...declared },
    schemaMetadata('IMS Content', '1.1.3', imsmd(lomOfCourse(course))),
    el('organizations'),
    resources(list),
  );

const declared = namespaces([
  ['', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'http://www.imsglobal.org/xsd/imscp_v1p1.xsd'],
  ['imsmd', 'http://www.imsglobal.org/xsd/imsmd_v1p2', 'http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd'],
]);
