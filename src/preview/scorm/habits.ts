import { type Layer, refused } from './layer.ts';

/** Knows no interactions: reading and setting them is an error (1.2: not implemented, 2004: undefined). */
export const noInteractions: Layer =
  (next, { names }) =>
  (name, args) =>
    [names.get, names.set].includes(name) && args[0]?.startsWith('cmi.interactions')
      ? { result: name === names.get ? '' : 'false', code: 401 }
      : next(name, args);

/** Truth values instead of texts, and null where there is nothing. */
export const booleans: Layer = (next) => (name, args) => {
  const answer = next(name, args);
  const { result } = answer;
  const plain = result === 'true' ? true : result === 'false' ? false : result === '' ? null : result;
  return { ...answer, result: plain };
};

/** An error at every call that would keep something. */
export const throwing: Layer =
  (next, { names }) =>
  (name, args) =>
    [names.set, names.commit].includes(name)
      ? { result: undefined, code: 101, throws: 'The LMS is out of order' }
      : next(name, args);

/** Nothing is written while somebody only looks (a habit that Moodle has not: the content must not write). */
export const readOnly: Layer =
  (next, { names }) =>
  (name, args) =>
    name === names.set ? refused(403, 'nothing may be written in this mode') : next(name, args);

/** General commit failure: SCORM 2004's 391, 111 at the end; SCORM 1.2 has only 101. */
export const failing: Layer =
  (next, { names, version }) =>
  (name, args) => {
    if (name === names.commit) return { result: 'false', code: version === 'scorm12' ? 101 : 391 };
    if (name === names.end) return { result: 'false', code: version === 'scorm12' ? 101 : 111 };
    return next(name, args);
  };

const slowness = 2000;

export const slow: Layer =
  (next, { names, stand }) =>
  (name, args) => {
    if (name === names.commit) stand(slowness);
    return next(name, args);
  };

/** As when the learner has been logged out meanwhile: all is said to be well. */
export const lying: Layer =
  (next, { names }) =>
  (name, args) =>
    [names.commit, names.end].includes(name) ? { result: 'true', code: 0 } : next(name, args);

export const silentWhenLeft: Layer =
  (next, { names, leaving }) =>
  (name, args) =>
    name === names.commit && leaving() ? { result: null, code: 391 } : next(name, args);
