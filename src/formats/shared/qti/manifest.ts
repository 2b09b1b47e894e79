import type { Course } from '../../../model/course.ts';
import type { Question } from '../../../model/question.ts';
import type { Element } from '../../../model/rich.ts';
import { lomOfCourse } from '../described.ts';
import { namespaces, type Resource, resources, schemaMetadata } from '../ims-manifest.ts';
import { type Lom, lom } from '../lom.ts';
import { el } from '../xml.ts';
import { interactionsOf } from './interactions.ts';
import { itemTitle } from './item.ts';
import type { QtiVersion } from './version.ts';

/** imsmanifest.xml of a QTI package (Integration Guide, and its profile of Content Packaging 1.2). */
export const manifest = (course: Course, list: readonly Resource[], version: QtiVersion): Element =>
  el(
    'manifest',
    {
      identifier: course.id,
      ...namespaces([
        ['', version.manifest.uri, version.manifest.location],
        ['imsqti', version.metadata.uri, version.metadata.location],
      ]),
    },
    schemaMetadata(version.schema, version.schemaversion, lom(lomOfCourse(course))),
    el('organizations'),
    resources(list),
  );

/** Title, tags, outcome and difficulty of a question: what a search in an item bank goes by. */
const itemLom = (question: Question, language: string): Element => {
  const { difficulty, outcome, tags } = question;
  return lom({
    title: itemTitle(question),
    language,
    keywords: tags,
    ...(difficulty && { difficulty: difficulties[difficulty] }),
    ...(outcome !== undefined && { outcome }),
  });
};

/** LOM's own words (IEEE 1484.12.1, 5.8). */
const difficulties = { easy: 'easy', medium: 'medium', hard: 'difficult' } as const satisfies Record<
  string,
  Lom['difficulty']
>;

/** Metadata of an item: LOM, and what QTI's own says of its way of asking. */
export const itemMetadata = (question: Question, language: string): readonly Element[] => [
  qtiMetadata(question),
  itemLom(question, language),
];

const qtiMetadata = (question: Question): Element => {
  const interactions = interactionsOf(question);
  return el(
    'imsqti:qtiMetadata',
    {},
    el('imsqti:itemTemplate', {}, String(question.vars !== undefined)),
    el('imsqti:timeDependent', {}, 'false'),
    el('imsqti:composite', {}, String(interactions.length > 1)),
    interactions.map((name) => el('imsqti:interactionType', {}, name)),
    el('imsqti:feedbackType', {}, hasFeedback(question) ? 'nonadaptive' : 'none'),
    el('imsqti:solutionAvailable', {}, String(interactions.length > 0)),
  );
};

const hasFeedback = (question: Question): boolean =>
  Object.keys(question.feedback).length > 0 ||
  answersOf(question).some(({ feedback }) => feedback !== undefined);

const answersOf = (question: Question): readonly { readonly feedback?: unknown }[] => {
  if ('choices' in question) return question.choices;
  if ('areas' in question) return question.areas;
  return question.kind === 'text' || question.kind === 'number' || question.kind === 'formula'
    ? question.answers
    : [];
};
