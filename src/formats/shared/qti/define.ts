import type { Question } from '../../../model/question.ts';
import { defineFormat } from '../../define-format.ts';
import type { Format } from '../../format.ts';
import { mediaType, unknownType } from '../media-type.ts';
import { profileOf } from './profile.ts';
import { questions } from './questions/index.ts';
import { detectQti } from './read/detect.ts';
import { readQti } from './read/read.ts';
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
      'average',
      'show after pass',
      'assignment group',
      'dates',
    ],
    options: {},
    write: writeQti(version),
    detect: detectQti(version),
    read: readQti(title),
  });

/** `uploadInteraction` says media types; version 2.1 says one. */
const saysTypes = (question: Question, { target }: QtiVersion): boolean => {
  if (question.kind !== 'upload') return true;
  const types = new Set(question.types.map(mediaType));
  return !types.has(unknownType) && (target !== 'qti21' || types.size <= 1);
};
