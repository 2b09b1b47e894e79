import type { Bank, Course } from '../../src/model/course.ts';
import type { Question } from '../../src/model/question.ts';
import { text } from '../../src/model/rich.ts';
import { toPlain } from '../../src/rich/plain.ts';

/** What Moodle says in other words: the same question all the same. */
export const moodleAlike = (original: Question): Question => {
  // Its own switch is on; whether answers are shuffled is then the quiz's to say.
  const { shuffle, ...rest } = original;
  const question = { ...rest, ...(shuffle === 'no' && { shuffle }) } as Question;
  switch (question.kind) {
    case 'match': {
      const plain = (rich: Question['prompt']) => [text(toPlain(rich))];
      return {
        ...question,
        pairs: question.pairs.map((pair) => ({ ...pair, right: plain(pair.right) })),
        distractors: question.distractors.map(plain),
      };
    }
    case 'cloze':
      return {
        ...question,
        matchCase: question.matchCase && question.gaps.some(({ type }) => type === 'text'),
      };
    case 'hotspot':
      return { ...question, image: { ...question.image, alt: '' } };
    default:
      return question;
  }
};

/** Moodle parts the names of categories at slashes: one at the edge of a name is another sign there. */
export const withoutEdgeSlashes = (bank: Bank): Bank => ({
  ...bank,
  title: bank.title
    .split(' / ')
    .map((name) => name.trim().replace(/^\/+|\/+$/g, (slashes) => '∕'.repeat(slashes.length)))
    .join(' / '),
});

/** A course without what no wild card of Moodle can say: a backslash before a star. */
export const withoutStarredBackslashes = (course: Course): Course =>
  // Plain JSON, so that every text is found.
  JSON.parse(JSON.stringify(course).replaceAll('\\\\*', '\\\\ *')) as Course;
