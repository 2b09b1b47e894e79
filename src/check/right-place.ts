import type { Course } from '../model/course.ts';
import { type Holder, questionsOf } from '../model/walk.ts';
import type { Check } from './check.ts';
import { shufflesChoices } from './shuffles-choices.ts';

/** Quizzes whose right choice stands always at the same place, or whose statements are all true or all false. */
export const rightPlace: Check = (course, report) => {
  for (const [holder, { choices, verdicts }] of placesIn(course)) {
    const [place] = choices;
    if (choices.length >= fewest && new Set(choices).size === 1)
      report.add(
        'quiz/right-place',
        { title: holder.title, count: choices.length, place: (place ?? 0) + 1 },
        holder.pos,
      );
    if (verdicts.length >= fewestVerdicts && new Set(verdicts).size === 1)
      report.add(
        'quiz/one-verdict',
        { title: holder.title, count: verdicts.length, verdict: verdicts[0] ? 'true' : 'false' },
        holder.pos,
      );
  }
};

/** Questions: of six with four choices each, one quiz in a thousand has the right ones at one place by chance. */
const fewest = 6;

/** Statements: the like with two verdicts. */
const fewestVerdicts = 10;

interface Places {
  readonly choices: number[];
  readonly verdicts: boolean[];
}

/** Where the right choice stands in questions that show their choices as written, and what statements are. */
const placesIn = (course: Course): ReadonlyMap<Holder, Places> => {
  const isShuffled = shufflesChoices(course);
  const found = new Map<Holder, Places>();
  for (const { question, holder } of questionsOf(course)) {
    const places = found.get(holder) ?? { choices: [], verdicts: [] };
    found.set(holder, places);
    if (question.kind === 'boolean')
      places.verdicts.push(question.choices.some(({ right, value }) => right && value));
    if (question.kind === 'choice' && holder.kind === 'quiz' && !isShuffled(question, holder))
      places.choices.push(question.choices.findIndex(({ right }) => right));
  }
  return found;
};
