import { registry } from '../registry.ts';
import { loadScript } from '../shell/load-script.ts';
import { packageRoot } from '../shell/router.ts';
import type { RunningQuiz } from './quiz.ts';

/** What stands in a page after an attempt: a script of its own, for which nobody who begins a quiz should wait. */
export interface Results {
  /** The result in words and as a bar, what can be done now, and the list of questions. */
  readonly showScore: (quiz: RunningQuiz, focus: boolean) => void;
  /** Asks what was missed again, as practice. */
  readonly askMissed: (quiz: RunningQuiz) => void;
}

/** None where the script can not be loaded now; the next call tries again. */
export const loadResults = async (): Promise<Results | undefined> => {
  await loadScript(new URL('assets/results.js', packageRoot()).href);
  return registry.results;
};
