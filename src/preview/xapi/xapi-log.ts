import type { Letter, Lrs } from '../lrs/lrs.ts';
import { isObject, type Json, listAt, textAt } from '../lrs/statement.ts';
import { type Kind, type Profile, profilesOf, saysOf } from '../profiles.ts';
import type { DeskEntry, DeskLog, DeskProblem } from '../served.ts';
import type { XapiLms } from './xapi-lms.ts';

export interface XapiDesk {
  readonly kind: Extract<Kind, 'cmi5' | 'xapi'>;
  readonly lms: XapiLms;
  readonly lrs: Lrs;
  readonly letters: readonly Letter[];
}

/** What the desk shows of a cmi5 or xAPI package. */
export const xapiLog = ({ kind, lms, lrs, letters }: XapiDesk, profile: Profile): DeskLog => ({
  kind,
  title: lms.title,
  profile,
  profiles: profilesOf(kind).map((name) => ({ name, says: saysOf(name) })),
  units: lms.units,
  entries: letters.map(entry),
  state: { sessions: lms.sessions(), documents: lrs.documents.all(), satisfied: satisfied(lms) },
  problems: [...lms.found, ...letters.flatMap(problemsIn)],
});

const satisfied = ({ state, satisfied: units }: XapiLms): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(state().registrations).map(([learner, registration]) => [learner, units(registration)]),
  );

export const problemsIn = ({ method, resource, status, reasons }: Letter): readonly DeskProblem[] => {
  const what = `${method} ${resource}: ${status}`;
  if (reasons.length > 0) return reasons.map((why) => ({ what, why }));
  // That there is no document yet is no error.
  return status < 400 || status === 404 ? [] : [{ what, why: 'the record store has not taken it' }];
};

const entry = (letter: Letter): DeskEntry => ({
  at: letter.at,
  what: `${letter.method} ${letter.resource}`,
  details: letter.query.stateId ?? letter.query.profileId ?? wordsOf(letter.body),
  answer: String(letter.status),
  wrong: problemsIn(letter).length > 0,
});

/** The verbs of statements. */
const wordsOf = (body: string): string => {
  if (body === '') return '';
  const given = JSON.parse(body) as Json;
  const batch = isObject(given) ? [given] : listAt({ batch: given }, 'batch');
  return batch.map((one) => textAt(one, 'verb', 'id').replace(/^.*\//, '')).join(', ');
};
