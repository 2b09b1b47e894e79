import fc from 'fast-check';
import { describe, it } from 'vitest';
import { aiken } from '../../src/formats/aiken/index.ts';
import { csv } from '../../src/formats/csv/index.ts';
import type { Format } from '../../src/formats/format.ts';
import { gift } from '../../src/formats/gift/index.ts';
import { moodleXml } from '../../src/formats/moodle-xml/index.ts';
import type { Bank, Course } from '../../src/model/course.ts';
import { kinds } from '../../src/model/question.ts';
import { arbitraryCourse } from '../support/arbitrary-course.ts';
import { asCell, asLines, byFile } from '../support/banks-by-file.ts';
import { moodleAlike, withoutEdgeSlashes, withoutStarredBackslashes } from '../support/moodle-alike.ts';
import { type Alike, bankDifference, trip } from '../support/round-trip.ts';
import { seeded } from '../support/seeded.ts';

/** What of a bank a format has no words for. */
interface Row {
  readonly format: Format;
  readonly alike: Alike;
  /** The order of banks, and texts as lines, where files know no more. */
  readonly expected?: (lowered: Course) => Course;
}

const nameless = (bank: Bank): Bank => ({ ...bank, id: '', title: '' });

const rows: readonly Row[] = [
  { format: moodleXml, alike: { question: moodleAlike, bank: withoutEdgeSlashes } },
  {
    format: gift,
    alike: {
      question: moodleAlike,
      // A category is its name, which no escape keeps a backslash in.
      bank: (bank) => ({ ...withoutEdgeSlashes(bank), id: '', title: giftTitle(bank) }),
    },
  },
  {
    format: aiken,
    alike: { ids: false, bank: nameless },
    expected: (course) => asLines(byFile(course, 'txt')),
  },
  { format: csv, alike: { rich: asCell, bank: nameless }, expected: (course) => byFile(course, 'csv') },
];

const giftTitle = (bank: Bank): string => withoutEdgeSlashes(bank).title.replaceAll('\\', '∖');

describe.each(rows.map((row) => [row.format.id, row] as const))(
  '%s reads back as it was written',
  (_, { format, alike, expected = (course) => course }) => {
    const roundTrip = async (course: Course): Promise<void> => {
      const one = await trip(withoutStarredBackslashes(course), format);
      const difference = bankDifference({ ...one, lowered: expected(one.lowered) }, alike);
      if (difference !== undefined || one.found.length > 0)
        throw new Error([difference, ...one.found, ...one.files.values()].join('\n'));
    };

    it.each(kinds.map((kind): [typeof kind] => [kind]))('with questions of kind %s', async (kind) => {
      await fc.assert(fc.asyncProperty(arbitraryCourse([kind]), roundTrip), seeded(12));
    });

    it('with questions of every kind', async () => {
      await fc.assert(fc.asyncProperty(arbitraryCourse(), roundTrip), seeded(12));
    });
  },
);
