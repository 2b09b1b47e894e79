import type { Format } from '../../formats/format.ts';
import type { Bank, Course, Quiz } from '../../model/course.ts';
import { mapQuizzes } from '../../model/map-course.ts';
import type { Tally } from './tally.ts';

/** What a field of Canvas's database holds. */
const longest = 255;

/** Cuts titles of quizzes and banks where a longer one would keep them out. */
export const lowerLongTitles = ({ lacks = [] }: Format, tally: Tally): ((course: Course) => Course) => {
  if (!lacks.includes('long titles')) return (course) => course;
  const cut = <T extends Quiz | Bank>(one: T): T => {
    const signs = [...one.title];
    if (signs.length <= longest) return one;
    const trait = `titles of more than ${longest} signs: they are cut`;
    tally.count('formats/trait-not-carried', { trait }, one.pos);
    return { ...one, title: `${signs.slice(0, longest - 1).join('')}…` };
  };
  return (course) => ({ ...mapQuizzes(course, cut), banks: course.banks.map(cut) });
};
