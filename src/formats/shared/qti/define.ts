import { type Kind, kinds, type Question } from '../../../model/question.ts';
import { defineFormat } from '../../define-format.ts';
import type { Format } from '../../format.ts';
import { mediaType, unknownType } from '../media-type.ts';
import { profileOf } from './profile.ts';
import { questions } from './questions/index.ts';
import { detectQti } from './read/detect.ts';
import type { QtiVersion } from './version.ts';
import { writeQti } from './write.ts';

/** What the three versions have in common; each format adds its name. */
export const defineQti = (version: QtiVersion, title: string): Format =>
  defineFormat(questions, {
    id: version.target,
    title,
    container: 'zip',
    extension: 'zip',
    content: 'assessments',
    rich: profileOf(version),
    lacks: [
      { lack: 'file types', where: (question) => !saysTypes(question, version) },
      { lack: 'result feedback', where: ({ kind }) => !isMarked.has(kind) },
      { lack: 'credits', where: isWorthNothing },
      'drop-down hints',
      'rich area names',
      'rich section titles',
      'average',
      'latest',
      'show after pass',
      'show always',
      'assignment group',
      'dates',
    ],
    options: {},
    write: writeQti(version),
    detect: detectQti(version),
    read: async (files, ctx) => (await import('./read/read.ts')).readQti(title)(files, ctx),
  });

/** Shares are points: of nothing there are none. */
const isWorthNothing = ({ points }: Question): boolean => points === 0;

/** Others have no answer that an item could tell right. */
const isMarked: ReadonlySet<Kind> = new Set(
  kinds.filter((kind) => kind !== 'essay' && kind !== 'upload' && kind !== 'stimulus'),
);

/** `uploadInteraction` says media types; version 2.1 says one. */
const saysTypes = (question: Question, { target }: QtiVersion): boolean => {
  if (question.kind !== 'upload') return true;
  const types = new Set(question.types.map(mediaType));
  return !types.has(unknownType) && (target !== 'qti21' || types.size <= 1);
};
