import { readLocal, writeLocal } from '../lms/local.ts';

/** A copy in this browser of what the LMS has not taken yet: for this package and this learner only. */
export interface Mirror {
  readonly read: () => string;
  readonly keep: (state: string) => void;
  readonly drop: () => void;
}

export const createMirror = (course: string, learner: string): Mirror => {
  const key = `coursewright:${course}:${hash(learner)}`;
  // Without a name it could be anybody's.
  if (learner === '') return { read: () => '', keep: () => undefined, drop: () => undefined };
  return {
    read: () => readLocal(key),
    keep: (state) => void writeLocal(key, state),
    drop: () => void writeLocal(key, ''),
  };
};

/** FNV-1a: keeps names out of the store; it protects nothing. */
const hash = (text: string): string => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value.toString(36);
};
