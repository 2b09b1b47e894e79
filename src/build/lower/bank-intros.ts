import type { Format } from '../../formats/format.ts';
import type { Bank, Course } from '../../model/course.ts';
import { type Rich, text } from '../../model/rich.ts';
import { mapRich } from '../../rich/map.ts';
import type { Tally } from './tally.ts';

/** Takes introductions off banks, or the files in them, where a format has no place for these. */
export const lowerBankIntros = ({ lacks = [] }: Format, tally: Tally): ((course: Course) => Course) => {
  const drop = lacks.includes('bank intros');
  if (!drop && !lacks.includes('files in bank intros')) return (course) => course;
  const lowered = (bank: Bank): Bank => {
    const intro = drop ? [] : withoutFiles(bank.intro);
    if (intro === bank.intro || bank.intro.length === 0) return bank;
    const trait = drop ? 'introductions of banks' : 'files in the introduction of a bank: their text is left';
    tally.count('formats/trait-not-carried', { trait }, bank.pos);
    return { ...bank, intro };
  };
  return (course) => ({ ...course, banks: course.banks.map(lowered) });
};

const withoutFiles = (rich: Rich): Rich =>
  mapRich(rich, (node) => {
    if (node.type !== 'element' || !Object.values(node.attrs).some(isFile)) return [node];
    return node.children.length > 0 ? node.children : [text(node.attrs.alt ?? '')];
  });

const isFile = (value: string): boolean => value.startsWith('asset:');
