import type { Report } from '../diagnostics/report.ts';
import type { Course } from '../model/course.ts';
import { textsOf } from '../model/texts.ts';
import { walkRich } from '../rich/map.ts';
import { aboveShuffled } from './above-shuffled.ts';
import { absoluteWords } from './absolute-words.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { altFileName, altStyle } from './alt-text.ts';
import { articleGivesAway } from './article-gives-away.ts';
import type { Check, NodeCheck } from './check.ts';
import { empty } from './empty.ts';
import { formulas } from './formulas.ts';
import { headingOrder } from './heading-order.ts';
import { heavyMedia } from './heavy-media.ts';
import { longStem } from './long-stem.ts';
import { negativeStem } from './negative-stem.ts';
import { noCaptions } from './no-captions.ts';
import { noFeedback } from './no-feedback.ts';
import { numbersUnordered } from './numbers-unordered.ts';
import { oneChoice } from './one-choice.ts';
import { overlappingChoices } from './overlapping-choices.ts';
import { rightPlace } from './right-place.ts';
import { sameQuestion } from './same-question.ts';
import { similarQuestion } from './similar-question.ts';
import { stemWordRepeats } from './stem-word-repeats.ts';
import { tableHeaders } from './table-headers.ts';
import { tellingLength } from './telling-length.ts';
import { unevenChoices } from './uneven-choices.ts';
import { unfocusedStem } from './unfocused-stem.ts';
import { writtenLanguage } from './written-language.ts';

/** Lints that every command runs which reads a course, a line each. */
export const checks: readonly Check[] = [
  empty,
  headingOrder,
  sameQuestion,
  oneChoice,
  aboveShuffled,
  writtenLanguage,
];
export const nodeChecks: readonly NodeCheck[] = [formulas, altFileName, tableHeaders];

/** Rules of item writing (Haladyna, Downing and Rodriguez, 2002) that can be decided. */
const itemWriting: readonly Check[] = [
  unfocusedStem,
  negativeStem,
  articleGivesAway,
  stemWordRepeats,
  absoluteWords,
  unevenChoices,
  overlappingChoices,
  numbersUnordered,
  allOfTheAbove,
  rightPlace,
];

/** Matters of style: notes, which a build does not look for. */
export const styleChecks: readonly Check[] = [
  heavyMedia,
  noCaptions,
  longStem,
  tellingLength,
  noFeedback,
  similarQuestion,
  ...itemWriting,
];
export const styleNodeChecks: readonly NodeCheck[] = [altStyle];

export const checkCourse = (course: Course, report: Report): void => {
  for (const check of checks) check(course, report);
  checkNodes(nodeChecks, course, report);
};

export const checkStyle = (course: Course, report: Report): void => {
  for (const check of styleChecks) check(course, report);
  checkNodes(styleNodeChecks, course, report);
};

const checkNodes = (list: readonly NodeCheck[], course: Course, report: Report): void => {
  for (const { rich, holder } of textsOf(course)) {
    const where = { holder, report };
    for (const node of walkRich(rich)) for (const check of list) check(node, where);
  }
};
