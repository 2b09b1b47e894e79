import type { Course } from '../../model/course.ts';
import type { Element } from '../../model/rich.ts';
import { launchPage, scormIds } from '../shared/scorm-course.ts';
import { el } from '../shared/xml.ts';
import type { Edition } from './editions.ts';
import { manifestWith, sco } from './manifest.ts';
import type { Part } from './parts.ts';
import { flow, type Sequenced, sequencingOf } from './sequencing.ts';

/** A part with the files that were made of it. */
export interface WrittenPart {
  readonly part: Part;
  /** Where they lie, with a slash at its end. */
  readonly folder: string;
  readonly paths: readonly string[];
}

export interface PartsManifest extends Pick<Sequenced, 'retry'> {
  readonly parts: readonly Part[];
  readonly written: readonly WrittenPart[];
  readonly edition: Edition;
}

/** imsmanifest.xml of a course in parts: a tree of items with sequencing, a SCO for each part that is launched. */
export const partsManifest = (course: Course, { parts, written, edition, retry }: PartsManifest): Element => {
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  const sequenced = { course: course.id, points, retry };
  const item = (part: Part): Element =>
    el(
      'item',
      {
        identifier: `ITEM-${part.id}`,
        ...(part.course && { identifierref: resourceId(part) }),
        isvisible: 'true',
      },
      el('title', {}, part.title),
      part.parts.map(item),
      part.course && edition.completionThreshold,
      sequencingOf(part, sequenced),
    );
  return manifestWith(course, edition, {
    organization: el(
      'organization',
      { identifier: scormIds.organization, 'adlseq:objectivesGlobalToSystem': 'false' },
      el('title', {}, course.title),
      parts.map(item),
      el('imsss:sequencing', {}, flow),
    ),
    resources: written.map(({ part, folder, paths }) =>
      sco(resourceId(part), folder + pageOf(part, paths, folder), paths),
    ),
  });
};

const resourceId = ({ id }: Part): string => `${scormIds.resource}-${id}`;

/** A single page is launched itself, a module by its outline. */
const pageOf = ({ single }: Part, paths: readonly string[], folder: string): string =>
  single
    ? (paths.find((path) => path.startsWith(`${folder}pages/`))?.slice(folder.length) ?? launchPage)
    : launchPage;
