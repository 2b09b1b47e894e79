import type { Course } from '../../model/course.ts';
import type { Question } from '../../model/question.ts';
import type { Element } from '../../model/rich.ts';
import { namespaces, type Resource, resources, schemaMetadata } from '../shared/ims-manifest.ts';
import { type Lom, lom } from '../shared/lom.ts';
import { el } from '../shared/xml.ts';
import { itemTitle } from './item.ts';

/** imsmanifest.xml of a QTI 2.1 package (Integration Guide and its profile of Content Packaging 1.2). */
export const manifest = (course: Course, list: readonly Resource[]): Element =>
  el(
    'manifest',
    { identifier: course.id, ...declared },
    schemaMetadata('QTIv2.1 Package', '1.0.0', courseLom(course)),
    el('organizations'),
    resources(list),
  );

const declared = namespaces([
  [
    '',
    'http://www.imsglobal.org/xsd/imscp_v1p1',
    'http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
  ],
]);

const courseLom = ({ settings, title, language, description, tags, version, license }: Course): Element =>
  lom({
    identifier: settings.iri,
    title,
    language,
    ...(description !== undefined && { description }),
    keywords: tags,
    version,
    ...(license !== undefined && { license }),
  });

/** Title, tags, outcome and difficulty of a question: what a search in an item bank goes by. */
export const itemLom = (question: Question, language: string): Element => {
  const difficulty = question.difficulty && difficulties[question.difficulty];
  const keywords = [...question.tags, ...(question.outcome === undefined ? [] : [question.outcome])];
  return lom({ title: itemTitle(question), language, keywords, ...(difficulty && { difficulty }) });
};

/** LOM's own words (IEEE 1484.12.1, 5.8). */
const difficulties = { easy: 'easy', medium: 'medium', hard: 'difficult' } as const satisfies Record<
  string,
  Lom['difficulty']
>;
