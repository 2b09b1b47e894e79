import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { namespaces, type Resource, resources, schemaMetadata } from '../shared/ims-manifest.ts';
import { el } from '../shared/xml.ts';

/** imsmanifest.xml: IMS Content Packaging 1.1, as Canvas's own QTI exports but with the namespace that validates. */
export const manifest = (course: Course, list: readonly Resource[]): Element =>
  el(
    'manifest',
    { identifier: course.id, ...declared },
    schemaMetadata('IMS Content', '1.1.3', metadata(course)),
    el('organizations'),
    resources(list),
  );

const declared = namespaces([
  ['', 'http://www.imsglobal.org/xsd/imscp_v1p1', 'http://www.imsglobal.org/xsd/imscp_v1p1.xsd'],
  ['imsmd', 'http://www.imsglobal.org/xsd/imsmd_v1p2', 'http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd'],
]);

const metadata = ({ title, description, language, tags }: Course): Element => {
  const string = (value: string): Element => el('imsmd:langstring', { 'xml:lang': language }, value);
  return el(
    'imsmd:lom',
    {},
    el(
      'imsmd:general',
      {},
      el('imsmd:title', {}, string(title)),
      el('imsmd:language', {}, language),
      description !== undefined && el('imsmd:description', {}, string(description)),
      tags.map((tag) => el('imsmd:keyword', {}, string(tag))),
    ),
  );
};
