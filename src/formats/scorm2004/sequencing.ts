import type { Element } from '../../model/rich.ts';
import { type Child, el } from '../shared/xml.ts';
import type { Part } from './parts.ts';

export interface Sequenced {
  /** The id of the course. */
  readonly course: string;
  /** Points of all graded quizzes. */
  readonly points: number;
  /** The LMS begins a new attempt at a quiz that was not passed, while one is left. */
  readonly retry: boolean;
}

/** The global objective that says whether a part is finished; it is the course's own, not the system's. */
const objectiveOf = (course: string, part: string): string => `${course}.${part}`;

/** `imsss:sequencing` of a part (SCORM 2004 Sequencing and Navigation, 3); elements in the order of the schema. */
export const sequencingOf = (part: Part, sequenced: Sequenced): Element =>
  el(
    'imsss:sequencing',
    {},
    part.course === undefined && flow,
    rulesOf(part, sequenced),
    el('imsss:rollupRules', { objectiveMeasureWeight: weightOf(part, sequenced) }),
    objectivesOf(part, sequenced),
    part.course !== undefined && setByContent,
  );

export const flow = el('imsss:controlMode', { choice: 'true', flow: 'true' });

/** Without these an LMS marks a part complete and passed when it is left (3.13.3). */
const setByContent = el('imsss:deliveryControls', {
  tracked: 'true',
  completionSetByContent: 'true',
  objectiveSetByContent: 'true',
});

/** Of the course's measure a part has as much as it has of the points. */
const weightOf = ({ points }: Part, { points: all }: Sequenced): number =>
  all > 0 ? Number((points / all).toFixed(4)) : 0;

const rulesOf = (part: Part, { retry }: Sequenced): readonly Child[] => {
  const attempts = retry ? part.attempts : undefined;
  const rules = [part.after.length > 0 && gate(part.after), attempts !== undefined && tryAgain(attempts)];
  return [
    rules.some(Boolean) && el('imsss:sequencingRules', {}, rules),
    typeof attempts === 'number' && el('imsss:limitConditions', { attemptLimit: attempts }),
  ];
};

/**
 * Closed while any of the parts before is not finished. "Not satisfied" is not true of what is not known yet (4.2.1.1), so
 * that both have to be said.
 */
const gate = (after: readonly string[]): Element =>
  el(
    'imsss:preConditionRule',
    {},
    el(
      'imsss:ruleConditions',
      { conditionCombination: 'any' },
      after.flatMap((part) => [notOf(part, 'satisfied'), notOf(part, 'objectiveStatusKnown')]),
    ),
    el('imsss:ruleAction', { action: 'disabled' }),
  );

const notOf = (part: string, condition: string): Element =>
  el('imsss:ruleCondition', { referencedObjective: part, operator: 'not', condition });

/** Failed, not merely looked at: then its success is not known. A suspended attempt can not be tried again (SB.2.10). */
const tryAgain = (attempts: Part['attempts']): Element =>
  el(
    'imsss:postConditionRule',
    {},
    el(
      'imsss:ruleConditions',
      { conditionCombination: 'all' },
      el('imsss:ruleCondition', { operator: 'not', condition: 'satisfied' }),
      el('imsss:ruleCondition', { condition: 'objectiveStatusKnown' }),
      attempts !== 'unlimited' &&
        el('imsss:ruleCondition', { operator: 'not', condition: 'attemptLimitExceeded' }),
    ),
    el('imsss:ruleAction', { action: 'retry' }),
  );

/** A part says in a global objective whether it is finished, and reads those of the parts before it. */
const objectivesOf = (part: Part, { course }: Sequenced): Element =>
  el(
    'imsss:objectives',
    {},
    el(
      'imsss:primaryObjective',
      // An id of its own, though it is local: some LMSs take equal ones of two parts for one.
      { objectiveID: part.id },
      el('imsss:mapInfo', {
        targetObjectiveID: objectiveOf(course, part.id),
        readSatisfiedStatus: 'false',
        readNormalizedMeasure: 'false',
        writeSatisfiedStatus: 'true',
      }),
    ),
    part.after.map((before) =>
      el(
        'imsss:objective',
        { objectiveID: before },
        el('imsss:mapInfo', {
          targetObjectiveID: objectiveOf(course, before),
          readSatisfiedStatus: 'true',
          readNormalizedMeasure: 'false',
        }),
      ),
    ),
  );
