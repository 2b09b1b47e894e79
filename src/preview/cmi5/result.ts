import { at, type Json, type JsonObject, textAt } from '../lrs/statement.ts';
import { inCategory } from '../lrs/statements.ts';
import { categories, contextExtensions, progressExtension, type VerbName } from './ids.ts';
import type { Session } from './session.ts';

/** What a verb asks of its result (cmi5 9.5): `true`, `false`, or that it is not there. */
interface Asked {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly duration: boolean;
  readonly score: boolean;
}

const nothing: Asked = { duration: false, score: false };

const asked: Readonly<Partial<Record<VerbName, Asked>>> = {
  initialized: nothing,
  completed: { completion: true, duration: true, score: false },
  passed: { success: true, duration: true, score: true },
  failed: { success: false, duration: true, score: true },
  terminated: { duration: true, score: false },
};

const rule = (broken: boolean, problem: string): readonly string[] => (broken ? [problem] : []);

/** What is wrong with the result of a statement that cmi5 defines, and with what its context says of it. */
export const checkResult = (statement: JsonObject, name: VerbName, session: Session): readonly string[] => {
  const { success, completion, duration, score } = asked[name] ?? nothing;
  const result = at(statement, 'result');
  const decides = success !== undefined || completion !== undefined;
  return [
    ...rule(at(result, 'success') !== success, `success is not ${success ?? 'left out'} (9.5.2)`),
    ...rule(at(result, 'completion') !== completion, `completion is not ${completion ?? 'left out'} (9.5.3)`),
    ...rule(duration && textAt(result, 'duration') === '', 'the duration is missing (9.5.4)'),
    ...rule(!score && at(result, 'score') !== undefined, 'it may have no score (9.5.1)'),
    ...rule(
      inCategory(statement, categories.moveOn) !== decides,
      `the category moveOn is ${decides ? 'missing' : 'not for it'} (9.6.2.2)`,
    ),
    ...(score ? checkScore(statement, name, at(session.launchData, 'masteryScore')) : []),
    ...checkProgress(at(result, 'extensions', progressExtension), name),
  ];
};

const checkScore = (statement: JsonObject, name: VerbName, mastery: Json | undefined): readonly string[] => {
  const score = at(statement, 'result', 'score');
  const [scaled, raw, min, max] = ['scaled', 'raw', 'min', 'max'].map((part) => at(score, part));
  const said = at(statement, 'context', 'extensions', contextExtensions.mastery);
  const marked = typeof mastery === 'number';
  return [
    ...rule(
      scaled !== undefined && !(typeof scaled === 'number' && scaled >= 0 && scaled <= 1),
      'the scaled score is not between 0 and 1 (9.5.1)',
    ),
    ...rule(raw !== undefined && (min === undefined || max === undefined), 'raw needs min and max (9.5.1)'),
    ...rule(
      [raw, min, max].some((part) => part !== undefined && !Number.isInteger(part)),
      'raw, min and max are whole numbers (9.5.1)',
    ),
    ...rule(
      marked && typeof scaled === 'number' && (name === 'passed' ? scaled < mastery : scaled >= mastery),
      `the score says otherwise at a mastery score of ${String(mastery)} (9.3.4, 9.3.5)`,
    ),
    ...rule(marked && said !== mastery, 'the mastery score is missing in the context (9.6.3.2)'),
  ];
};

const checkProgress = (progress: Json | undefined, name: VerbName): readonly string[] => [
  ...rule(
    progress !== undefined &&
      !(Number.isInteger(progress) && Number(progress) >= 0 && Number(progress) <= 100),
    'progress is not a whole number from 0 to 100 (9.5.5.1)',
  ),
  ...rule(progress !== undefined && name === 'completed', 'progress is not for completed (9.5.5.1)'),
];
