import { lower } from '../../src/build/lower.ts';
import { createReport } from '../../src/diagnostics/report.ts';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import type { Course } from '../../src/model/course.ts';
import { mapCourse } from '../../src/model/map-course.ts';
import { normalRich } from '../../src/model/normal-rich.ts';
import type { Question } from '../../src/model/question.ts';
import type { Rich } from '../../src/model/rich.ts';
import { questionsOf } from '../../src/model/walk.ts';
import { rightAnswers } from './right-answers.ts';
import { readAgain, trip } from './round-trip.ts';

/** Formats of questions that are both written and read; the author's own Markdown is no bank. */
export const bothWays: readonly Format[] = formats.filter(
  ({ content, read, write, id }) => content === 'assessments' && read && write && id !== 'markdown',
);

export const pairsOfFormats: readonly (readonly [from: Format, to: Format])[] = bothWays.flatMap((from) =>
  bothWays.filter((to) => to !== from).map((to) => [from, to] as const),
);

/**
 * What went lost or came anew on the way from one format to another and back, beyond what lowering says: questions by
 * their kind and what is right in them.
 */
export const differsAcross = async (course: Course, from: Format, to: Format): Promise<readonly string[]> => {
  const own = (await trip(course, from)).read;
  const there = await trip(own, to);
  const back = answersIn((await trip(there.read, from)).read);
  const said = answersIn(lower(there.lowered, from, createReport()));
  const lost = [...new Set(said)].filter((one) => !back.includes(one)).map((one) => `- ${one}`);
  const added = [...new Set(back)].filter((one) => !said.includes(one)).map((one) => `+ ${one}`);
  // A question that a quiz draws by its tags is copied into the quiz where a format has no such draws: more may come back.
  const fewer = back.length < said.length ? [`${back.length} questions of ${said.length}`] : [];
  return [...lost, ...added, ...fewer];
};

const answersIn = (course: Course): readonly string[] =>
  [...questionsOf(mapCourse(course, { rich: comparable, question: (one) => [one] }))]
    .map(({ question }) => question)
    // Titles of sections are texts between questions where a format has no sections.
    .filter(({ kind }) => kind !== 'stimulus')
    .map(answerLine);

/** White space beside a displayed formula means nothing, and what is lowered has its formulas as text until it is read. */
const comparable = (rich: Rich): Rich => normalRich(readAgain(rich));

/** A choice of True and False is a true-false question where a format does not tell them apart. */
const answerLine = (question: Question): string => {
  const answers = rightAnswers(question);
  const isTruth = question.kind === 'choice' && answers.every((one) => /^(?:true|false)$/i.test(one));
  return isTruth
    ? ['boolean', ...answers.map((one) => one.toLowerCase())].join(' | ')
    : [question.kind, ...answers].join(' | ');
};
