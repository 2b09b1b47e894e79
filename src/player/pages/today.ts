import { dayOf } from '../../state/leitner.ts';

/** The learner's own day, by this computer's clock. */
export const today = (): number => dayOf(Date.now(), new Date().getTimezoneOffset());
