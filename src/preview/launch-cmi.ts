import type { Cmi, Learner, Profile, ScormVersion } from './call.ts';

/** Ids with a space or an accent are for LMSs that allow them; ours is as plain as most. */
export const someLearner: Learner = { id: 'learner-1', name: 'Rivera, Sam' };

/** The learner that a launch names; none: the usual one. */
export const learnerOf = (id: string | null): Learner =>
  id === null || id === someLearner.id ? someLearner : { id, name: `Learner, ${id}` };

interface Launching {
  readonly learner: Learner;
  readonly profile: Profile;
}

/**
 * The data model of the next launch, made from what was last saved. Two duties of an LMS: `exit` and `session_time` belong
 * to one session, and `entry` says whether there is something to resume.
 */
export const launchCmi = (
  version: ScormVersion,
  saved: Cmi | undefined,
  launching: Launching = { learner: someLearner, profile: 'spec' },
): Cmi => (version === 'scorm12' ? launch12(saved, launching) : launch2004(saved, launching));

const launch12 = (saved: Cmi | undefined, { learner, profile }: Launching): Cmi => {
  const { exit, session_time: _, ...core } = (saved?.core ?? {}) as Cmi;
  const entry = saved === undefined ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
  const finished = ['completed', 'passed'].includes(String(core.lesson_status));
  const mode = modeOf(profile, finished);
  return {
    ...saved,
    core: {
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      credit: creditOf(mode),
      lesson_mode: mode,
      entry,
    },
  };
};

const launch2004 = (saved: Cmi | undefined, { learner, profile }: Launching): Cmi => {
  const { exit, session_time: _, ...rest } = saved ?? {};
  const resumes = exit === 'suspend';
  const mode = modeOf(profile, [rest.completion_status, rest.success_status].some(isDone));
  return {
    // After any other exit the next launch is a new attempt (SCORM 2004 4th edition RTE 4.2.8, `cmi.exit`).
    ...(resumes && rest),
    learner_id: learner.id,
    learner_name: learner.name,
    credit: creditOf(mode),
    mode,
    entry: resumes ? 'resume' : 'ab-initio',
  };
};

const isDone = (status: unknown): boolean => status === 'completed' || status === 'passed';

type Mode = 'normal' | 'browse' | 'review';

/** Moodle opens what is finished for review, unless its teacher has asked for new attempts. */
const modeOf = (profile: Profile, finished: boolean): Mode => {
  if (profile === 'review' || profile === 'browse') return profile;
  return profile === 'moodle' && finished ? 'review' : 'normal';
};

const creditOf = (mode: Mode): string => (mode === 'normal' ? 'credit' : 'no-credit');
