import type { Cmi, ScormVersion } from './call.ts';

/**
 * The data model of the next launch, made from what was last saved. Two duties of an LMS: `exit` and `session_time` belong
 * to one session, and `entry` says whether there is something to resume.
 */
export const launchCmi = (version: ScormVersion, saved: Cmi | undefined): Cmi =>
  version === 'scorm12' ? launch12(saved) : launch2004(saved);

/** Ids with a space or an accent are for LMSs that allow them; ours is as plain as most. */
const learner = { id: 'learner-1', name: 'Rivera, Sam' };

const launch12 = (saved: Cmi | undefined): Cmi => {
  const { exit, session_time: _, ...core } = (saved?.core ?? {}) as Cmi;
  const entry = saved === undefined ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
  return {
    ...saved,
    core: {
      ...core,
      student_id: learner.id,
      student_name: learner.name,
      credit: 'credit',
      lesson_mode: 'normal',
      entry,
    },
  };
};

const launch2004 = (saved: Cmi | undefined): Cmi => {
  const { exit, session_time: _, ...rest } = saved ?? {};
  const resumes = exit === 'suspend';
  return {
    // After any other exit the next launch is a new attempt (SCORM 2004 4th edition RTE 4.2.8, `cmi.exit`).
    ...(resumes && rest),
    learner_id: learner.id,
    learner_name: learner.name,
    credit: 'credit',
    mode: 'normal',
    entry: resumes ? 'resume' : 'ab-initio',
  };
};
